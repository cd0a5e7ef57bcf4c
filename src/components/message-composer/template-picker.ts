import { type TemplateResult, html } from 'lit';
import type { MessageTemplate } from '../../core/model/thread.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import { filled, placeholders } from './templates.js';

export interface TemplateView {
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  readonly templates: readonly MessageTemplate[];
  readonly chosen: MessageTemplate;
  readonly values: readonly string[];
  /** True: show which values are missing. */
  readonly strict: boolean;
  readonly onChoose: (id: string) => void;
  readonly onValue: (index: number, value: string) => void;
}

/** A template, its values, and the message as the customer will read it. */
export function templatePicker(view: TemplateView): TemplateResult {
  const { t, templates, chosen, values } = view;
  return html`
    <div class="field">
      <label class="label" for="template">${t('composer.template')}</label>
      <select
        part="template"
        class="input"
        id="template"
        @change=${(event: Event) => view.onChoose((event.target as HTMLSelectElement).value)}
      >
        ${templates.map(
          ({ id, name, language }) =>
            html`<option value=${id} ?selected=${id === chosen.id}>${name} (${language})</option>`,
        )}
      </select>
    </div>
    ${placeholders(chosen).map((number, index) => {
      const missing = view.strict && (values[index] ?? '').trim() === '';
      return html`<div class="field">
        <label class="label" for="value-${number}">${t('composer.value', { number })}</label>
        <input
          part="value"
          class="input"
          id="value-${number}"
          dir="auto"
          autocomplete="off"
          aria-required="true"
          aria-invalid=${missing ? 'true' : 'false'}
          .value=${values[index] ?? ''}
          @input=${(event: Event) => view.onValue(index, (event.target as HTMLInputElement).value)}
        />
      </div>`;
    })}
    <div class="field">
      <span class="label" id="preview-label">${t('composer.preview')}</span>
      <p
        part="preview"
        class="preview"
        role="group"
        aria-labelledby="preview-label"
        dir="auto"
        lang=${chosen.language}
      >
        ${filled(chosen, values)}
      </p>
    </div>
  `;
}
