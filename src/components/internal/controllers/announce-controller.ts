import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import { IntentEvent } from '../events.js';

export type Politeness = 'polite' | 'assertive';

/** Something that a screen reader should say. A toolbar around the element says it, and prevents the default. */
export class OmniAnnounceEvent extends IntentEvent<{
  readonly text: string;
  readonly politeness: Politeness;
}> {
  static override readonly type = 'omni-announce';
}

/** Two live regions that exist before there is anything to say. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveElement;
  #texts: Record<Politeness, string> = { polite: '', assertive: '' };
  /** What the regions have shown, so that it was heard. */
  #shown: Record<Politeness, string> = this.#texts;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.forget();
  }

  /** Nothing of what was said stands there any more. */
  forget(): void {
    this.#texts = this.#shown = { polite: '', assertive: '' };
  }

  /** Says it through whatever is around the host, else through the host's own regions. */
  say(text: string, politeness: Politeness): void {
    if (this.#host.dispatchEvent(new OmniAnnounceEvent({ text, politeness }))) this.speak(text, politeness);
  }

  /** Says it here. */
  speak(text: string, politeness: Politeness): void {
    // The same words again are a change only if something differs.
    const before = this.#texts[politeness];
    const heard = this.#shown[politeness] === before;
    const words = heard ? text + (before === text ? '\u00a0' : '') : `${before}\n${text}`;
    this.#texts = { ...this.#texts, [politeness]: words };
    // Often said from within an update: the words come with the next one.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  render(): TemplateResult {
    this.#shown = this.#texts;
    return html`<div class="hidden-text" role="status" aria-live="polite">${this.#texts.polite}</div>
      <div class="hidden-text" role="alert" aria-live="assertive">${this.#texts.assertive}</div>`;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-announce': OmniAnnounceEvent;
  }
}
