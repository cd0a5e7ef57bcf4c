import type { Message } from '../../core/model/thread.js';
import { keyOf, textOf } from './rows.js';

/** Of more new messages at once only the number is announced. */
const SAID = 3;
/** Longer messages are cut when they are announced. */
const LENGTH = 300;

/** Finds the messages of others that were added to the end of a thread since the last look. */
export class Arrivals {
  #last: string | undefined;

  /** Another thread is shown: its messages are not new. */
  reset(): void {
    this.#last = undefined;
  }

  look(messages: readonly Message[]): readonly Message[] {
    const before = this.#last;
    const last = messages.at(-1);
    this.#last = last ? keyOf(last) : '';
    if (before === undefined || before === this.#last) return [];
    const seen = messages.findLastIndex((message) => keyOf(message) === before);
    // The last known message is gone, so the list was replaced and nothing in it is new. (An empty thread has no last
    // message, and its first one is new.)
    if (seen < 0 && before !== '') return [];
    return messages.slice(seen + 1).filter(({ from }) => from !== 'agent');
  }
}

/** The announcement of new messages. */
export function arrivalWords(
  arrived: readonly Message[],
  somebody: string,
  many: (count: number) => string,
): string {
  if (arrived.length > SAID) return many(arrived.length);
  return arrived
    .map((message) => {
      const name = message.authorName.trim().slice(0, 60) || somebody;
      return `${name}: ${textOf(message).slice(0, LENGTH)}`;
    })
    .join(' ');
}
