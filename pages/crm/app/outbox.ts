import * as z from 'zod/mini';
import { RecordsError, type RecordsClient, type Row } from './records-client.js';

const KEY = 'crm.outbox';
const RETRY_AFTER = 5_000;

const kept = z.array(z.record(z.string(), z.nullable(z.string())));

/**
 * Activities on their way to the CRM. They stay here until the CRM has them, over a reload and while it cannot be
 * reached; sending one twice adds nothing, because the CRM keeps one per interaction.
 */
export class Outbox {
  private readonly records: RecordsClient;
  private readonly onRefused: (error: Error) => void;
  /** Where storage is refused, what is waiting lasts as long as the page. */
  private unstored: readonly Row[] = [];
  private sending: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(records: RecordsClient, onRefused: (error: Error) => void) {
    this.records = records;
    this.onRefused = onRefused;
    window.addEventListener('online', () => void this.flush());
  }

  /** Resolves when the CRM has it, or when it waits for the next try. */
  async add(activity: Row): Promise<void> {
    this.write([...this.read(), activity]);
    await this.sending;
    await this.flush();
  }

  /** Sends what is waiting, oldest first. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    for (let [next] = this.read(); next; [next] = this.read()) {
      try {
        await this.records.logActivity(next);
      } catch (error) {
        const isRefused = error instanceof RecordsError && error.status >= 400 && error.status < 500;
        if (!isRefused) {
          clearTimeout(this.retry);
          this.retry = setTimeout(() => void this.flush(), RETRY_AFTER);
          return;
        }
        // It would be refused for ever: the agent hears of it once.
        this.onRefused(error);
      }
      this.remove(next);
    }
  }

  /** By content: another page of this CRM may have sent, or added, some meanwhile. */
  private remove(sent: Row): void {
    const text = JSON.stringify(sent);
    this.write(this.read().filter((waiting) => JSON.stringify(waiting) !== text));
  }

  private read(): readonly Row[] {
    try {
      const stored = kept.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
      return stored.success ? [...stored.data, ...this.unstored] : this.unstored;
    } catch {
      return this.unstored;
    }
  }

  private write(waiting: readonly Row[]): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(waiting));
      this.unstored = [];
    } catch {
      // Full or refused: nothing may stand in both places, or it would be sent for ever.
      this.unstored = waiting;
      this.forget();
    }
  }

  private forget(): void {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Then it cannot be read either.
    }
  }
}
