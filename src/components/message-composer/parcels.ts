import type { TemplateResult, nothing } from 'lit';
import type { ThreadPolicy } from '../../core/model/thread.js';
import { fileSize } from '../internal/file-size.js';
import type { Conversing } from './drop-target.js';
import { type FileWords, fileProblem, problemWords } from './file-words.js';
import { Outbox, type OutboxRules, type Parcel } from './outbox.js';
import { tray } from './tray.js';

export interface ParcelsRules {
  readonly policy: () => ThreadPolicy | undefined;
  readonly words: () => FileWords;
  readonly send: OutboxRules['send'];
  /** Says why files were not taken; empty: all were. */
  readonly onProblem: (problem: string) => void;
}

/** Files that are attached: checked against what the channel takes, shown, and sent. */
export class Parcels {
  readonly #host: Conversing;
  readonly #rules: ParcelsRules;
  readonly #outbox: Outbox;

  constructor(host: Conversing, rules: ParcelsRules) {
    this.#host = host;
    this.#rules = rules;
    this.#outbox = new Outbox(host, {
      problemOf: (file) => fileProblem(file, rules.policy() ?? {}),
      send: rules.send,
    });
  }

  get ready(): boolean {
    return this.#outbox.ready;
  }

  use(interactionId: string): void {
    this.#outbox.use(interactionId);
  }

  add(files: Iterable<File>, interactionId: string): void {
    const policy = this.#rules.policy() ?? {};
    const words = this.#rules.words();
    const refused = this.#outbox.add(files, interactionId);
    this.#rules.onProblem(refused.map((each) => problemWords(each, policy, words)).join(' '));
  }

  send(): void {
    void this.#outbox.send();
  }

  render(): TemplateResult | typeof nothing {
    const { t, language } = this.#rules.words();
    return tray({
      t,
      size: (bytes) => fileSize(language, bytes),
      parcels: this.#outbox.parcels,
      onRemove: (parcel) => void this.#remove(parcel),
    });
  }

  /** Its button goes with it: the focus goes on to the next one, or back to the text. */
  async #remove(parcel: Parcel): Promise<void> {
    const at = this.#outbox.parcels.indexOf(parcel);
    this.#outbox.remove(parcel);
    const { updateComplete, renderRoot } = this.#host;
    await updateComplete;
    const left = [...renderRoot.querySelectorAll<HTMLElement>('[part="remove"]')];
    (left[at] ?? left.at(-1) ?? renderRoot.querySelector<HTMLElement>('#text'))?.focus();
  }
}
