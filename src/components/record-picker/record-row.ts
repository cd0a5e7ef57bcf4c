import { type TemplateResult, html, nothing } from 'lit';
import type { CrmObjectConfiguration, CrmRecord } from '../../core/model/record.js';
import type { recordPickerEn } from '../../locales/en/record-picker.js';
import type { Translate } from '../../locales/types.js';
import { icon } from '../internal/icons/icon.js';
import { linkIcon, openIcon } from '../internal/icons/records.js';
import { initials } from '../internal/names.js';
import { kindWords } from '../internal/record-kind.js';
import { nameOf } from './choices.js';
import { phonesOf } from './phones.js';

export interface RecordRowView {
  readonly t: Translate<typeof recordPickerEn>;
  /** What the CRM calls its kinds of record. */
  readonly objects: readonly CrmObjectConfiguration[] | undefined;
  /** A number as its country writes it. */
  readonly phone: (text: string) => string;
  /** Whether there is something to attach it to. */
  readonly attachable: boolean;
  /** Whether the agent attached it last time. */
  readonly last: boolean;
  readonly busy: boolean;
  /** Whether the Tab key stops here. */
  readonly reachable: boolean;
}

/** What is drawn of a name; no row is as wide. */
const WIDEST = 200;

/** One record: who, what, which numbers, and what can be done with it. Names are text of somebody else. */
export function recordRow(
  record: CrmRecord,
  { t, objects, phone, attachable, last, busy, reachable }: RecordRowView,
): TemplateResult {
  const name = nameOf(record);
  const spoken = { name: name.slice(0, 100) };
  const stop = reachable ? '0' : '-1';
  const numbers = phonesOf(record).map(
    (number) => html`<span class="clip">&middot; <bdi dir="ltr">${phone(number)}</bdi></span> `,
  );
  return html`
    <span class="avatar square" aria-hidden="true">${initials(record.name)}</span>
    <span class="words">
      <span class="name"><bdi>${name}</bdi></span>
      <span class="detail">
        <span class="kind clip"
          >${last ? html`<span part="last" class="last">${t('records.last')}</span> &middot; ` : nothing}<bdi
            >${kindWords(record.type.slice(0, WIDEST), objects, t)}</bdi
          ></span
        >
        <span class="numbers">${numbers}</span>
      </span>
    </span>
    <button part="open" class="button icon-only" tabindex=${stop} aria-label=${t('records.open', spoken)}>
      ${icon(openIcon)}
    </button>
    ${
      attachable
        ? html`<button
            part="attach"
            class="button attach"
            tabindex=${stop}
            aria-busy=${busy || nothing}
            aria-label=${t('records.attach-named', spoken)}
          >
            ${icon(linkIcon)}<span class="word">${t('records.attach')}</span>
          </button>`
        : nothing
    }
  `;
}
