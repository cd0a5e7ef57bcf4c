import { type ReactiveElement, type TemplateResult, html, nothing } from 'lit';
import { LaterPart } from '../internal/later-part.js';
import type { CallbackDetails } from './callback-details.js';
import { bringClear } from './clear-of-foot.js';
import type { DispositionDraft } from './draft.js';

/** Fetched before an agent ticks the box, because there may be no network by then. */
export const laterDetails = new LaterPart(
  async () => (await import('./callback-details.js')).callbackDetails,
);

export interface CallbackView extends CallbackDetails {
  readonly host: ReactiveElement;
  readonly callback: DispositionDraft['callback'];
  readonly disabled: boolean;
  readonly onToggle: (on: boolean) => void;
}

/** The box for a callback, and its fields. */
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

/** Scrolls the fields that it opens into view, clear of the form's foot. */
async function toggle({ host, onToggle }: CallbackView, box: HTMLInputElement): Promise<void> {
  onToggle(box.checked);
  await host.updateComplete;
  bringClear(box.closest('fieldset'));
}
