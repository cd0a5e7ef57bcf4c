import { FactEvent, IntentEvent } from '../internal/events.js';

/** The agent has chosen an entry of the palette. */
export class OmniCommandChooseEvent extends IntentEvent<{ readonly id: string }> {
  static readonly type = 'omni-command-choose';
  constructor(id: string) {
    super(OmniCommandChooseEvent.type, { id });
  }
}

/** The palette has closed, whatever was chosen. */
export class OmniPaletteClosedEvent extends FactEvent<null> {
  static readonly type = 'omni-palette-closed';
  constructor() {
    super(OmniPaletteClosedEvent.type, null);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-command-choose': OmniCommandChooseEvent;
    'omni-palette-closed': OmniPaletteClosedEvent;
  }
}
