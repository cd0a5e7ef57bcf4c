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
  /** Reads what it shows. Rejects when that fails; an older reading which ends late changes nothing. */
  load(): Promise<void>;
  render(): TemplateResult;
  /** Some record changed, here or anywhere else. */
  changed(type: string, record: Row): void;
  leave(): void;
}

/** Reads for a screen: only the newest reading counts. */
export class Loader {
  private controller = new AbortController();

  /** Runs the reading; answers whether it is still the newest when it is done. */
  async run(read: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.controller.abort();
    const mine = new AbortController();
    this.controller = mine;
    try {
      await read(mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return false;
      throw error;
    }
    return !mine.signal.aborted;
  }

  stop(): void {
    this.controller.abort();
  }
}
