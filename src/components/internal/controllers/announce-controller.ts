import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import { IntentEvent } from '../events.js';

export type Politeness = 'polite' | 'assertive';

/** Something that a screen reader should say. A toolbar around the element says it, and prevents the default. */
export class OmniAnnounceEvent extends IntentEvent<{
  readonly text: string;
  readonly politeness: Politeness;
}> {
  static readonly type = 'omni-announce';
  constructor(text: string, politeness: Politeness) {
    super(OmniAnnounceEvent.type, { text, politeness });
  }
}

/** Two live regions that exist before there is anything to say. */
export class AnnounceController implements ReactiveController {
  readonly #host: ReactiveElement;
  #texts: Record<Politeness, string> = { polite: '', assertive: '' };

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#texts = { polite: '', assertive: '' };
  }

  /** Says it through whatever is around the host, else through the host's own regions. */
  say(text: string, politeness: Politeness): void {
    if (this.#host.dispatchEvent(new OmniAnnounceEvent(text, politeness))) this.speak(text, politeness);
  }

  /** Says it here. */
  speak(text: string, politeness: Politeness): void {
    // The same words again are a change only if something differs.
    const again = this.#texts[politeness] === text ? '\u00a0' : '';
    this.#texts = { ...this.#texts, [politeness]: text + again };
    // Often said from within an update: the words come with the next one.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  render(): TemplateResult {
    return html`<div class="hidden-text" role="status" aria-live="polite">${this.#texts.polite}</div>
      <div class="hidden-text" role="alert" aria-live="assertive">${this.#texts.assertive}</div>`;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-announce': OmniAnnounceEvent;
  }
}
