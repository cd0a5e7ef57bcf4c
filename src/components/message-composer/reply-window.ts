import { type ReactiveController, type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import type { Translate } from '../../locales/types.js';
import { onTick } from '../internal/clock.js';
import { icon } from '../internal/icons/icon.js';
import { clockIcon } from '../internal/icons/marks.js';
import { isSoon } from '../internal/reply-window.js';
import { ticking } from '../internal/ticking.js';

export interface ReplyWindowRules {
  /** When it closes; null: never. */
  readonly closesAt: () => number | null;
  readonly now: () => number;
  readonly onClose: () => void;
}

/** The time in which the customer may be answered with free text, and the moment at which it is over. */
export class ReplyWindow implements ReactiveController {
  closed = false;
  #stopClock: (() => void) | undefined;
  readonly #host: ReactiveElement;
  readonly #rules: ReplyWindowRules;

  constructor(host: ReactiveElement, rules: ReplyWindowRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopClock = onTick(() => {
      if (this.#isOver !== this.closed) this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    const { closed } = this;
    this.closed = this.#isOver;
    if (this.closed && !closed) this.#rules.onClose();
  }

  hostDisconnected(): void {
    this.#stopClock?.();
  }

  render(
    t: Translate<typeof messageComposerEn>,
    duration: (time: number) => string,
  ): TemplateResult | typeof nothing {
    const closesAt = this.#rules.closesAt();
    if (closesAt === null) return nothing;
    const left = (): number => closesAt - this.#rules.now();
    return html`<p part="window" class=${ticking(() => `window ${isSoon(left()) ? 'soon' : ''}`)}>
      ${icon(clockIcon)}<span class="time"
        >${ticking(() => t('composer.window', { time: duration(left()) }))}</span
      >
    </p>`;
  }

  get #isOver(): boolean {
    const closesAt = this.#rules.closesAt();
    return closesAt !== null && this.#rules.now() >= closesAt;
  }
}
