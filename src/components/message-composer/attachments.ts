import { type TemplateResult, html, nothing } from 'lit';
import type { ThreadPolicy } from '../../core/model/thread.js';
import { fileSize } from '../internal/file-size.js';
import { type Conversing, DropTarget } from './drop-target.js';
import { type FileWords, fileProblem, limitWords, problemWords } from './file-words.js';
import { Outbox, type OutboxRules, type Parcel } from './outbox.js';
import { tray } from './tray.js';

export interface AttachmentsRules {
  readonly policy: () => ThreadPolicy | undefined;
  /** Whether files may be attached now. */
  readonly allowed: () => boolean;
  readonly words: () => FileWords;
  readonly send: OutboxRules['send'];
  /** Says why files were not taken; empty: all were. */
  readonly onProblem: (problem: string) => void;
}

/** Files beside a message: dropped, pasted or chosen, checked against what the channel takes, shown, and sent. */
export class Attachments {
  readonly #host: Conversing;
  readonly #rules: AttachmentsRules;
  readonly #outbox: Outbox;
  readonly #drop: DropTarget;

  constructor(host: Conversing, rules: AttachmentsRules) {
    this.#host = host;
    this.#rules = rules;
    this.#outbox = new Outbox(host, {
      problemOf: (file) => fileProblem(file, rules.policy() ?? {}),
      send: rules.send,
    });
    this.#drop = new DropTarget(host, rules.allowed, this.add);
  }

  /** Whether files are held over the conversation. */
  get dropping(): boolean {
    return this.#drop.over;
  }

  /** Whether Send has anything to do. */
  get ready(): boolean {
    return this.#outbox.ready;
  }

  /** How large and of which kind files may be, in words. */
  get limits(): string {
    return limitWords(this.#rules.policy() ?? {}, this.#rules.words());
  }

  use(interactionId: string): void {
    this.#outbox.use(interactionId);
  }

  readonly add = (files: Iterable<File>): void => {
    const policy = this.#rules.policy() ?? {};
    const words = this.#rules.words();
    const refused = this.#outbox.add(files);
    this.#rules.onProblem(refused.map((each) => problemWords(each, policy, words)).join(' '));
  };

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

  /** What is said while files are held over the conversation. */
  dropWords(): TemplateResult | typeof nothing {
    if (!this.dropping) return nothing;
    const { t } = this.#rules.words();
    return html`<p part="drop" class="drop">${t('composer.drop')} <span>${this.limits}</span></p>`;
  }
}
