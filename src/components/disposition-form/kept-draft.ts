import type { ReactiveController, ReactiveElement } from 'lit';
import type { UnfinishedDisposition } from '../../core/model/interaction.js';
import type { Omni } from '../../core/types.js';

/**
 * For how many milliseconds nothing may change before a draft is sent to the center. The last draft is sent so long
 * before wrap-up ends.
 */
const REST = 500;
const HURRY = 5_000;
/** Milliseconds until a failed attempt is repeated. */
const AGAIN = 2_000;
const NOTHING = JSON.stringify({ codeId: null, notes: '', callback: null } satisfies UnfinishedDisposition);

/** A draft as the center may keep it. */
export interface Keepable {
  readonly omni: Omni;
  readonly interactionId: string;
  /** When wrap-up ends and the center disposes by itself. */
  readonly deadline: number | null;
  readonly unfinished: UnfinishedDisposition;
}

/** Sends the draft of a form to the center, so that it is not lost when wrap-up runs out or the page goes away. */
export class KeptDraft implements ReactiveController {
  /** Whether the center refused the last draft. */
  failed = false;
  readonly #host: ReactiveElement;
  /** The draft to keep; null: no center keeps it, or there is nothing to keep any more. */
  readonly #read: () => Keepable | null;
  #id = '';
  /** The last draft that was sent to the center, as text. */
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
    // The form now belongs to another conversation: this is its first draft.
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
    // The answer counts only for the last draft, and only while the form still belongs to that conversation.
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
