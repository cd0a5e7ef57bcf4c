import type { CommandName } from '../../core/commands/catalog.js';
import type { OmniError } from '../../core/contract/errors.js';

/**
 * Something that the user wants. A host that calls `preventDefault()` does it itself; otherwise the element does it.
 */
export abstract class IntentEvent<D> extends CustomEvent<D> {
  /** The type of all events of a class. */
  declare static readonly type: string;

  constructor(detail: D) {
    super(new.target.type, { bubbles: true, composed: true, cancelable: true, detail });
  }
}

/** Something that has happened. */
export abstract class FactEvent<D> extends CustomEvent<D> {
  declare static readonly type: string;

  constructor(detail: D) {
    super(new.target.type, { bubbles: true, composed: true, detail });
  }
}

export interface CommandFailure {
  readonly command: CommandName;
  readonly error: OmniError;
  /** Runs the same command again, with the same idempotency key. */
  readonly retry: () => void;
}

/** A command failed. Whoever shows it to the agent calls `preventDefault()`; the toolbar shows it in a toast. */
export class OmniCommandFailedEvent extends IntentEvent<CommandFailure> {
  static override readonly type = 'omni-command-failed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-command-failed': OmniCommandFailedEvent;
  }
}
