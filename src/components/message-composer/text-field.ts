import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MessageValues } from '../../locales/format.js';
import type { MessageKey } from '../../locales/types.js';
import { icon } from '../internal/icons.js';
import { ticking } from '../internal/ticking.js';

const SOON = 3_600_000;

export interface TextFieldView {
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  readonly text: string;
  readonly problem: string;
  /** The names of files on their way. */
  readonly sending: readonly string[];
  /** Whether the conversation takes messages. */
  readonly live: boolean;
  readonly disabled: boolean;
  readonly tooLong: boolean;
  readonly files: boolean;
  readonly onInput: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onFiles: (files: Iterable<File>) => void;
}

/** Free text: the field, what is wrong with it, files, and the button that sends. */
export function textField(view: TextFieldView): TemplateResult {
  const { t, text, problem, disabled } = view;
  return html`
    <textarea
      part="text"
      class="input text"
      id="text"
      rows="1"
      dir="auto"
      enterkeyhint="send"
      aria-label=${t('composer.label')}
      aria-describedby="problem words"
      aria-invalid=${problem ? 'true' : 'false'}
      placeholder=${t(view.live ? 'composer.placeholder' : 'composer.not-live')}
      ?disabled=${disabled}
      .value=${live(text)}
      @input=${(event: Event) => view.onInput((event.target as HTMLTextAreaElement).value)}
      @keydown=${view.onKey}
      @blur=${view.onBlur}
      @paste=${(event: ClipboardEvent) => onPaste(event, view)}
    ></textarea>
    <div role="alert">
      ${problem ? html`<p class="problem" id="problem">${icon('error')}<span>${problem}</span></p>` : nothing}
    </div>
    ${
      view.sending.length > 0
        ? html`<ul class="files">
            ${view.sending.map((name) => html`<li class="clip">${t('composer.sending', { name })}</li>`)}
          </ul>`
        : nothing
    }
    <div class="row">
      ${view.files ? attach(view) : nothing}
      <span class="words" id="words">${t(text ? 'composer.draft' : 'composer.hint')}</span>
      <button part="send" class="button primary send" ?disabled=${disabled || view.tooLong}>
        <span class="mirror">${icon('send')}</span><span>${t('composer.send')}</span>
      </button>
    </div>
  `;
}

function attach({ t, disabled, onFiles }: TextFieldView): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  const open = (event: Event): void => {
    ((event.currentTarget as HTMLElement).previousElementSibling as HTMLInputElement).click();
  };
  return html`
    <input type="file" id="file" hidden multiple aria-label=${t('composer.attach')} @change=${choose} />
    <button
      part="attach"
      type="button"
      class="button icon-only"
      aria-label=${t('composer.attach')}
      title=${t('composer.attach')}
      ?disabled=${disabled}
      @click=${open}
    >
      ${icon('attach')}
    </button>
  `;
}

function onPaste(event: ClipboardEvent, { files, onFiles }: TextFieldView): void {
  const pasted = [...(event.clipboardData?.files ?? [])];
  if (!files || pasted.length === 0) return;
  event.preventDefault();
  onFiles(pasted);
}

/** How long the customer may be answered freely. */
export function replyWindow(
  { t, duration }: Pick<TextFieldView, 't'> & { readonly duration: (time: number) => string },
  left: () => number,
): TemplateResult {
  return html`<p part="window" class="window ${left() < SOON ? 'soon' : ''}">
    ${icon('clock')}<span class="time"
      >${ticking(() => t('composer.window', { time: duration(left()) }))}</span
    >
  </p>`;
}
