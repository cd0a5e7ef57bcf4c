import type { ReactiveController, TemplateResult, nothing } from 'lit';
import type { ThreadPolicy } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { fileSize } from '../internal/file-size.js';
import type { Conversing } from './drop-target.js';
import { type FileWords, fileProblem, problemWords } from './file-words.js';
import { forgetPreview, isIdle, parcelOf, withPreview, type Parcel } from './parcel.js';
import { tray } from './tray.js';

export interface ParcelsRules {
  readonly policy: () => ThreadPolicy | undefined;
  readonly words: () => FileWords;
  /** Resolves with undefined when it was sent, else with the reason why not. */
  readonly send: (parcel: Parcel, content: OutgoingContent) => Promise<string | undefined>;
  /** Tells why files were refused; empty: all were accepted. */
  readonly onProblem: (problem: string) => void;
}

const MOST_PARKED = 40;

/** Files of removed composers, until a composer for the same interaction comes. Files do not survive a reload. */
let parked: readonly Parcel[] = [];

/** Files that are attached: checked when they are added, shown, and sent one after the other, so that they arrive in order. */
export class Parcels implements ReactiveController {
  #all: readonly Parcel[] = [];
  #interactionId = '';
  readonly #sending = new Set<string>();
  /** The files that wait to be sent after Send was pressed. */
  readonly #wanted = new Set<Parcel>();
  readonly #host: Conversing;
  readonly #rules: ParcelsRules;

  constructor(host: Conversing, rules: ParcelsRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /** Whether Send has anything to do here. */
  get ready(): boolean {
    return this.#here.some(isIdle);
  }

  /** The files of the interaction that is shown. */
  get #here(): readonly Parcel[] {
    return this.#all.filter(({ interactionId }) => interactionId === this.#interactionId);
  }

  hostConnected(): void {
    this.use(this.#interactionId);
  }

  hostDisconnected(): void {
    const idle = this.#all.filter(isIdle);
    this.#all.forEach(forgetPreview);
    this.#all = this.#all.filter((parcel) => !idle.includes(parcel));
    parked = [...parked, ...idle.filter(({ interactionId }) => interactionId)].slice(-MOST_PARKED);
  }

  /** Switches to another interaction; the files of the previous one are kept for it. */
  use(interactionId: string): void {
    this.#interactionId = interactionId;
    const back = parked.filter((parcel) => parcel.interactionId === interactionId);
    parked = parked.filter((parcel) => !back.includes(parcel));
    this.#set([...back.map(withPreview), ...this.#all]);
  }

  /** Adds the files that can be sent, and tells why the others cannot. */
  add(files: Iterable<File>, interactionId: string): void {
    const policy = this.#rules.policy() ?? {};
    const problems: string[] = [];
    const taken: Parcel[] = [];
    for (const file of files) {
      const problem = fileProblem(file, policy);
      if (problem) problems.push(problemWords(file, problem, policy, this.#rules.words()));
      else taken.push(parcelOf(file, interactionId));
    }
    this.#set([...this.#all, ...taken]);
    this.#rules.onProblem(problems.join(' '));
  }

  async send(): Promise<void> {
    const id = this.#interactionId;
    for (const parcel of this.#here) if (isIdle(parcel)) this.#wanted.add(parcel);
    if (this.#sending.has(id)) return;
    this.#sending.add(id);
    for (const parcel of this.#wanted) {
      if (parcel.interactionId !== id) continue;
      this.#wanted.delete(parcel);
      await this.#send(parcel);
    }
    this.#sending.delete(id);
  }

  render(): TemplateResult | typeof nothing {
    const { t, language } = this.#rules.words();
    return tray({
      t,
      size: (bytes) => fileSize(language, bytes),
      parcels: this.#here,
      onRemove: (parcel) => void this.#takeBack(parcel),
    });
  }

  /** Removes a file. Its button goes with it, so the focus moves to the next one, or back to the text. */
  async #takeBack(parcel: Parcel): Promise<void> {
    const at = this.#here.indexOf(parcel);
    this.#remove(parcel);
    const { updateComplete, renderRoot } = this.#host;
    await updateComplete;
    const left = [...renderRoot.querySelectorAll<HTMLElement>('[part="remove"]')];
    (left[at] ?? left.at(-1) ?? renderRoot.querySelector<HTMLElement>('#text'))?.focus();
  }

  /** A file can be removed until it is handed to the contact center. */
  #remove(parcel: Parcel): void {
    if (parcel.state === 'sending') return;
    forgetPreview(parcel);
    this.#set(this.#all.filter((each) => each !== parcel));
  }

  async #send(parcel: Parcel): Promise<void> {
    if (!this.#all.includes(parcel)) return;
    this.#change(parcel, { state: 'reading', read: 0, problem: null });
    let bytes: Uint8Array | undefined;
    try {
      bytes = await this.#bytesOf(parcel);
    } catch {
      return this.#change(parcel, { state: 'failed' });
    }
    if (!bytes) return;
    this.#change(parcel, { state: 'sending' });
    const { name, type } = parcel.file;
    const mediaType = type || 'application/octet-stream';
    const problem = await this.#rules.send(parcel, { kind: 'file', name, mediaType, bytes, caption: null });
    this.#change(parcel, { state: problem === undefined ? 'waiting' : 'failed', problem: problem ?? null });
    if (problem === undefined) this.#remove(parcel);
    else if (!this.#host.isConnected) this.hostDisconnected();
  }

  /** Undefined: the file was removed in the meantime. */
  async #bytesOf(parcel: Parcel): Promise<Uint8Array | undefined> {
    const bytes = new Uint8Array(parcel.file.size);
    const reader = parcel.file.stream().getReader();
    for (let read = 0; ;) {
      const { done, value } = await reader.read();
      if (!this.#all.includes(parcel)) {
        void reader.cancel();
        return undefined;
      }
      if (done) return bytes;
      bytes.set(value, read);
      read += value.length;
      this.#change(parcel, { read });
    }
  }

  #change(parcel: Parcel, change: Partial<Pick<Parcel, 'state' | 'read' | 'problem'>>): void {
    Object.assign(parcel, change);
    this.#host.requestUpdate();
  }

  #set(all: readonly Parcel[]): void {
    this.#all = all;
    this.#host.requestUpdate();
  }
}
