import { type TemplateResult, html, nothing } from 'lit';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import type { Translate } from '../../locales/types.js';
import type { Row } from './rows.js';

/** The separators above a row that begins a day, a conversation, or the unseen messages. */
export function openings(
  { message, opensDay, opensConversation, opensUnread }: Row,
  t: Translate<typeof messageThreadEn>,
  day: () => string,
): TemplateResult {
  const which = message.conversationId === undefined ? 'thread.conversation' : 'thread.earlier-conversation';
  return html`
    ${
      opensConversation
        ? html`<p part="conversation" class="day conversation"><span>${t(which, { day: day() })}</span></p>`
        : nothing
    }
    ${opensDay && !opensConversation ? html`<p class="day">${day()}</p>` : nothing}
    ${opensUnread ? html`<p class="unread">${t('thread.new')}</p>` : nothing}
  `;
}
