import type { TemplateResult } from 'lit';
import type { FormRequest } from '../desk.js';
import type { RecordsClient, Row } from '../records-client.js';
import type { RecordInfo } from '../toolbar.js';

/** What a screen may use of the application around it. */
export interface ScreenHost {
  readonly records: RecordsClient;
  redraw(): void;
  dial(phone: string, name: string): void;
  openForm(form: FormRequest): void;
  toast(message: string, kind: 'info' | 'error'): void;
  /** The number that is being dialled, if any. */
  readonly dialling: string | null;
  /** Ids of the interactions that the agent has in the toolbar; empty while nobody is signed in there. */
  liveInteractions(): Promise<readonly string[]>;
  /**
   * Draws a phone number that can be dialled: as a button of the CRM, or in the composed page as an element of the
   * toolbar.
   */
  phone(phone: string, name: string): TemplateResult;
}

/** One page of the CRM. */
export interface Screen {
  /** The title of the browser window. */
  readonly title: string;
  readonly record: RecordInfo | null;
  /**
   * Reads what the screen shows, or the reason why it cannot be read. An older reading that ends late changes nothing.
   */
  load(): Promise<void>;
  render(): TemplateResult;
  /** Some record changed, here or anywhere else. */
  changed(type: string, record: Row): void;
  leave(): void;
}

/** Reads for a screen: a new reading aborts the one before, and only the newest counts. */
export class Loader {
  /** Why the newest reading failed; empty when it succeeded. */
  failure = '';
  readonly #redraw: () => void;
  #controller = new AbortController();

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  async run<T>(read: (signal: AbortSignal) => Promise<T>, take: (found: T) => void): Promise<void> {
    this.#controller.abort();
    const { signal } = (this.#controller = new AbortController());
    try {
      const found = await read(signal);
      if (signal.aborted) return;
      take(found);
      this.failure = '';
    } catch (error) {
      if (signal.aborted) return;
      this.failure = (error as Error).message;
    }
    this.#redraw();
  }

  stop(): void {
    this.#controller.abort();
  }
}
