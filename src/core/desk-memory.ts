import { isText, readList } from './model/data.js';
import type { DomainEvent } from './model/events.js';
import type { Message } from './model/thread.js';
import type { KeyValueStorage } from './ports/surroundings.js';
import type { Read } from './state/reducer.js';
import { INITIAL } from './state/initial.js';
import { LOCAL, localOf } from './state/threads.js';

const CURRENT = 'current';
const SEARCHES = 'searches';
const UNSENT = 'unsent:';

/** What is needed to show a message again after a reload, and to send it again as the same message. */
type Unsent = Pick<Message, 'authorName' | 'at'> & { readonly clientId: string; readonly text: string };

const isUnsent = (value: unknown): value is Unsent => {
  const { clientId, authorName, at, text } = Object(value) as Record<keyof Unsent, unknown>;
  return [clientId, authorName, text].every(isText) && Number.isFinite(at);
};

/**
 * What a core remembers over a reload of its page: the current interaction, the CRM searches without an answer, and
 * messages that did not arrive.
 */
export class DeskMemory {
  readonly #storage: KeyValueStorage | undefined;
  /** What is in the storage now, so that it is written only when it changes: most events change nothing of it. */
  readonly #kept = new Map<string, string | null>([[CURRENT, null]]);
  #searches: object = INITIAL.searches;

  constructor(storage: KeyValueStorage | undefined) {
    this.#storage = storage;
  }

  get current(): string | null {
    return this.#storage?.get(CURRENT) ?? null;
  }

  /** The interactions for which the CRM has not answered. */
  get searches(): readonly string[] {
    return readList(this.#storage?.get(SEARCHES), isText);
  }

  /** Messages whose sending the reload broke off. The center may have them; sent again, it takes each only once. */
  unsent(interactionId: string): readonly Message[] {
    return readList(this.#storage?.get(UNSENT + interactionId), isUnsent).map(
      ({ clientId, authorName, at, text }): Message => ({
        id: LOCAL + clientId,
        clientId,
        from: 'agent',
        authorName,
        at,
        content: { kind: 'text', text },
        status: 'failed',
        error: null,
      }),
    );
  }

  /** To be called after each event is folded. */
  follow(event: DomainEvent, read: Read): void {
    this.#keep(CURRENT, read('current'));
    const searches = read('searches');
    if (searches !== this.#searches) {
      this.#searches = searches;
      const ids = Object.keys(searches);
      this.#keep(SEARCHES, ids.length > 0 ? JSON.stringify(ids) : null);
    }
    if (event.type === 'state.replaced') this.#look(read);
    else if (
      event.type === 'message.added' ||
      event.type === 'message.statusChanged' ||
      event.type === 'interaction.ended'
    )
      this.#remember(event.interactionId, read);
    // The key will not come again, and a shift has many interactions.
    if (event.type === 'interaction.ended') this.#kept.delete(UNSENT + event.interactionId);
  }

  #look(read: Read): void {
    const rail = read('interactions');
    for (const id of rail) this.#remember(id, read);
    // While nobody is signed in the rail is empty, which does not mean that these interactions are over.
    if (read('session').status === 'signed-out') return;
    for (const key of this.#storage?.keys() ?? [])
      if (key.startsWith(UNSENT) && !rail.includes(key.slice(UNSENT.length))) this.#keep(key, null);
  }

  #remember(interactionId: string, read: Read): void {
    const unsent = localOf(read(`thread:${interactionId}`)).flatMap(
      ({ clientId, authorName, at, content }): Unsent[] =>
        clientId !== null && content.kind === 'text'
          ? [{ clientId, authorName, at, text: content.text }]
          : [],
    );
    this.#keep(UNSENT + interactionId, unsent.length > 0 ? JSON.stringify(unsent) : null);
  }

  #keep(key: string, value: string | null): void {
    if (this.#kept.get(key) === value) return;
    this.#kept.set(key, value);
    try {
      if (value === null) this.#storage?.delete(key);
      else this.#storage?.set(key, value);
    } catch {
      // A storage that refuses writes only forgets; the event goes on.
    }
  }
}
