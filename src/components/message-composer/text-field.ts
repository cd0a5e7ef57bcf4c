import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import type { Translate } from '../../locales/types.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { errorIcon } from '../internal/icons/marks.js';
import { attachIcon, sendIcon, snippetIcon } from '../internal/icons/messages.js';

export interface TextFieldView {
  readonly t: Translate<typeof messageComposerEn>;
  readonly text: string;
  readonly problem: string;
  /** The hint or error below the field. */
  readonly words: string;
  /** Whether the conversation takes messages. */
  readonly live: boolean;
  readonly disabled: boolean;
  readonly tooLong: boolean;
  /** The types of files that may be attached; empty: any; null: no files. */
  readonly files: readonly string[] | null;
  /** The allowed size and types of files, in words. */
  readonly fileLimits: string;
  readonly tray: TemplateResult | typeof nothing;
  /** The list of the snippets; null: there are none. */
  readonly snippets: TemplateResult | null;
  /** The option of that list which the field points to. */
  readonly activeId: string | null;
  readonly onInput: (event: InputEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** The keys that lead here, for `aria-keyshortcuts`. */
  readonly keys: unknown;
  readonly onClick: () => void;
  readonly onBlur: () => void;
  readonly onFiles: (files: Iterable<File>) => void;
  readonly onSnippets: () => void;
}

/** Free text: the field with its error message, files, and the button that sends. */
export function textField(view: TextFieldView): TemplateResult {
  const { t, problem, disabled, snippets, activeId, keys } = view;
  return html`
    ${view.tray}
    <textarea
      part="text"
      class="input text"
      id="text"
      rows="1"
      dir="auto"
      enterkeyhint="send"
      aria-label=${t('composer.label')}
      aria-keyshortcuts=${keys}
      aria-describedby="problem words"
      aria-invalid=${!!problem}
      aria-autocomplete=${snippets ? 'list' : nothing}
      aria-controls=${snippets ? 'snippets' : nothing}
      aria-activedescendant=${activeId ?? nothing}
      placeholder=${t(view.live ? 'composer.placeholder' : 'composer.not-live')}
      ?disabled=${disabled}
      .value=${live(view.text)}
      @input=${view.onInput}
      @compositionend=${view.onInput}
      @keydown=${view.onKey}
      @click=${view.onClick}
      @blur=${view.onBlur}
      @paste=${(event: ClipboardEvent) => onPaste(event, view)}
    ></textarea>
    ${snippets ?? nothing}
    <div role="alert">
      ${problem ? html`<p class="problem" id="problem">${icon(errorIcon)}<span>${problem}</span></p>` : nothing}
    </div>
    <div class="row">
      ${view.files ? attach(view, view.files) : nothing}
      ${
        snippets
          ? tool(snippetIcon, t('composer.snippets'), 'snippets-open', disabled, view.onSnippets)
          : nothing
      }
      <span class="words" id="words">${view.words}</span>
      <button part="send" class="button primary send" ?disabled=${disabled || view.tooLong}>
        <span class="mirror">${icon(sendIcon)}</span><span>${t('composer.send')}</span>
      </button>
    </div>
  `;
}

function tool(
  glyph: Icon,
  label: string,
  part: string,
  disabled: boolean,
  onClick: (event: Event) => void,
): TemplateResult {
  return html`<button
    part=${part}
    type="button"
    class="button icon-only"
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon(glyph)}
  </button>`;
}

function attach(view: TextFieldView, types: readonly string[]): TemplateResult {
  const { t, disabled, fileLimits, onFiles } = view;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  const open = (event: Event): void => {
    ((event.currentTarget as HTMLElement).previousElementSibling as HTMLInputElement).click();
  };
  const label = `${t('composer.attach')} (${fileLimits})`;
  return html`
    <input
      type="file"
      id="file"
      hidden
      multiple
      accept=${types.length > 0 ? types.join(',') : nothing}
      aria-label=${label}
      @change=${choose}
    />
    ${tool(attachIcon, label, 'attach', disabled, open)}
  `;
}

function onPaste(event: ClipboardEvent, { files, onFiles }: TextFieldView): void {
  const { files: data = [], types = [] } = event.clipboardData ?? {};
  const pasted = [...data];
  // Office programs copy a table as text and as a picture of it. Whoever pastes a table means the text.
  if (types.includes('text/plain') && types.includes('text/html')) return;
  if (!files || pasted.length === 0) return;
  event.preventDefault();
  onFiles(pasted);
}
