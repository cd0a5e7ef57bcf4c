import { OmniError } from '../../../core/contract/errors.js';

/** Where a kind of sound comes out: every element attached to it follows the agent's choice. */
export class AudioOutput {
  readonly #elements = new Set<HTMLMediaElement>();
  #sinkId = '';

  /** Whether this browser lets a page say where it is heard. */
  static get canBeChosen(): boolean {
    return 'setSinkId' in HTMLMediaElement.prototype;
  }

  /** @returns a function that lets go of the element */
  attach(element: HTMLMediaElement): () => void {
    this.#elements.add(element);
    // Nobody has just chosen the device, so nobody is told when it fails: the element then uses the system's output.
    if (this.#sinkId !== '') element.setSinkId(this.#sinkId).catch(() => undefined);
    return () => this.#elements.delete(element);
  }

  /** Null: the system's output. Rejects, and changes nothing, when the device cannot be used. */
  async use(deviceId: string | null): Promise<void> {
    if (!AudioOutput.canBeChosen) return;
    const before = this.#sinkId;
    this.#sinkId = deviceId ?? '';
    const elements = this.#elements.size > 0 ? [...this.#elements] : [new Audio()];
    try {
      await Promise.all(elements.map((element) => element.setSinkId(deviceId ?? '')));
    } catch (cause) {
      this.#sinkId = before;
      await Promise.allSettled(elements.map((element) => element.setSinkId(before)));
      throw refused(cause);
    }
  }
}

function refused(cause: unknown): OmniError {
  const name = cause instanceof DOMException ? cause.name : '';
  const message =
    name === 'NotAllowedError'
      ? 'The browser does not let this page choose a loudspeaker: a page that frames the toolbar must give the iframe allow="speaker-selection".'
      : 'The loudspeaker cannot be used: plug it in again, or choose another.';
  return new OmniError(name === 'NotAllowedError' ? 'NOT_ALLOWED' : 'DATA_NOT_FOUND', message, {
    details: { reason: name === 'NotAllowedError' ? 'speaker-refused' : 'speaker' },
    cause,
  });
}
