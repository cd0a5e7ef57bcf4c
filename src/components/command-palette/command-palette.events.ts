import { FactEvent, IntentEvent } from '../internal/events.js';

/** The agent has chosen an entry of the palette. */
export class OmniCommandChooseEvent extends IntentEvent<{ readonly id: string }> {
  static override readonly type = 'omni-command-choose';
}

/** The palette has closed, with or without a choice. */
export class OmniPaletteClosedEvent extends FactEvent<null> {
  static override readonly type = 'omni-palette-closed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-command-choose': OmniCommandChooseEvent;
    'omni-palette-closed': OmniPaletteClosedEvent;
  }
}
