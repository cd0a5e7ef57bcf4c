import { type TemplateResult, html, nothing } from 'lit';
import type { Attachment, Message, MessageStatus } from '../../core/model/thread.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import { withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { type Icon, icon } from '../internal/icons/icon.js';
import { checkIcon, clockIcon, errorIcon } from '../internal/icons/marks.js';
import { checkDoubleIcon, downloadIcon, fileIcon } from '../internal/icons/messages.js';
import { failureWords, mayPass } from './failures.js';
import { type Row, textOf } from './rows.js';

export interface BubbleView {
  readonly t: Translate<typeof messageThreadEn>;
  readonly time: (at: number) => string;
  readonly size: (bytes: number) => string;
  /** Whether to show the names of the authors on this side. */
  readonly named: boolean;
  readonly downloading: (fileId: string) => boolean;
  readonly onDownload: (file: Attachment) => void;
  /** What the customer has chosen in this message. */
  readonly choiceId: string | null;
  readonly resending: boolean;
  /** Undefined if it cannot be sent again. */
  readonly onResend: (() => void) | undefined;
}

const KIND_MAX = 4;

/** One message. All its contents come from somebody else, so they are rendered as text only. */
export function bubble(row: Row, view: BubbleView): TemplateResult {
  const { message, opensGroup, closesGroup } = row;
  const { t } = view;
  if (message.from === 'system') {
    return html`<p part="system" class="system" dir="auto">${textOf(message)}</p>`;
  }
  const own = message.from === 'agent';
  const failed = message.status === 'failed';
  const author = message.authorName.trim() || t(own ? 'thread.you' : 'thread.somebody');
  return html`
    <div
      part="message"
      class="bubble ${own ? 'own' : 'theirs'} ${closesGroup ? 'last' : ''} ${failed ? 'failed' : ''}"
    >
      ${
        opensGroup
          ? html`<p class=${view.named ? 'author clip' : 'hidden-text'}>
              <bdi>${withoutTurns(author).slice(0, 200)}</bdi>
            </p>`
          : nothing
      }
      ${message.chosen ? html`<p part="choice" class="answer">${icon(checkIcon)}<span>${t('thread.chose')}</span></p>` : nothing}
      ${message.interactive?.header ? html`<p class="header" dir="auto">${message.interactive.header}</p>` : nothing}
      ${content(message, view)} ${around(message, view)}
      <p class="stamp">
        <time datetime=${new Date(message.at).toJSON() ?? nothing}>${view.time(message.at)}</time>
        ${own ? tick(message.status, t) : nothing}
      </p>
      ${failed ? failure(message, view) : nothing}
    </div>
  `;
}

function content(message: Message, view: BubbleView): TemplateResult {
  const { content: said } = message;
  if (said.kind !== 'file') return html`<p part="text" class="text" dir="auto">${said.text}</p>`;
  const { file, caption } = said;
  const suffix = /\.([\p{L}\p{N}]{1,8})$/u.exec(file.name)?.[1] ?? '';
  return html`
    <button
      part="file"
      class="file"
      aria-busy=${view.downloading(file.id) || nothing}
      @click=${() => view.onDownload(file)}
    >
      <span class="kind" aria-hidden="true"
        >${suffix && suffix.length <= KIND_MAX ? suffix.toLocaleUpperCase() : icon(fileIcon)}</span
      >
      <span class="file-words">
        <bdi class="file-name clip">${withoutTurns(file.name)}</bdi>
        <span class="size">${view.size(file.size)}</span>
      </span>
      ${icon(downloadIcon)}<span class="hidden-text">${view.t('thread.download')}</span>
    </button>
    ${caption ? html`<p part="text" class="text" dir="auto">${caption}</p>` : nothing}
  `;
}

/** The parts below the text of a message: a footer, and the customer's choices with the chosen one marked. */
function around({ interactive }: Message, { t, choiceId }: BubbleView): TemplateResult | typeof nothing {
  if (!interactive) return nothing;
  const { footer, choices, list } = interactive;
  return html`
    ${footer ? html`<p class="footer" dir="auto">${footer}</p>` : nothing}
    ${
      choices.length > 0
        ? html`<ul part="choices" class="choices" aria-label=${list ?? t('thread.choices')}>
            ${list ? html`<li class="list" aria-hidden="true" dir="auto"><span>${list}</span></li>` : nothing}
            ${choices.map(
              ({ id, title, detail }) =>
                html`<li class="choice ${id === choiceId ? 'chosen' : ''}" dir="auto">
                  ${id === choiceId ? icon(checkIcon) : nothing}
                  <span
                    ><span>${title}</span
                    >${detail ? html`<span class="detail" dir="auto">${detail}</span>` : nothing}</span
                  >
                  ${id === choiceId ? html`<span class="hidden-text">${t('thread.chosen')}</span>` : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
  `;
}

const STATUS_ICONS: Readonly<Record<MessageStatus, Icon>> = {
  sending: clockIcon,
  sent: checkIcon,
  delivered: checkDoubleIcon,
  read: checkDoubleIcon,
  failed: errorIcon,
};

function tick(status: MessageStatus, t: BubbleView['t']): TemplateResult {
  return html`<span part="status" class="tick ${status}" title=${t(`thread.${status}`)}>
    ${icon(STATUS_ICONS[status])}
    <span class="hidden-text">${t(`thread.${status}`)}</span>
  </span>`;
}

function failure(message: Message, { t, onResend, resending }: BubbleView): TemplateResult {
  return html`<p part="problem" class="why">${icon(errorIcon)}<bdi>${failureWords(message, t)}</bdi></p>
    ${
      onResend && mayPass(message.error)
        ? html`<button
            part="resend"
            class="button quiet"
            aria-busy=${resending || nothing}
            @click=${onResend}
          >
            <span>${t('thread.resend')}</span>
          </button>`
        : nothing
    }`;
}
