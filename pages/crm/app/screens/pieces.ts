import { html, nothing, type TemplateResult } from 'lit';
import { contactName, dispositionWords, initials, shortMoment, tint } from '../format.js';
import { icon, type IconName } from '../icons.js';
import type { Row } from '../records-client.js';
import { listPath, recordPath } from '../route.js';

export function avatar(id: string, name: string, size: 'small' | 'large' = 'small'): TemplateResult {
  return html`<span class="avatar ${size} tint-${tint(id)}" aria-hidden="true">${initials(name)}</span>`;
}

export function contactLink(contact: Row): TemplateResult {
  const id = contact['Id'] ?? '';
  const name = contactName(contact);
  return html`<a class="person" href=${recordPath('contact', id)}>${avatar(id, name)}<bdi>${name}</bdi></a>`;
}

const STATUS_CLASS: Readonly<Record<string, string>> = {
  New: 'new',
  Open: 'open',
  'Waiting on customer': 'waiting',
  Closed: 'closed',
};

/** Writes the status as a word; the colour is only an extra. */
export function statusChip(status: string | null | undefined): TemplateResult {
  return html`<span class="chip ${STATUS_CLASS[status ?? ''] ?? ''}">${status ?? 'Unknown'}</span>`;
}

export function priorityMark(priority: string | null | undefined): TemplateResult | typeof nothing {
  return priority === 'High' ? html`<span class="chip high">High priority</span>` : nothing;
}

const CHANNELS: Readonly<Record<string, { readonly icon: IconName; readonly word: string }>> = {
  voice: { icon: 'phone', word: 'Call' },
  chat: { icon: 'chat', word: 'Chat' },
  whatsapp: { icon: 'chat', word: 'WhatsApp' },
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  inbound: 'from the customer',
  outbound: 'to the customer',
};

/** The activities of one record; for a record without any, `hint` says how they come about. */
export function history(activities: readonly Row[], hint: string): TemplateResult {
  return html`<section class="card" aria-labelledby="activity-title">
    <h2 id="activity-title">Activity</h2>
    ${activities.length === 0 ? emptyState('activity', 'Nothing yet', hint) : timeline(activities)}
  </section>`;
}

/** What was said and done, newest first. */
export function timeline(
  activities: readonly Row[],
  whose: (activity: Row) => TemplateResult | typeof nothing = () => nothing,
): TemplateResult {
  return html`<ol class="timeline">
    ${activities.map((activity) => entry(activity, whose(activity)))}
  </ol>`;
}

function entry(activity: Row, whose: TemplateResult | typeof nothing): TemplateResult {
  const channel = CHANNELS[activity['Channel'] ?? ''] ?? {
    icon: 'activity',
    word: activity['Channel'] ?? 'Contact',
  };
  const direction = activity['Direction'];
  const disposition = dispositionWords(activity['DispositionClass'], activity['DispositionCode']);
  return html`<li>
    <span class="mark">${icon(channel.icon)}</span>
    <div class="entry">
      <div class="entry-head">
        <strong
          >${channel.word}${direction ? html` <span class="muted">${DIRECTIONS[direction] ?? direction}</span>` : nothing}</strong
        >
        <time class="muted" datetime=${activity['CreatedDate'] ?? ''}
          >${shortMoment(activity['CreatedDate'])}</time
        >
      </div>
      ${activity['Subject'] ? html`<div><bdi>${activity['Subject']}</bdi></div>` : nothing}
      ${activity['Notes'] ? html`<p class="notes"><bdi>${activity['Notes']}</bdi></p>` : nothing}
      ${
        activity['CallbackTime']
          ? html`<div class="callback">
              ${icon('phone')}Call back ${shortMoment(activity['CallbackTime'])}
            </div>`
          : nothing
      }
      <div class="entry-foot">
        ${disposition ? html`<span class="chip"><bdi>${disposition}</bdi></span>` : nothing}
        <bdi class="muted small">
          ${activity['Agent'] ? html`by <bdi>${activity['Agent']}</bdi>` : nothing} ${whose}
        </bdi>
      </div>
    </div>
  </li>`;
}

export function emptyState(sign: IconName, title: string, hint: TemplateResult | string): TemplateResult {
  return html`<div class="empty">${icon(sign)}<strong>${title}</strong><span>${hint}</span></div>`;
}

/** A placeholder of grey rows while content is loading; screen readers hear one sentence. */
export function loading(what: string): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="visually-hidden">Reading ${what}</span>
    ${[1, 2, 3, 4, 5, 6].map(() => html`<i></i>`)}
  </div>`;
}

export function failed(message: string, retry: () => void): TemplateResult {
  return html`<div class="empty" role="alert">
    ${icon('close')}<strong>This could not be read</strong><span>${message}</span>
    <button class="button" @click=${retry}>Try again</button>
  </div>`;
}

/**
 * A notice above older content that could not be read again: the content stays, so that nobody loses what they look at.
 */
export function stale(message: string, retry: () => void): TemplateResult | typeof nothing {
  if (message === '') return nothing;
  return html`<div class="strip live" role="status">
    ${icon('close')}<span><strong>This may be out of date.</strong> ${message}</span>
    <button class="button" @click=${retry}>Try again</button>
  </div>`;
}

export function searchBox(label: string, value: string, onSearch: (text: string) => void): TemplateResult {
  return html`<form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
    ${icon('search')}
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-keyshortcuts="/"
      placeholder=${label}
      .value=${value}
      @input=${(event: InputEvent) => onSearch((event.target as HTMLInputElement).value)}
    />
    <kbd aria-hidden="true">/</kbd>
  </form>`;
}

export const PAGE_SIZE = 40;

export function pager(
  list: 'contacts' | 'cases' | 'activities',
  search: string,
  page: number,
  total: number,
): TemplateResult | typeof nothing {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (pages === 1) return nothing;
  const step = (to: number, label: string, sign: IconName): TemplateResult =>
    to < 1 || to > pages
      ? html`<span class="button square" aria-disabled="true"
          >${icon(sign, true)}<span class="visually-hidden">${label}</span></span
        >`
      : html`<a class="button square" href=${listPath(list, search, to)}
          >${icon(sign, true)}<span class="visually-hidden">${label}</span></a
        >`;
  return html`<nav class="pager" aria-label="Pages">
    ${step(page - 1, 'Previous page', 'back')}
    <span class="muted">Page ${page} of ${pages}</span>
    ${step(page + 1, 'Next page', 'next')}
  </nav>`;
}
