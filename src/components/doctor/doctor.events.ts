import type { Finding } from '../../core/model/diagnosis.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** The doctor looks. Whoever around it sees something that it cannot see adds it with `include`. */
export class OmniDoctorCheckEvent extends FactEvent<null> {
  static override readonly type = 'omni-doctor-check';
  /** Adds findings. Of two about one check the worse is shown. */
  readonly include: (findings: Promise<readonly Finding[]>) => void;
  constructor(include: (findings: Promise<readonly Finding[]>) => void) {
    super(null);
    this.include = include;
  }
}

/** The agent wants to know what is wrong. */
export class OmniDoctorOpenEvent extends IntentEvent<null> {
  static override readonly type = 'omni-doctor-open';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-doctor-check': OmniDoctorCheckEvent;
    'omni-doctor-open': OmniDoctorOpenEvent;
  }
}
