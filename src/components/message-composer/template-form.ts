import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { filled, placeholders } from '../../core/model/templates.js';
import type { MessageTemplate } from '../../core/model/thread.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import { withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { folded } from '../internal/folded.js';
import { icon } from '../internal/icons/icon.js';
import { clockIcon, errorIcon } from '../internal/icons/marks.js';
import { sendIcon } from '../internal/icons/messages.js';
import { isComplete } from './templates.js';

export interface TemplateFormView {
  readonly t: Translate<typeof messageComposerEn>;
  readonly templates: readonly MessageTemplate[];
  readonly chosen: MessageTemplate | undefined;
  readonly values: readonly string[];
  /** True: show which values are missing. */
  readonly strict: boolean;
  /** Why it could not be sent. */
  readonly problem: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  /** What is looked for. */
  readonly search: string;
  /** Whether there is a text of the agent's that waits until free text is allowed again. */
  readonly kept: boolean;
  /** The name of a language, in the agent's language. */
  readonly language: (tag: string) => string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onValue: (index: number, value: string) => void;
}

/** The form in place of the text field: a template, its values, and the message as the customer will read it. */
export function templateForm(view: TemplateFormView): TemplateResult {
  const { t, chosen, values } = view;
  if (!chosen) return notice(t('composer.no-templates'));
  const problem = view.strict && !isComplete(chosen, values) ? t('composer.value-missing') : view.problem;
  return html`
    ${notice(`${t('composer.window-closed')}${view.kept ? ` ${t('composer.kept')}` : ''}`)}
    ${choice(view, chosen)}
    <div class="filling">
      ${placeholders(chosen).map((number, index) => value(view, number, index))}
      <div class="field outcome">
        <span class="label" id="preview-label">${t('composer.preview')}</span>
        <p
          part="preview"
          class="preview"
          role="group"
          aria-labelledby="preview-label"
          dir="auto"
          lang=${chosen.language}
        >
          ${chosen.header ? html`<strong>${chosen.header}</strong>` : nothing}
          <span>${filled(chosen, values)}</span>
          ${chosen.footer ? html`<small>${chosen.footer}</small>` : nothing}
          ${chosen.buttons?.map((title) => html`<span class="button-words">${title}</span>`)}
        </p>
      </div>
    </div>
    <div class="foot">
      <div role="alert">
        ${problem ? html`<p class="problem">${icon(errorIcon)}<span>${problem}</span></p>` : nothing}
      </div>
      <div class="row">
        <span class="words"></span>
        <button
          part="send"
          class="button primary send"
          aria-busy=${view.busy || nothing}
          ?disabled=${view.disabled}
        >
          <span class="mirror">${icon(sendIcon)}</span><span>${t('composer.send')}</span>
        </button>
      </div>
    </div>
  `;
}

function notice(text: string): TemplateResult {
  return html`<p class="notice warning-box">${icon(clockIcon)}<span>${text}</span></p>`;
}

/** The list of templates, with a search by name, language or text. */
function choice(view: TemplateFormView, chosen: MessageTemplate): TemplateResult {
  const { t, templates, search, language, onChoose, onSearch } = view;
  const shown = matchingTemplates(templates, search);
  return html`<div class="field" role="radiogroup" aria-label=${t('composer.template')}>
    <input
      part="template-search"
      class="input"
      id="template-search"
      type="search"
      autocomplete="off"
      aria-label=${t('composer.template-search')}
      placeholder=${t('composer.template-search')}
      .value=${search}
      @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    />
    <div class="shelf">
      ${repeat(
        shown,
        ({ id }) => id,
        (template) =>
          html`<label part="template" class="choice">
            <input
              type="radio"
              class="check"
              name="template"
              .value=${template.id}
              .checked=${template.id === chosen.id}
              @change=${() => onChoose(template.id)}
            />
            <bdi class="name">${withoutTurns(template.name)}</bdi>
            <bdi class="detail">${language(template.language)}</bdi>
          </label>`,
      )}
    </div>
    <p class="hint" role="status">${shown.length === 0 ? t('composer.template-none') : nothing}</p>
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
      aria-invalid=${missing}
      .value=${values[index] ?? ''}
      @focus=${clearOfPreview}
      @input=${(event: Event) => onValue(index, (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** The sticky preview appears when a field gets the focus, and may cover that very field. */
function clearOfPreview({ target }: FocusEvent): void {
  (target as HTMLElement).scrollIntoView({ block: 'nearest' });
}

/** The templates that contain every typed word in their name, language or text. */
function matchingTemplates(
  templates: readonly MessageTemplate[],
  search: string,
): readonly MessageTemplate[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return templates.filter(({ name, language, text }) => {
    const all = folded(`${name} ${language} ${text}`);
    return words.every((word) => all.includes(word));
  });
}
