import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Campaign } from '../../core/model/session.js';
import { formatList, withoutTurns } from '../../locales/format.js';
import { campaignPickerEn } from '../../locales/en/campaign-picker.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { infoIcon } from '../internal/icons/marks.js';
import { LIST } from '../internal/json-attribute.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { problemLine } from '../internal/problem-line.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { OmniCampaignSelectEvent, OmniCampaignSelectedEvent } from './campaign-picker.events.js';

/**
 * @summary Lets an agent choose the campaigns to work in; one at least.
 * @slot title - the heading
 * @csspart base - the form
 * @csspart choice - one campaign
 * @csspart submit - the main button
 * @csspart problem - what is wrong with the choice
 * @fires omni-campaign-select - the agent has chosen; cancelable
 * @fires omni-campaigns-selected - the contact center has taken the choice
 */
export class OmniCampaignPicker extends OmniElement<typeof campaignPickerEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, fieldStyles, panelStyles];
  protected override readonly words = campaignPickerEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The campaigns to choose from, instead of those the agent is assigned to. */
  @property(LIST) campaigns: readonly Campaign[] | null = null;

  /** The ids of the campaigns that are chosen at first; null: the agent's current ones, or those of the last time. */
  @property(LIST) selected: readonly number[] | null = null;

  @state() private chosen: ReadonlySet<number> | null = null;
  @state() private missing = false;

  readonly #core = new OmniController(this);
  readonly #session = observeState(this, this.#core, 'session');
  readonly #command = new CommandController(this, this.#core);

  get #campaigns(): readonly Campaign[] {
    return this.campaigns ?? this.#session.value?.assignedCampaigns ?? [];
  }

  get #chosen(): ReadonlySet<number> {
    if (this.chosen) return this.chosen;
    if (this.selected) return new Set(this.selected);
    const current = this.#session.value?.campaigns ?? [];
    const all = this.#campaigns;
    const usual =
      all.length === 1 ? all : all.filter(({ primary, defaultWorking }) => primary || defaultWorking);
    return new Set((current.length > 0 ? current : usual).map(({ id }) => id));
  }

  protected override render(): TemplateResult {
    const campaigns = this.#campaigns;
    const chosen = this.#chosen;
    const problem = this.missing ? this.t('campaigns.missing') : this.why(this.#command.error);
    return html`
      <form part="base" class="panel" novalidate @submit=${this.#onSubmit}>
        <div>
          <h2 class="title" id="title"><slot name="title">${this.t('campaigns.title')}</slot></h2>
          <p class="lead" id="lead">${this.t('campaigns.lead')}</p>
        </div>
        ${
          campaigns.length === 0
            ? html`<p class="notice">${icon(infoIcon)}${this.t('campaigns.none')}</p>`
            : html`<div class="choices" role="group" aria-labelledby="title" aria-describedby="lead problem">
                ${campaigns.length > 2 ? this.#allChoice(campaigns, chosen) : nothing}
                ${campaigns.map((campaign) => this.#choice(campaign, chosen.has(campaign.id)))}
              </div>`
        }
        ${problemLine(problem)}
        ${
          campaigns.length === 0
            ? nothing
            : html`<div class="actions">
                <button part="submit" class="button primary" aria-busy=${this.#command.pending || nothing}>
                  <span>${this.t('campaigns.submit')}</span>
                </button>
              </div>`
        }
      </form>
    `;
  }

  #allChoice(campaigns: readonly Campaign[], chosen: ReadonlySet<number>): TemplateResult {
    const every = campaigns.every(({ id }) => chosen.has(id));
    const some = campaigns.some(({ id }) => chosen.has(id));
    return html`<label part="choice" class="choice">
      <input
        type="checkbox"
        class="check"
        .checked=${live(every)}
        .indeterminate=${some && !every}
        @change=${() => this.#choose(every ? [] : campaigns.map(({ id }) => id))}
      />
      <span class="name">${this.t('campaigns.all')}</span>
    </label>`;
  }

  /** A campaign that comes from an attribute may have no channels. */
  #choice({ id, name, channels = [] }: Campaign, on: boolean): TemplateResult {
    const others = [...this.#chosen].filter((other) => other !== id);
    return html`<label part="choice" class="choice">
      <input
        type="checkbox"
        class="check"
        value=${id}
        .checked=${live(on)}
        @change=${() => this.#choose(on ? others : [...others, id])}
      />
      <bdi class="name">${withoutTurns(name)}</bdi>
      <bdi class="detail"
        >${formatList(
          this.locale.language,
          channels.map((channel) => this.known(`channel.${channel}`, channel)),
        )}</bdi
      >
    </label>`;
  }

  #choose(ids: readonly number[]): void {
    this.chosen = new Set(ids);
    this.missing = false;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = this.#chosen;
    const campaignIds = this.#campaigns.map(({ id }) => id).filter((id) => chosen.has(id));
    this.missing = campaignIds.length === 0;
    if (this.missing) return this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    const detail = { campaignIds };
    void this.#command.run('selectCampaigns', detail, {
      inline: true,
      intent: new OmniCampaignSelectEvent(detail),
      fact: () => new OmniCampaignSelectedEvent(detail),
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-campaign-picker': OmniCampaignPicker;
  }
}
