import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { clickToDialEn } from '../../locales/en/click-to-dial.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { phoneIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { outboundKinds } from '../internal/outbound.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { clickToDialStyles } from './click-to-dial.styles.js';
import { dialNumber } from './dial-number.js';

/**
 * @summary A phone number anywhere in a page, which a press calls.
 * @slot - how the number is shown; without it the number itself, in its country's notation
 * @slot icon - the drawing before it
 * @csspart base - the button
 * @csspart problem - why the call could not be started
 * @cssstate pending - the call is being started
 * @fires omni-number-dial - the agent pressed the number; cancelable
 * @fires omni-number-dialled - the contact center dials it
 */
export class OmniClickToDial extends OmniElement<typeof clickToDialEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, clickToDialStyles];
  protected override readonly words = clickToDialEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The number to call; without it, the element's text. */
  @property() phone = '';

  /** Whose number it is. */
  @property() name = '';

  /** The campaign to call in; without it the first that has calls. */
  @property({ attribute: 'campaign-id', type: Number }) campaignId: number | null = null;

  /** Shows the number without offering to call it. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  readonly #core = new OmniController(this);
  readonly #center = observeState(this, this.#core, 'center');
  readonly #session = observeState(this, this.#core, 'session');
  readonly #command = new CommandController(this, this.#core);
  readonly #phones = new PhoneFormat(this.locale, this.#core);
  /** A framework may change the text inside of an existing text node, and then there is no `slotchange`. */
  readonly #text = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#text.observe(this, { childList: true, characterData: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#text.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('phone')) this.#command.error = undefined;
  }

  protected override render(): TemplateResult {
    const { pending, error } = this.#command;
    const able = outboundKinds(this.#center.value).includes('voice');
    this.setState('pending', pending);
    const words = this.textContent.trim();
    // Text of the host's own stays as it is.
    const shown = words ? this.phone || words : this.#phones.format(this.phone);
    return html`<button
        part="base"
        class="link"
        title=${this.t('number.dial', { name: (this.name || shown).slice(0, 100) })}
        aria-busy=${pending || nothing}
        ?disabled=${this.disabled || !able}
        @click=${this.#onClick}
      >
        <slot name="icon">${icon(phoneIcon)}</slot><span class="number"><slot>${shown}</slot></span></button
      >${error ? html`<span part="problem" class="problem" role="alert">${this.why(error)}</span>` : nothing}`;
  }

  get #number(): string {
    return (this.phone || this.textContent).trim();
  }

  readonly #onClick = ({ detail }: MouseEvent): void => {
    // A double click means one call, also when the first click has started it already.
    if (detail > 1) return;
    const { name, campaignId } = this;
    void dialNumber(this.#command, this.#session.value, {
      phone: this.#number,
      name: name || null,
      campaignId,
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-click-to-dial': OmniClickToDial;
  }
}
