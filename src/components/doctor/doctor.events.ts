import type { Finding } from '../../core/model/diagnosis.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** The doctor runs its checks. Listeners around it add findings of their own with `include`. */
export class OmniDoctorCheckEvent extends FactEvent<null> {
  static override readonly type = 'omni-doctor-check';
  /** Adds findings. Of two findings about one check the more severe one is shown. */
  readonly include: (findings: Promise<readonly Finding[]>) => void;
  constructor(include: (findings: Promise<readonly Finding[]>) => void) {
    super(null);
    this.include = include;
  }
}

/** The agent opens the doctor. */
export class OmniDoctorOpenEvent extends IntentEvent<null> {
  static override readonly type = 'omni-doctor-open';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-doctor-check': OmniDoctorCheckEvent;
    'omni-doctor-open': OmniDoctorOpenEvent;
  }
}
