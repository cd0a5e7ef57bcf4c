import { type TemplateResult, html, nothing } from 'lit';
import type { HistoryStatus } from '../../core/model/thread.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import type { Translate } from '../../locales/types.js';
import { icon } from '../internal/icons/icon.js';
import { chevronDownIcon } from '../internal/icons/marks.js';

/** The line above the first message: that there are older ones, and the button that loads them. */
export function historyLine(
  history: HistoryStatus,
  t: Translate<typeof messageThreadEn>,
  onLoad: () => void,
): TemplateResult | typeof nothing {
  if (history === 'complete') return nothing;
  return html`<div part="history" class="history" role="status">
    ${history === 'failed' ? html`<span>${t('thread.earlier-failed')}</span>` : nothing}
    ${
      history === 'loading'
        ? html`<span>${t('thread.earlier-loading')}</span>`
        : html`<button part="earlier" class="button quiet" @click=${onLoad}>
            <span>${t(history === 'failed' ? 'action.retry' : 'thread.earlier')}</span>
          </button>`
    }
  </div>`;
}

export interface JumpsView {
  readonly t: Translate<typeof messageThreadEn>;
  readonly unread: number;
  readonly onEnd: () => void;
  /** Undefined when the reader is at the start. */
  readonly onStart: (() => void) | undefined;
}

/** The buttons that jump to the end and the start of a thread. */
export function jumps({ t, unread, onEnd, onStart }: JumpsView): TemplateResult {
  return html`<div class="jumps">
    ${
      onStart
        ? html`<button
            part="start"
            class="button icon-only up"
            aria-label=${t('thread.start')}
            @click=${onStart}
          >
            ${icon(chevronDownIcon)}
          </button>`
        : nothing
    }
    <button part="jump" class="button" @click=${onEnd}>
      ${icon(chevronDownIcon)}<span
        >${unread > 0 ? t('thread.jump', { count: unread }) : t('thread.bottom')}</span
      >
    </button>
  </div>`;
}
