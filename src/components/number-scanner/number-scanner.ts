import { type CSSResultGroup, type PropertyValues, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import { OmniNumberDialEvent } from '../click-to-dial/click-to-dial.events.js';
import { dialNumber } from '../click-to-dial/dial-number.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { countryOf } from '../internal/country.js';
import { OmniCommandFailedEvent } from '../internal/events.js';
import { OmniElement } from '../internal/omni-element.js';
import { outboundKinds } from '../internal/outbound.js';
import { numberIn } from '../internal/phone-number.js';
import { PageScan } from './page-scan.js';
import { css } from '../internal/styles/css.js';

/**
 * @summary Makes the phone numbers in a page's own text callable: `tel:` links, and plain numbers, which it turns into
 *   links (`a[data-omni-number]`, for the page to style) as long as it is in the page. It follows the page's changes.
 *   It leaves buttons, fields, code and shadow roots alone.
 * @fires omni-number-dial - the agent pressed a number; cancelable
 * @fires omni-number-dialled - the contact center dials it
 * @fires omni-command-failed - it could not be dialled; unless prevented, the toolbar says why in a toast
 */
export class OmniNumberScanner extends OmniElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: none !important;
    }
  `;

  /** The part of the page to scan; unset: the whole body. */
  @property({ attribute: false }) root: Element | ShadowRoot | null = null;

  /** A selector of elements to leave alone. */
  @property() ignore = '';

  /**
   * The country (ISO 3166, such as `IN`) whose numbers are written without a prefix; unset: the provider's, the
   * center's, or that of the language.
   */
  @property() country = '';

  /** The campaign to call in; without it the first that has calls. */
  @property({ attribute: 'campaign-id', type: Number }) campaignId: number | null = null;

  /** Puts the page's text back, and leaves `tel:` links to the browser. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  readonly #core = new OmniController(this);
  readonly #center = observeState(this, this.#core, 'center');
  readonly #session = observeState(this, this.#core, 'session');
  readonly #command = new CommandController(this, this.#core);
  #scan: PageScan | undefined;
  #scanned = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const able = !this.disabled && outboundKinds(this.#center.value).includes('voice');
    const country = countryOf(this.country, this.locale, this.#session.value);
    const wanted = able ? `${country} ${this.ignore}` : '';
    if (wanted === this.#scanned && !changed.has('root')) return;
    this.#stop();
    this.#scanned = wanted;
    const { root = null, ignore } = this;
    if (wanted) this.#scan = new PageScan(root ?? document.body, { country, ignore, onClick: this.#onClick });
  }

  protected override render(): TemplateResult {
    return html``;
  }

  #stop(): void {
    this.#scan?.stop();
    this.#scan = undefined;
    this.#scanned = '';
  }

  readonly #onClick = (event: MouseEvent, href: string): void => {
    const phone = numberIn(href)?.number;
    if (phone === undefined) return;
    if (this.#core.omni) {
      event.preventDefault();
      // A double click means one call, as in <omni-click-to-dial>.
      if (event.detail < 2) void this.#dial(phone);
      return;
    }
    // Without a core the host dials, or else the operating system.
    const { campaignId } = this;
    const mayGoOn = this.dispatchEvent(new OmniNumberDialEvent({ phone, name: null, campaignId }));
    if (!mayGoOn) event.preventDefault();
  };

  async #dial(phone: string): Promise<void> {
    const { campaignId } = this;
    const outcome = await dialNumber(this.#command, this.#session.value, { phone, name: null, campaignId });
    if (outcome.status !== 'failed') return;
    const { error } = outcome;
    const failed = new OmniCommandFailedEvent({
      command: 'startInteraction',
      error,
      retry: () => void this.#dial(phone),
    });
    if (!this.dispatchEvent(failed)) return;
    // This element shows nothing itself, so the core shows a toast. If no element shows toasts, the host still has the
    // event.
    this.#core.omni?.call('showToast', { message: this.why(error), variant: 'error' }).catch(() => undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-number-scanner': OmniNumberScanner;
  }
}
