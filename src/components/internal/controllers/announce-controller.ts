import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import { IntentEvent } from '../events.js';

export type Politeness = 'polite' | 'assertive';

/**
 * Something that a screen reader should say. A toolbar around the element announces it and prevents the default, which
 * is that the element does.
 */
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
  /** What the regions showed at the last render, so that it was announced. */
  #shown: Record<Politeness, string> = this.#texts;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.forget();
  }

  /** Empties the regions. */
  forget(): void {
    this.#texts = this.#shown = { polite: '', assertive: '' };
  }

  /** Announces through a toolbar around the host, else through the host's own regions. */
  say(text: string, politeness: Politeness): void {
    if (this.#host.dispatchEvent(new OmniAnnounceEvent({ text, politeness }))) this.speak(text, politeness);
  }

  /** Announces in the host's own regions. */
  speak(text: string, politeness: Politeness): void {
    // A screen reader notices the same words again only if something in them has changed.
    const before = this.#texts[politeness];
    const heard = this.#shown[politeness] === before;
    const words = heard ? text + (before === text ? '\u00a0' : '') : `${before}\n${text}`;
    this.#texts = { ...this.#texts, [politeness]: words };
    // This often runs inside of an update, so the words are rendered by the next one.
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
