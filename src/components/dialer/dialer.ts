import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CrmRecord } from '../../core/model/record.js';
import type { Campaign } from '../../core/model/session.js';
import type { DialerPrefill } from '../../core/model/surroundings.js';
import { phoneProblem } from '../../core/model/phone.js';
import { dialerEn } from '../../locales/en/dialer.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { phoneOutIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { channelIcon } from '../internal/interaction-words.js';
import { LIST } from '../internal/json-attribute.js';
import { showLater } from '../internal/later.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import {
  type OutboundKind,
  campaignsFor,
  channelOfKind,
  outboundKinds,
  prefilledKind,
} from '../internal/outbound.js';
import { PhoneFormat } from '../internal/phone-format.js';
import { bareNumber } from '../internal/phone-number.js';
import { problemBox } from '../internal/problem-line.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { segmentStyles } from '../internal/styles/segments.js';
import {
  type DialRequest,
  OmniDialerPreviewEvent,
  OmniDialerSubmitEvent,
  OmniDialerSubmittedEvent,
} from './dialer.events.js';
import { campaignField, channelField, nameField, phoneField } from './fields.js';
import { dialerStyles } from './dialer.styles.js';

/**
 * @summary The start-interaction screen: channel, campaign and number. Shows whose number it is before it is dialled.
 * @slot title - the heading
 * @csspart base - the form
 * @csspart channel - a button that chooses a channel
 * @csspart campaign - the choice of the campaign
 * @csspart phone - the field of the number
 * @csspart country - the country that the number belongs to
 * @csspart preview - the button that asks who has the number
 * @csspart keypad - the keypad, folded away
 * @csspart name - the field of the name
 * @csspart submit - the main button
 * @cssstate pending - it is being started
 * @fires omni-dialer-submit - the agent starts an interaction; cancelable
 * @fires omni-dialer-submitted - the contact center has started it
 * @fires omni-dialer-preview - the agent asks who has a number; cancelable
 */
export class OmniDialer extends OmniElement<typeof dialerEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    fieldStyles,
    panelStyles,
    segmentStyles,
    dialerStyles,
  ];
  protected override readonly words = dialerEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The number that stands in the field at first. */
  @property() phone = '';

  /** The campaigns to choose from, instead of those that the agent has selected. */
  @property(LIST) campaigns: readonly Campaign[] | null = null;

  /** The records that have the number, instead of those that the core's host has found. */
  @property(LIST) records: readonly CrmRecord[] | null = null;

  /**
   * The country (ISO 3166, such as `IN`) whose numbers are written without a prefix; unset: the provider's, the
   * center's, or that of the language.
   */
  @property() country = '';

  @state() private kind: OutboundKind | null = null;
  @state() private campaignId: number | null = null;
  @state() private typed = '';
  @state() private extension: string | null = null;
  @state() private customerName = '';
  @state() private problems: { readonly phone?: string; readonly campaign?: string } = {};

  readonly #core = new OmniController(this);
  readonly #center = observeState(this, this.#core, 'center');
  readonly #session = observeState(this, this.#core, 'session');
  readonly #prefill = observeState(this, this.#core, 'prefill');
  readonly #preview = observeState(this, this.#core, 'preview');
  readonly #command = new CommandController(this, this.#core);
  readonly #format = new PhoneFormat(this.locale, this.#core, () => this.country);
  readonly #later = showLater(this, this.t);
  #lastPrefill: DialerPrefill | null = null;
  #filled = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filled = false;
    this.#lastPrefill = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('phone') && this.phone) this.typed = this.phone;
    this.setState('pending', this.#command.pending);
  }

  /** In `update` and not in `willUpdate`, because the controllers read new values just before it. */
  protected override update(changed: PropertyValues): void {
    this.#follow();
    super.update(changed);
  }

  /** Takes over what a host has put on the screen, or what the agent had typed before the screen was closed. */
  #follow(): void {
    const { omni } = this.#core;
    if (!omni) return;
    const prefill = this.#prefill.value?.dialer ?? null;
    if (prefill && prefill !== this.#lastPrefill) this.#fill(prefill);
    else if (!this.#filled) this.typed = this.phone || omni.state.get('dialerPhone');
    this.#lastPrefill = prefill;
    this.#filled = true;
  }

  protected override render(): TemplateResult {
    const kinds = outboundKinds(this.#center.value);
    const kind = this.#kind;
    if (!kind) return html`<p class="panel lead">${this.t('dialer.no-channel')}</p>`;
    const { error } = this.#command;
    const busy = this.#command.isPending('startInteraction');
    return html`
      <form part="base" class="panel" novalidate @submit=${this.#onSubmit}>
        <h2 class="title"><slot name="title">${this.t('dialer.title')}</slot></h2>
        ${channelField({
          t: this.t,
          kinds,
          chosen: kind,
          onChoose: (each) => this.#chooseKind(each),
        })}
        ${phoneField({
          t: this.t,
          phone: this.typed,
          problem: this.problems.phone,
          looking: this.#command.isPending('previewNumber'),
          format: this.#format,
          later: this.#later,
          language: this.locale.language,
          extension: this.extension,
          onPhone: (phone, extension) => this.#enter(phone, extension),
          onPreview: this.#onPreview,
        })}
        ${this.#matches()}
        ${campaignField({
          t: this.t,
          campaigns: this.#campaignsFor(kind),
          chosen: this.#campaignFor(kind),
          problem: this.problems.campaign,
          onChoose: (campaignId) => (this.campaignId = campaignId),
        })}
        ${nameField(this.t, this.customerName, (name) => (this.customerName = name))}
        ${problemBox(this.why(error))}
        <div class="actions">
          <button part="submit" class="button positive" aria-busy=${busy || nothing}>
            ${icon(kind === 'voice' ? phoneOutIcon : channelIcon(channelOfKind(kind)))}
            <span>${this.t(kind === 'voice' ? 'dialer.call' : 'dialer.write')}</span>
          </button>
        </div>
      </form>
    `;
  }

  #matches(): TemplateResult | typeof nothing {
    const preview = this.#preview.value;
    const records = this.records ?? preview?.records;
    if (records) return html`<omni-record-picker .records=${records}></omni-record-picker>`;
    if (preview?.failed) return html`<omni-record-picker></omni-record-picker>`;
    return preview ? html`<p class="looking" role="status">${this.t('dialer.looking')}</p>` : nothing;
  }

  get #campaigns(): readonly Campaign[] {
    return this.campaigns ?? this.#session.value?.campaigns ?? [];
  }

  /** The channel that the agent or a host has chosen, else the first one that a campaign has. */
  get #kind(): OutboundKind | undefined {
    const kinds = outboundKinds(this.#center.value);
    const chosen = kinds.find((kind) => kind === this.kind);
    return chosen ?? kinds.find((kind) => this.#campaignsFor(kind).length > 0) ?? kinds[0];
  }

  #campaignsFor(kind: OutboundKind): readonly Campaign[] {
    return campaignsFor(this.#campaigns, kind);
  }

  #campaignFor(kind: OutboundKind): number | undefined {
    const offered = this.#campaignsFor(kind);
    return (offered.find(({ id }) => id === this.campaignId) ?? offered[0])?.id;
  }

  #fill(prefill: DialerPrefill): void {
    this.kind = prefilledKind(prefill) ?? this.kind;
    this.campaignId = Number(prefill.campaignId) || this.campaignId;
    // The agent may have typed another number since then, and the host's name would not belong to it.
    this.typed = this.#core.omni?.state.get('dialerPhone') ?? prefill.phone;
    this.customerName = this.typed === prefill.phone ? prefill.name : '';
    this.problems = {};
  }

  #chooseKind(kind: OutboundKind): void {
    this.kind = kind;
    this.problems = {};
    this.#command.clearError();
  }

  /**
   * @param omni the core that is told the number. It is passed when the element may have left its provider already: a
   * toolbar shows a new conversation in its place before this code goes on.
   */
  #enter(phone: string, extension: string | null = null, omni = this.#core.omni): void {
    this.typed = phone;
    this.extension = extension;
    this.problems = {};
    this.#command.clearError();
    // For hosts that follow the number. A report may fail: the next key press sends the whole number again.
    omni?.call('enterDialerPhone', { phone: bareNumber(phone) }).catch(() => undefined);
    this.#closePreview();
  }

  #closePreview(): void {
    if (this.#preview.value) void this.#command.run('closePreview', {}, { inline: true });
  }

  #checkPhone(): boolean {
    const wrong = phoneProblem(this.typed, this.#session.value?.settings?.maxPhoneLength);
    if (wrong) this.problems = { phone: this.t(`phone.${wrong}`) };
    return wrong === null;
  }

  readonly #onPreview = (): void => {
    if (!this.#checkPhone()) return this.#focus('#phone');
    const detail = { phone: bareNumber(this.typed) };
    const intent = new OmniDialerPreviewEvent(detail);
    void this.#command.run('previewNumber', detail, { inline: true, intent });
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const kind = this.#kind;
    if (!kind) return;
    // A web chat needs no number.
    if ((kind !== 'chat' || this.typed.trim()) && !this.#checkPhone()) return this.#focus('#phone');
    const campaignId = this.#campaignFor(kind);
    if (campaignId === undefined) {
      this.problems = { campaign: this.t('dialer.no-campaign') };
      return;
    }
    const name = this.customerName.trim() || null;
    void this.#start({ channel: channelOfKind(kind), campaignId, phone: bareNumber(this.typed), name });
  };

  async #start(request: DialRequest): Promise<void> {
    const { omni } = this.#core;
    const outcome = await this.#command.run(
      'startInteraction',
      { ...request, phone: request.phone || null },
      {
        inline: true,
        intent: new OmniDialerSubmitEvent(request),
        fact: ({ interactionId }) => new OmniDialerSubmittedEvent({ ...request, interactionId }),
      },
    );
    // The agent may have typed the next number by now.
    if (outcome.status !== 'done' || bareNumber(this.typed) !== request.phone) return;
    this.#enter('', null, omni);
    this.customerName = '';
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-dialer': OmniDialer;
  }
}
