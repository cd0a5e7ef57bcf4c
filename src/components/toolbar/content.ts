import { type TemplateResult, html, nothing } from 'lit';
import type { Limit } from '../../core/model/surroundings.js';
import { icon } from '../internal/icons/icon.js';
import { backIcon, infoIcon } from '../internal/icons/marks.js';
import { knownWords } from '../internal/known-words.js';
import { emptyStage } from './empty-stage.js';
import { stage } from './stage.js';
import type { ToolbarView } from './view.js';

/** The stage, and what is on it. */
export function content(view: ToolbarView): TemplateResult {
  return html`<div
    part="stage"
    id="stage"
    class="stage"
    role="region"
    tabindex="-1"
    aria-label=${view.t('toolbar.stage')}
    @omni-message-sent=${showThread}
  >
    ${shown(view)}
  </div>`;
}

/** In little room an agent who fills in a template does not see the thread, where the message appears. */
function showThread({ currentTarget }: Event): void {
  const thread = (currentTarget as HTMLElement).querySelector('omni-message-thread');
  thread?.scrollIntoView({ block: 'nearest' });
}

/** A step on the way to work, the start-interaction screen, a conversation, or nothing yet. */
function shown(view: ToolbarView): TemplateResult {
  const { workplace, t } = view;
  const back = (run: () => void): TemplateResult =>
    html`<button class="button quiet back" @click=${run}>
      <span class="mirror">${icon(backIcon)}</span><span>${t('action.back')}</span>
    </button>`;
  switch (workplace.panel) {
    case 'doctor':
      return html`${back(workplace.examine)}${view.later('omni-doctor', html`<omni-doctor></omni-doctor>`)}`;
    case 'devices':
      return html`${back(workplace.chooseDevices)}
        <div class="panel">
          <h2 class="title">${t('toolbar.devices')}</h2>
          ${view.later('omni-device-picker', html`<omni-device-picker></omni-device-picker>`)}
        </div>`;
    case null:
      break;
  }
  switch (workplace.step) {
    case 'sign-in':
      return html`${ended(view)}<omni-login-form></omni-login-form>${about(view)}`;
    case 'campaigns':
      return html`<omni-campaign-picker></omni-campaign-picker>`;
    case 'extension':
      return html`<omni-extension-picker skippable></omni-extension-picker>`;
    case 'work':
      break;
  }
  const { current } = workplace;
  if (workplace.dialing) {
    return view.later('omni-dialer', html`<omni-dialer></omni-dialer>`);
  }
  if (current) return stage(current, view);
  return html`${emptyStage(view)}${about(view)}${samples(view)}`;
}

function ended({ workplace, t }: ToolbarView): TemplateResult | typeof nothing {
  const cause = workplace.session?.endCause;
  return cause
    ? html`<p class="notice ended" role="status">${icon(infoIcon)}${t(`ended.${cause}`)}</p>`
    : nothing;
}

function limitWords(limit: Limit, t: ToolbarView['t']): string {
  return typeof limit === 'string' ? limit : knownWords(`limit.${limit.name}`, limit.message, t);
}

/** What kind of center it is, and what does not work in this page. */
function about({ workplace, t }: ToolbarView): TemplateResult {
  const { demo, limits = [] } = workplace.center ?? {};
  return html`${demo ? html`<p class="about">${t('toolbar.demo-about')}</p>` : nothing}${
    limits.length
      ? html`<details part="notice" class="limits">
          <summary>${icon(infoIcon)}${t('toolbar.limits')}</summary>
          <ul>
            ${limits.map((limit) => html`<li>${limitWords(limit, t)}</li>`)}
          </ul>
          <button class="button" @click=${workplace.examine}>${t('doctor.title')}</button>
        </details>`
      : nothing
  }`;
}

/** Where no real customer comes in, the center can play one: on a channel that reaches this agent. */
function samples({ workplace, t, command }: ToolbarView): TemplateResult | typeof nothing {
  const { campaigns = [] } = workplace.session ?? {};
  const kinds = workplace.center?.samples?.filter((kind) =>
    campaigns.some(({ channels }) => channels.includes(kind)),
  );
  if (!kinds?.length) return nothing;
  return html`<div class="empty-actions samples" role="group" aria-label=${t('toolbar.samples')}>
    <span>${t('toolbar.samples')}</span>
    ${kinds.map(
      (kind) =>
        html`<button
          class="button"
          data-sample=${kind}
          @click=${() => void command.run('inviteSampleCustomer', { kind }, { subject: kind })}
        >
          ${t(`channel.${kind}`)}
        </button>`,
    )}
  </div>`;
}
