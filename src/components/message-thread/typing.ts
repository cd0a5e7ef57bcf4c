import { Observable } from 'rxjs';
import type { Message } from '../../core/model/thread.js';
import type { Omni } from '../../core/types.js';
import type { messageThreadEn } from '../../locales/en/message-thread.js';
import type { Translate } from '../../locales/types.js';

/**
 * Milliseconds after which a typing hint is over if it is not repeated, because the message that typing has stopped may
 * be lost.
 */
const STALE = 8_000;

/** Whether the customer of an interaction is writing. */
export function customerTyping(omni: Omni, interactionId: string): Observable<boolean> {
  return new Observable((subscriber) => {
    let stale: ReturnType<typeof setTimeout> | undefined;
    const tell = (typing: boolean): void => {
      clearTimeout(stale);
      if (typing) stale = setTimeout(tell, STALE, false);
      subscriber.next(typing);
    };
    tell(false);
    subscriber.add(() => clearTimeout(stale));
    subscriber.add(
      omni.transients.subscribe((hint) => {
        if (hint.type !== 'typing' || hint.who !== 'customer') return;
        if (hint.interactionId === interactionId) tell(hint.typing);
      }),
    );
    subscriber.add(
      omni.events.subscribe(({ event }) => {
        if (event.type !== 'message.added' || event.message.from !== 'customer') return;
        if (event.interactionId === interactionId) tell(false);
      }),
    );
  });
}

/** Who is typing. */
export function typingWords(messages: readonly Message[], t: Translate<typeof messageThreadEn>): string {
  const last = messages.findLast(({ from }) => from === 'customer');
  const name = last?.authorName.trim().slice(0, 60) || t('thread.somebody');
  return t('thread.typing', { name });
}
