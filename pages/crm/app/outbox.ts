import * as z from 'zod/mini';
import { RecordsError, type RecordsClient, type Row } from './records-client.js';

const PREFIX = 'crm.outbox:';
const RETRY_AFTER = 5_000;
const LOCK = 'crm.outbox';

const row = z.record(z.string(), z.nullable(z.string()));
const parcel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activity'), values: row }),
  z.object({ kind: z.literal('note'), interactionId: z.string(), values: row }),
]);

/** What waits to be sent: an activity, or the note of an interaction. */
type Parcel = z.infer<typeof parcel>;

/**
 * What waits to be sent to the CRM, in the order in which it happened. A parcel stays here until the CRM has taken it,
 * also over a reload and while the CRM cannot be reached. Sending it twice changes nothing, because the CRM keeps one
 * activity and one note per interaction. Each parcel has its own entry in the storage: if all were one list in one
 * entry, two pages of this CRM could overwrite what the other has just added.
 */
export class Outbox {
  readonly #records: RecordsClient;
  readonly #onRefused: (error: Error) => void;
  /** When storage is refused or full, parcels are kept here, as long as the page lives. */
  readonly #unstored = new Map<string, string>();
  #sending: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(records: RecordsClient, onRefused: (error: Error) => void) {
    this.#records = records;
    this.#onRefused = onRefused;
    window.addEventListener('online', () => void this.flush());
  }

  /** Resolves when the CRM has taken the parcel, or when the parcel waits for the next try. */
  async add(news: Parcel): Promise<void> {
    const about = news.kind === 'note' ? news.interactionId : (news.values['InteractionId'] ?? '');
    const key = `${PREFIX}${Date.now()}:${news.kind}:${about}`;
    const text = JSON.stringify(news);
    try {
      localStorage.setItem(key, text);
    } catch {
      this.#unstored.set(key, text);
    }
    await this.#sending;
    await this.flush();
  }

  /** Sends what is waiting, oldest first. */
  flush(): Promise<void> {
    this.#sending ??= inTurn(() => this.#sendAll()).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    for (const [key, text] of this.#waiting()) {
      const news = parcelIn(text);
      try {
        if (news) await this.#send(news);
      } catch (error) {
        const isRefused = error instanceof RecordsError && error.status >= 400 && error.status < 500;
        if (!isRefused) {
          clearTimeout(this.#retry);
          this.#retry = setTimeout(() => void this.flush(), RETRY_AFTER);
          return;
        }
        // The CRM would refuse it every time: the agent is told once, and it is not sent again.
        this.#onRefused(error);
      }
      this.#remove(key);
    }
  }

  #send(news: Parcel): Promise<Row> {
    return news.kind === 'note'
      ? this.#records.noteInteraction(news.interactionId, news.values)
      : this.#records.logActivity(news.values);
  }

  #waiting(): readonly (readonly [string, string])[] {
    const all = new Map(this.#unstored);
    try {
      for (const key of Object.keys(localStorage)) {
        const text = key.startsWith(PREFIX) ? localStorage.getItem(key) : null;
        if (text !== null) all.set(key, text);
      }
    } catch {
      // Storage is refused, so nothing was stored either.
    }
    return [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  #remove(key: string): void {
    this.#unstored.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage is refused, so the entry is not there.
    }
  }
}

/**
 * Lets one page of this CRM send at a time: if two pages sent the same parcels at once, the slower one could overwrite
 * a newer note with an older one. Where locks are refused, or missing without TLS, pages send without waiting.
 */
function inTurn(send: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return send();
  return navigator.locks.request(LOCK, send).catch(send);
}

function parcelIn(text: string): Parcel | null {
  try {
    return parcel.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
