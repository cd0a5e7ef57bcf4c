import { type CSSResultGroup, type PropertyValues, type TemplateResult, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
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

/**
 * @summary Twelve keys that send tones into a call; digits of the keyboard work as well.
 * @csspart base - everything
 * @csspart sent - what has been sent
 * @csspart key - a key
 * @fires omni-dialpad-press - the agent pressed a key; cancelable
 */
export class OmniDialpad extends OmniElement {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, dialpadStyles];

  /** The call to send the tones into. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  @state() private sent = '';

  readonly #core = new OmniController(this);
  readonly #command = new CommandController(this, this.#core);
  /** Tones go out one after another, in the order of the keys. */
  #queue: Promise<unknown> = Promise.resolve();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('interactionId')) this.sent = '';
  }

  protected override render(): TemplateResult {
    return html`
      <div part="base" role="group" aria-label=${this.t('dialpad.label')} @keydown=${this.#onKey}>
        <p part="sent" class="sent" aria-live="off">${this.sent.slice(-SHOWN)}</p>
        <div class="pad">
          ${KEYS.map(
            ([key, letters], index) => html`
              <button
                part="key"
                class="button key"
                tabindex=${index === 0 ? 0 : -1}
                data-key=${key}
                @click=${() => this.#press(key)}
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

  #press(digits: string): void {
    const id = this.interactionId;
    if (!this.dispatchEvent(new OmniDialpadPressEvent(id, digits))) return;
    this.sent += digits;
    this.#queue = this.#queue.then(() =>
      this.#command.run('sendDtmf', { interactionId: id, digits }, { subject: id }),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9*#]$/.test(event.key)) {
      event.preventDefault();
      this.#press(event.key);
      return;
    }
    const keys = [...this.renderRoot.querySelectorAll<HTMLElement>('.key')];
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
    for (const key of keys) key.tabIndex = key === target ? 0 : -1;
    target.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-dialpad': OmniDialpad;
  }
}
