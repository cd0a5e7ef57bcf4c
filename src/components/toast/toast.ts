import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Toast, ToastVariant } from '../../core/model/notification.js';
import { toastEn } from '../../locales/en/toast.js';
import { deepActiveElement } from '../internal/composed-tree.js';
import { AnnounceController } from '../internal/controllers/announce-controller.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { closeIcon, errorIcon, infoIcon, successIcon, warningIcon } from '../internal/icons/marks.js';
import { LIST } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { ToastTimers } from './toast-timers.js';
import { OmniToastDismissEvent } from './toast.events.js';
import { toastStyles } from './toast.styles.js';

const VISIBLE = 3;
const MOST = 20;
const DURATIONS: Readonly<Record<ToastVariant, number>> = {
  success: 5_000,
  info: 5_000,
  warning: 9_000,
  error: Infinity,
};
const ICONS: Readonly<Record<ToastVariant, Icon>> = {
  success: successIcon,
  info: infoIcon,
  warning: warningIcon,
  error: errorIcon,
};

/** One more thing that a toast offers beside going away. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Shown extends Pick<Toast, 'id' | 'message' | 'variant'> {
  readonly action?: ToastAction;
}

/**
 * @summary Short messages, one under another: failures wait to be dismissed, the others go by themselves but not
 *   while the agent is reading.
 * @csspart base - the list of messages
 * @csspart toast - one message
 * @csspart message - its words
 * @csspart action - what it offers to do
 * @csspart dismiss - its close button
 * @cssproperty [--omni-toast-position=static] - `fixed` to take it out of the page's flow
 * @cssproperty [--omni-toast-radius=10px] - how round a message is
 * @cssstate empty - nothing is shown
 * @fires omni-toast-dismiss - a message is to go; cancelable
 */
export class OmniToast extends OmniElement<typeof toastEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, toastStyles];
  protected override readonly words = toastEn;

  /** The messages to show, instead of the core's. */
  @property(LIST) toasts: readonly Toast[] | null = null;

  @state() private local: readonly Shown[] = [];

  readonly #core = new OmniController(this);
  readonly #stored = observeState(this, this.#core, 'toasts');
  readonly #command = new CommandController(this, this.#core);
  readonly #announcer = new AnnounceController(this);
  readonly #timers = new ToastTimers((id) => this.dismiss(id));
  /** The toasts that have been announced. */
  #said: readonly string[] = [];
  #made = 0;

  /** Shows a message of this page alone. Returns the id with which it can be dismissed. */
  show(message: string, variant: ToastVariant = 'info', action?: ToastAction): string {
    const id = `local-${++this.#made}`;
    const same = ({ message: text, variant: kind }: Shown): boolean => text === message && kind === variant;
    this.local = [...this.local.filter((toast) => !same(toast)), { id, message, variant, action }].slice(
      -MOST,
    );
    return id;
  }

  /** Takes a message away, as its close button does. */
  dismiss(id: string): void {
    const intent = new OmniToastDismissEvent({ id });
    if (this.local.some((toast) => toast.id === id)) {
      if (!this.dispatchEvent(intent)) return;
      this.local = this.local.filter((toast) => toast.id !== id);
    } else {
      void this.#command.run('dismissToast', { toastId: id }, { intent, subject: id, inline: true });
    }
  }

  get #all(): readonly Shown[] {
    const told = (this.toasts ?? this.#stored.value ?? []).map((toast) => ({
      ...toast,
      message: this.known(`refusal.${toast.reason}`, toast.message),
    }));
    return [...told, ...this.local];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timers.stop();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const shown = this.#all.slice(0, VISIBLE);
    const duration = ({ variant, action }: Shown): number => (action ? Infinity : DURATIONS[variant]);
    this.#timers.track(new Map(shown.map((toast) => [toast.id, duration(toast)])));
    for (const { id, message, variant } of shown) {
      if (this.#said.includes(id)) continue;
      const politeness = variant === 'error' ? 'assertive' : 'polite';
      this.#announcer.say(`${this.t(`toast.${variant}`)}: ${message}`, politeness);
    }
    this.#said = shown.map(({ id }) => id);
  }

  protected override render(): TemplateResult {
    const all = this.#all;
    this.setState('empty', all.length === 0);
    return html`
      <section
        part="base"
        class="list"
        aria-label=${this.t('toast.region')}
        @pointerenter=${() => this.#timers.pause()}
        @pointerleave=${this.#rest}
        @focusin=${() => this.#timers.pause()}
        @focusout=${this.#rest}
      >
        ${repeat(
          all.slice(0, VISIBLE),
          ({ id }) => id,
          (toast) => this.#toast(toast),
        )}
        ${
          all.length > VISIBLE
            ? html`<span class="more">${this.t('toast.waiting', { count: all.length - VISIBLE })}</span>`
            : nothing
        }
      </section>
      ${this.#announcer.render()}
    `;
  }

  #toast({ id, message, variant, action }: Shown): TemplateResult {
    return html`<div part="toast" class="toast ${variant}" data-id=${id}>
      ${icon(ICONS[variant])}
      <span part="message" class="words">
        <span class="hidden-text">${this.t(`toast.${variant}`)}: </span><bdi>${message}</bdi>
      </span>
      <span class="actions">
        ${
          action
            ? html`<button part="action" class="button quiet" @click=${() => this.#act(id, action)}>
                ${action.label}
              </button>`
            : nothing
        }
        <button
          part="dismiss"
          class="button icon-only"
          aria-label=${this.t('toast.dismiss')}
          @click=${() => this.#leave(id)}
        >
          ${icon(closeIcon)}
        </button>
      </span>
    </div>`;
  }

  readonly #rest = (event: Event): void => {
    const to = event instanceof FocusEvent ? event.relatedTarget : null;
    const stays = this.matches(':hover') || (to instanceof Node && this.renderRoot.contains(to));
    if (!stays) this.#timers.resume();
  };

  #act(id: string, action: ToastAction): void {
    this.#leave(id);
    action.run();
  }

  /** The focus goes on to the next message, so that it is not lost with this one. */
  #leave(id: string): void {
    const holder = this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const focused = holder?.contains(deepActiveElement()) ?? false;
    this.dismiss(id);
    if (!focused) return;
    void this.updateComplete.then(() => {
      // The core may not have removed this one yet.
      const others = [...this.renderRoot.querySelectorAll<HTMLElement>('[part="dismiss"]')];
      others.find((button) => !holder?.contains(button))?.focus();
      this.#timers.resume();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-toast': OmniToast;
  }
}
