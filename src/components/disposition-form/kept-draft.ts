import type { ReactiveController, ReactiveElement } from 'lit';
import type { UnfinishedDisposition } from '../../core/model/interaction.js';
import type { Omni } from '../../core/types.js';

/** Milliseconds of rest after which what was written goes to the center, and near the end of the time for it. */
const REST = 500;
const HURRY = 5_000;
/** Milliseconds after which it is tried again. */
const AGAIN = 2_000;
const NOTHING = JSON.stringify({ codeId: null, notes: '', callback: null } satisfies UnfinishedDisposition);

/** What stands in a form, as the center may keep it. */
export interface Keepable {
  readonly omni: Omni;
  readonly interactionId: string;
  /** When the center disposes by itself. */
  readonly deadline: number | null;
  readonly unfinished: UnfinishedDisposition;
}

/** Gives the center what stands in a form, so that nothing of it is lost when the time is up or the page goes away. */
export class KeptDraft implements ReactiveController {
  /** Whether the center would not take it. */
  failed = false;
  readonly #host: ReactiveElement;
  /** Null: there is nobody to keep it, or nothing any more. */
  readonly #read: () => Keepable | null;
  #id = '';
  /** What the center was last given, as text. */
  #sent = NOTHING;
  #waiting: Keepable | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, read: () => Keepable | null) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
  }

  hostDisconnected(): void {
    this.#flush();
    window.removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
  }

  hostUpdated(): void {
    const keepable = this.#read();
    // The agent has turned to another conversation, and goes on there.
    if (keepable && this.#id !== keepable.interactionId) {
      this.#flush();
      [this.#id, this.#sent, this.failed] = [keepable.interactionId, NOTHING, false];
    }
    clearTimeout(this.#timer);
    this.#waiting = keepable && JSON.stringify(keepable.unfinished) !== this.#sent ? keepable : null;
    if (!this.#waiting) return;
    const { omni, deadline } = this.#waiting;
    const soon = deadline !== null && deadline - omni.now() < HURRY;
    this.#timer = setTimeout(this.#flush, soon ? 0 : REST);
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    if (!this.#waiting) return;
    const { omni, interactionId, unfinished } = this.#waiting;
    const text = JSON.stringify(unfinished);
    this.#waiting = null;
    this.#sent = text;
    // What is newer, or about another conversation, speaks for itself.
    const counts = (): boolean => this.#host.isConnected && this.#id === interactionId && this.#sent === text;
    omni.call('keepDisposition', { interactionId, ...unfinished }).then(
      () => counts() && this.#tell(false),
      () => {
        if (!counts()) return;
        this.#sent = '';
        this.#tell(true);
        this.#timer = setTimeout(() => this.#host.requestUpdate(), AGAIN);
      },
    );
  };

  #tell(failed: boolean): void {
    if (failed !== this.failed) this.#host.requestUpdate();
    this.failed = failed;
  }
}
