import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DirectoryEntry, TargetKind } from '../../core/model/session.js';
import type { transferPanelEn } from '../../locales/en/transfer-panel.js';
import type { Translate } from '../../locales/types.js';
import { withoutTurns } from '../../locales/format.js';
import { folded } from '../internal/folded.js';
import { knownWord } from '../internal/known-words.js';
import type { PhoneFormat } from '../internal/phone-format.js';

/** How many entries are rendered: to find others, people type another letter. */
const MOST = 100;

export interface TargetFieldView {
  readonly t: Translate<typeof transferPanelEn>;
  readonly kind: TargetKind;
  readonly search: string;
  readonly chosen: string;
  /** What can be chosen, best first. */
  readonly entries: readonly DirectoryEntry[];
  readonly recent: readonly string[];
  readonly phones: PhoneFormat;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (id: string) => void;
}

/** The entries that match the search and take conversations on this channel: recent ones first, then by name. */
export function matching(
  directory: readonly DirectoryEntry[],
  kind: TargetKind,
  search: string,
  recent: readonly string[],
  channel?: string,
): readonly DirectoryEntry[] {
  const wanted = folded(search.trim());
  const found = directory.filter(
    (entry) =>
      entry.kind === kind &&
      (!channel || !entry.channels || entry.channels.includes(channel)) &&
      [entry.name, entry.id, entry.detail ?? ''].some((text) => folded(text).includes(wanted)),
  );
  const first = recent.flatMap((id) => found.find((entry) => entry.id === id) ?? []);
  return [...first, ...found.filter(({ id }) => !recent.includes(id))];
}

/** A field with a list below it. The focus stays in the field; arrows choose. */
export function targetField(view: TargetFieldView): TemplateResult {
  const { t, kind, search, entries, chosen, phones } = view;
  const phone = kind === 'phone';
  // The chosen entry is always rendered, even if others have come before it.
  const shown = entries.filter(({ id }, index) => index < MOST || id === chosen);
  const at = shown.findIndex(({ id }) => id === chosen);
  return html`<div class="field">
      <label class="label" id="search-label" for="search"
        >${t(phone ? 'transfer.number' : 'transfer.search')}</label
      >
      <input
        part="search"
        id="search"
        class="input"
        type=${phone ? 'tel' : 'search'}
        dir=${phone ? 'ltr' : nothing}
        autocomplete="off"
        role="combobox"
        aria-labelledby="search-label"
        aria-autocomplete="list"
        aria-expanded=${entries.length > 0}
        aria-controls="targets"
        aria-describedby="more"
        aria-activedescendant=${at >= 0 ? `target-${at}` : nothing}
        .value=${live(phone ? phones.format(search) : search)}
        @input=${(event: InputEvent) =>
          view.onSearch(phone ? phones.read(event) : (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, view, shown, at)}
      />
    </div>
    ${entries.length === 0 && !phone ? html`<p class="none">${t('transfer.none')}</p>` : nothing}
    <div
      id="targets"
      class="targets"
      role="listbox"
      aria-label=${t(`transfer.${kind}`)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      ?hidden=${entries.length === 0}
    >
      ${repeat(
        shown,
        ({ id }) => id,
        (entry, index) => option(view, entry, index),
      )}
    </div>
    ${
      shown.length < entries.length
        ? html`<p class="none" id="more" role="status">
            ${t('transfer.more', { shown: shown.length, total: entries.length })}
          </p>`
        : nothing
    }`;
}

function option(
  { t, kind, chosen, recent, phones, onChoose }: TargetFieldView,
  entry: DirectoryEntry,
  index: number,
): TemplateResult {
  const { id, name, detail, available } = entry;
  const said = detail && kind === 'user' ? knownWord('presence.label', detail, t) : detail;
  const presence = available ? t('transfer.available') : (said ?? t('transfer.unavailable'));
  return html`<button
    type="button"
    tabindex="-1"
    part="target"
    id="target-${index}"
    class="target"
    role="option"
    data-id=${id}
    aria-selected=${id === chosen}
    @click=${() => onChoose(id)}
  >
    ${kind === 'phone' ? nothing : html`<span class="dot ${available ? 'live' : 'off'}" aria-hidden="true"></span>`}
    <span class="grow">
      <span class="name clip" dir=${kind === 'phone' ? 'ltr' : 'auto'}
        >${kind === 'phone' ? phones.format(name) : withoutTurns(name)}</span
      >
      ${kind === 'phone' ? nothing : html`<span class="detail clip">${presence}${said && said !== presence ? ` · ${said}` : ''}</span>`}
    </span>
    ${recent.includes(id) ? html`<span class="detail">${t('transfer.recent')}</span>` : nothing}
  </button>`;
}

function onKey(
  event: KeyboardEvent,
  { onChoose }: TargetFieldView,
  shown: readonly DirectoryEntry[],
  at: number,
): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || shown.length === 0 || event.isComposing) return;
  event.preventDefault();
  const next = at < 0 && step < 0 ? -1 : (at + step) % shown.length;
  onChoose(shown.at(next)!.id);
}
