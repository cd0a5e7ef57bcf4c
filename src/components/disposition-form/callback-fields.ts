import { type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import type { Translate } from '../../locales/types.js';
import { LaterPart } from '../internal/later-part.js';
import type { PhoneFormat } from '../internal/phone-format.js';
import { bringClear } from './clear-of-foot.js';
import type { DispositionDraft } from './draft.js';

/** Here before anybody promises a call: then there may be no network. */
export const laterDetails = new LaterPart(
  async () => (await import('./callback-details.js')).callbackDetails,
);

export interface CallbackView {
  readonly host: ReactiveElement;
  readonly t: Translate<typeof dispositionFormEn>;
  readonly callback: DispositionDraft['callback'];
  readonly problems: { readonly at?: string; readonly phone?: string };
  readonly language: string;
  readonly now: number;
  /** The customer's time zone; empty: that of the number's country. */
  readonly customerZone: string;
  readonly phones: PhoneFormat;
  readonly disabled: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly onChange: (change: Partial<NonNullable<DispositionDraft['callback']>>) => void;
}

/** A promise to call again. */
export function callbackFields(view: CallbackView): TemplateResult {
  const { host, t, callback, disabled } = view;
  laterDetails.fetchFor(host);
  return html`
    <fieldset part="callback" class="callback" ?disabled=${disabled}>
      <legend class="hidden-text">${t('disposition.callback')}</legend>
      <label class="toggle">
        <input
          type="checkbox"
          class="check"
          id="callback"
          .checked=${callback !== null}
          @change=${({ target }: Event) => void toggle(view, target as HTMLInputElement)}
        />
        <span>${t('disposition.callback')}</span>
      </label>
      ${callback ? laterDetails.render(host, t, (details) => details(view, callback)) : nothing}
    </fieldset>
  `;
}

/** What it opens comes into sight, also where the foot stands over it. */
async function toggle({ host, onToggle }: CallbackView, box: HTMLInputElement): Promise<void> {
  onToggle(box.checked);
  await host.updateComplete;
  bringClear(box.closest('fieldset'));
}
