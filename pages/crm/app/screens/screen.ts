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
  /** Ids of what the agent is working on in the toolbar; none while nobody is signed in there. */
  liveInteractions(): Promise<readonly string[]>;
  /** How a phone number is offered for dialling: a button here, an element of the toolbar in the composed page. */
  phone(phone: string, name: string): TemplateResult;
}

/** One page of the CRM. */
export interface Screen {
  /** For the title of the window. */
  readonly title: string;
  readonly record: RecordInfo | null;
  /** Reads what it shows, or why that fails; an older reading which ends late changes nothing. */
  load(): Promise<void>;
  render(): TemplateResult;
  /** Some record changed, here or anywhere else. */
  changed(type: string, record: Row): void;
  leave(): void;
}

/** Reads for a screen: only the newest reading counts. */
export class Loader {
  /** Why nothing newer could be read; empty when it could. */
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
