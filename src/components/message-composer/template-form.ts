import { type TemplateResult, html, nothing } from 'lit';
import type { MessageTemplate } from '../../core/model/thread.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import { icon } from '../internal/icons.js';
import { filled, isComplete, placeholders } from './templates.js';

export interface TemplateFormView {
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  readonly templates: readonly MessageTemplate[];
  readonly chosen: MessageTemplate | undefined;
  readonly values: readonly string[];
  /** True: show which values are missing. */
  readonly strict: boolean;
  /** Why it could not be sent. */
  readonly problem: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
  readonly onValue: (index: number, value: string) => void;
}

/** What takes the place of free text: a template, its values, and the message as the customer will read it. */
export function templateForm(view: TemplateFormView): TemplateResult {
  const { t, chosen, values } = view;
  if (!chosen) return notice(t('composer.no-templates'));
  const problem = view.strict && !isComplete(chosen, values) ? t('composer.value-missing') : view.problem;
  return html`
    ${notice(t('composer.window-closed'))}
    <div class="templates">
      ${choice(view, chosen)} ${placeholders(chosen).map((number, index) => value(view, number, index))}
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
          <span>${filled(chosen, values)}</span>
        </p>
      </div>
    </div>
    <div role="alert">
      ${problem ? html`<p class="problem">${icon('error')}<span>${problem}</span></p>` : nothing}
    </div>
    <div class="row">
      <span class="words"></span>
      <button
        part="send"
        class="button primary send"
        aria-busy=${view.busy ? 'true' : nothing}
        ?disabled=${view.disabled}
      >
        <span class="mirror">${icon('send')}</span><span>${t('composer.send')}</span>
      </button>
    </div>
  `;
}

function notice(text: string): TemplateResult {
  return html`<p class="notice warning-box">${icon('clock')}<span>${text}</span></p>`;
}

function choice({ t, templates, onChoose }: TemplateFormView, chosen: MessageTemplate): TemplateResult {
  return html`<div class="field">
    <label class="label" for="template">${t('composer.template')}</label>
    <select
      part="template"
      class="input"
      id="template"
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      ${templates.map(
        ({ id, name, language }) =>
          html`<option value=${id} ?selected=${id === chosen.id}>${name} (${language})</option>`,
      )}
    </select>
  </div>`;
}

function value(
  { t, values, strict, onValue }: TemplateFormView,
  number: number,
  index: number,
): TemplateResult {
  const missing = strict && (values[index] ?? '').trim() === '';
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
      @input=${(event: Event) => onValue(index, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}
