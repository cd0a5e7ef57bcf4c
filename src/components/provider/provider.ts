import { type CSSResultGroup, type TemplateResult, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { AdapterOptions } from '../../core/adapter.js';
import type { OmniError } from '../../core/contract/errors.js';
import type { Omni } from '../../core/types.js';
import type { Strings } from '../../locales/types.js';
import { LocaleProvider } from '../internal/controllers/locale-provider.js';
import { VALUES } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { choices } from '../internal/styles/choices.js';
import { CoreSource } from './core-source.js';
import { css } from '../internal/styles/css.js';

/**
 * @summary Provides a core to every element inside it, and fires the SDK's events as DOM events.
 * @slot - the elements, and whatever else the page has between them
 * @cssstate opening - the core is on its way
 * @cssstate open - elements inside have their core
 * @cssstate failed - the core could not be opened; `error` says why
 * @fires omni-provider-opened - elements inside have their core
 * @fires omni-provider-failed - the core could not be opened
 * @fires omni-show-crm - the SDK's `showCrm`; every event of the SDK is fired so, under `omni-` and its name
 */
export class OmniProvider extends OmniElement {
  // Without the base styles: the content is the page's, and keeps the page's font, colours and direction.
  static override styles: CSSResultGroup = [
    choices,
    css`
      /* The element has no box, even if the page styles every element. */
      :host {
        display: contents !important;
      }

      :host([hidden]) {
        display: none !important;
      }
    `,
  ];

  /** Where the core comes from: `embedded`, `frame`, or any registered name. */
  @property() adapter = 'embedded';

  /** The id of the iframe to follow, for `adapter="frame"`. */
  @property() frame = '';

  /** Makes the embedded center deterministic. */
  @property() seed = '';

  /** The address of a scenario file which plays customers in the embedded center. */
  @property() scenario = '';

  /** Where the CRM's records are, for the embedded center. */
  @property({ attribute: 'records-url' }) recordsUrl = '';

  /**
   * The country (ISO 3166, such as `IN`) whose numbers have no prefix; unset: the one that the contact
   * center gives.
   */
  @property() country = '';

  /** Further options for the adapter. */
  @property(VALUES) options: AdapterOptions = {};

  /** The host's own words for some of the texts. */
  @property(VALUES) strings: Strings = {};

  readonly #source = new CoreSource(this, () => ({
    omni: this.#own,
    adapter: this.adapter,
    options: this.#adapterOptions,
    instanceId: this.id || 'omni-provider',
  }));
  #own: Omni | null = null;

  constructor() {
    super();
    new LocaleProvider(this, this.locale);
  }

  /** The core: the one that was set, else the one that the adapter has opened. */
  @property({ attribute: false })
  get omni(): Omni | null {
    return this.#own ?? this.#source.omni ?? null;
  }

  set omni(omni: Omni | null) {
    const before = this.#own;
    this.#own = omni;
    this.requestUpdate('omni', before);
  }

  /** Why the core could not be opened. */
  get error(): OmniError | null {
    return this.#source.state?.error ?? null;
  }

  get #adapterOptions(): AdapterOptions {
    const { frame, seed, scenario, recordsUrl } = this;
    const given = Object.entries({ frame, seed, scenario, recordsUrl }).filter(([, value]) => value !== '');
    return { ...this.options, ...Object.fromEntries(given) };
  }

  protected override render(): TemplateResult {
    const status = this.#source.state?.status;
    for (const name of ['opening', 'open', 'failed'] as const) this.setState(name, status === name);
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-provider': OmniProvider;
  }
}
