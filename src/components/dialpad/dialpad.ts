import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dialpadEn } from '../../locales/en/shared.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { asciiDigits } from '../../core/model/phone.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { OmniDialpadPressEvent } from './dialpad.events.js';
import { dialpadStyles } from './dialpad.styles.js';

const KEYS: readonly (readonly [key: string, letters: string])[] = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
];
const COLUMNS = 3;
const SHOWN = 24;
const SENT_MAX = 50;
/** How long 0 is held down for a plus, in milliseconds. */
const LONG = 500;

/**
 * @summary Twelve keys that send tones into a call. Digits that are typed or pasted work as well. Without a call it
 *   only fires an event for each key, and holding 0 down gives a plus.
 * @csspart base - everything
 * @csspart sent - what has been sent
 * @csspart key - a key
 * @fires omni-dialpad-press - the agent pressed a key, or pasted some; cancelable
 */
export class OmniDialpad extends OmniElement<typeof dialpadEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, dialpadStyles];
  protected override readonly words = dialpadEn;

  /** The call to send the tones into. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  @state() private sent = '';
  /** The key that Tab reaches. */
  @state() private current = 0;

  readonly #core = new OmniController(this);
  readonly #command = new CommandController(this, this.#core);
  /** Sends tones one after another, in the order in which they were pressed. */
  #queue: Promise<unknown> = Promise.resolve();
  #holding: ReturnType<typeof setTimeout> | undefined;
  /** True: a 0 that is still held down has become a plus. */
  #held = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('interactionId')) this.sent = '';
  }

  protected override render(): TemplateResult {
    return html`
      <div
        part="base"
        role="group"
        aria-label=${this.t('dialpad.label')}
        @keydown=${this.#onKey}
        @paste=${this.#onPaste}
      >
        ${this.interactionId ? html`<p part="sent" class="sent" aria-live="off">${this.sent.slice(-SHOWN)}</p>` : nothing}
        <div class="pad">
          ${KEYS.map(
            ([key, letters], index) => html`
              <button
                part="key"
                class="button key"
                tabindex=${index === this.current ? 0 : -1}
                data-key=${key}
                @focus=${() => (this.current = index)}
                @pointerdown=${() => this.#hold(key)}
                @pointerup=${this.#release}
                @pointerleave=${this.#release}
                @pointercancel=${this.#release}
                @click=${() => this.#click(key)}
              >
                <span>${key}</span>
                <span class="letters" aria-hidden="true">${letters}</span>
              </button>
            `,
          )}
        </div>
      </div>
    `;
  }

  #hold(key: string): void {
    this.#held = false;
    this.#release();
    // There is no tone for a plus.
    if (key !== '0' || this.interactionId) return;
    this.#holding = setTimeout(() => {
      this.#held = true;
      this.#press('+');
    }, LONG);
  }

  readonly #release = (): void => clearTimeout(this.#holding);

  #click(key: string): void {
    if (!this.#held || key !== '0') this.#press(key);
    this.#held = false;
  }

  #press(digits: string): void {
    const id = this.interactionId;
    if (!this.dispatchEvent(new OmniDialpadPressEvent({ interactionId: id, digits }))) return;
    const { omni } = this.#core;
    // The agent hears the key at once, and not when the tone has reached the call. It does not matter if the page may
    // not play sounds.
    omni?.call('playKeys', { digits }).catch(() => undefined);
    if (!id) return;
    this.sent += digits;
    const tones = { interactionId: id, digits };
    // Keys that were pressed before the keypad was closed are still sent.
    this.#queue = this.#queue.then(async () => {
      if (this.isConnected) await this.#command.run('sendDtmf', tones, { subject: id });
      else await omni?.call('sendDtmf', tones).catch(() => undefined);
    });
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const allowed = this.interactionId ? /[^0-9*#]/g : /[^0-9*#+]/g;
    const digits = asciiDigits(event.clipboardData?.getData('text') ?? '')
      .replace(allowed, '')
      .slice(0, SENT_MAX);
    event.preventDefault();
    if (digits) this.#press(digits);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = asciiDigits(event.key);
    const keys = [...this.renderRoot.querySelectorAll<HTMLElement>('.key')];
    if (/^[0-9*#]$/.test(key) || (key === '+' && !this.interactionId)) {
      event.preventDefault();
      // A key that is held down sends one tone, as on a telephone.
      if (!event.repeat) this.#press(key);
      // The focus shows which key it was, and a screen reader says it.
      keys.find(({ dataset }) => dataset.key === key)?.focus();
      return;
    }
    const at = keys.indexOf(event.target as HTMLElement);
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: COLUMNS,
      ArrowUp: -COLUMNS,
    };
    const step = steps[event.key];
    const target = step === undefined ? undefined : keys[at + step];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-dialpad': OmniDialpad;
  }
}
