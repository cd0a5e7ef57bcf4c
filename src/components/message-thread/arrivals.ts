import type { Message } from '../../core/model/thread.js';
import { keyOf, textOf } from './rows.js';

/** More than these at once are a number. */
const SAID = 3;
/** Nobody listens to more of a message. */
const LENGTH = 300;

/** Tells which messages of others have come to the end of a thread since it was looked at last. */
export class Arrivals {
  #last: string | undefined;

  /** Another thread: what is in it is nothing new. */
  reset(): void {
    this.#last = undefined;
  }

  look(messages: readonly Message[]): readonly Message[] {
    const before = this.#last;
    const last = messages.at(-1);
    this.#last = last ? keyOf(last) : '';
    if (before === undefined || before === this.#last) return [];
    const seen = messages.findLastIndex((message) => keyOf(message) === before);
    // A thread that was empty has its first message; one that is there no more has been replaced.
    if (seen < 0 && before !== '') return [];
    return messages.slice(seen + 1).filter(({ from }) => from !== 'agent');
  }
}

/** What is said of them. */
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
