import type { ReactiveController, ReactiveElement } from 'lit';
import { newId } from '../../core/model/new-id.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';

/** Why a file cannot be sent at all. */
export type FileProblem = 'file-large' | 'file-empty' | 'file-type';

/** A file that is to be sent. */
export interface Parcel {
  /** The same for every attempt. */
  readonly clientId: string;
  readonly interactionId: string;
  readonly file: File;
  /** An address of the picture in this page; null: it is none. */
  preview: string | null;
  state: 'waiting' | 'reading' | 'sending' | 'failed';
  /** How many bytes have been read. */
  read: number;
  /** Why the last attempt failed; null: the file could not be read. */
  problem: string | null;
}

export interface OutboxRules {
  readonly problemOf: (file: File) => FileProblem | null;
  /** Answers undefined when it was sent, else why not. */
  readonly send: (parcel: Parcel, content: OutgoingContent) => Promise<string | undefined>;
}

/** What browsers show as a picture without a script in it. */
const PICTURES = /^image\/(png|jpeg|gif|webp|avif|bmp)$/;
const MOST_PARKED = 40;

/** Files of composers that are gone, until one for the same interaction comes. Files outlive no page. */
let parked: readonly Parcel[] = [];

/** Files to be sent: checked when they are added, and sent one after the other, so that they arrive in order. */
export class Outbox implements ReactiveController {
  #all: readonly Parcel[] = [];
  #interactionId = '';
  readonly #sending = new Set<string>();
  /** What Send was pressed for and has not begun. */
  readonly #wanted = new Set<Parcel>();
  readonly #host: ReactiveElement;
  readonly #rules: OutboxRules;

  constructor(host: ReactiveElement, rules: OutboxRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /** What is to be sent in this interaction. */
  get parcels(): readonly Parcel[] {
    return this.#all.filter(({ interactionId }) => interactionId === this.#interactionId);
  }

  /** Whether Send has anything to do here. */
  get ready(): boolean {
    return this.parcels.some(isIdle);
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

  /** Turns to another interaction; the files of the one before wait for it. */
  use(interactionId: string): void {
    this.#interactionId = interactionId;
    const back = parked.filter((parcel) => parcel.interactionId === interactionId);
    parked = parked.filter((parcel) => !back.includes(parcel));
    this.#set([...back.map(withPreview), ...this.#all]);
  }

  /** Takes what can be sent, and answers what cannot, and why. */
  add(
    files: Iterable<File>,
    interactionId: string,
  ): readonly { readonly file: File; readonly problem: FileProblem }[] {
    const refused: { file: File; problem: FileProblem }[] = [];
    const taken: Parcel[] = [];
    for (const file of files) {
      const problem = this.#rules.problemOf(file);
      if (problem) refused.push({ file, problem });
      else taken.push(withPreview(parcelOf(file, interactionId)));
    }
    this.#set([...this.#all, ...taken]);
    return refused;
  }

  /** Takes a file back: until the contact center is given it. */
  remove(parcel: Parcel): void {
    if (parcel.state === 'sending') return;
    forgetPreview(parcel);
    this.#set(this.#all.filter((each) => each !== parcel));
  }

  async send(): Promise<void> {
    const id = this.#interactionId;
    for (const parcel of this.parcels) if (isIdle(parcel)) this.#wanted.add(parcel);
    if (this.#sending.has(id)) return;
    this.#sending.add(id);
    for (const parcel of this.#wanted) {
      if (parcel.interactionId !== id) continue;
      this.#wanted.delete(parcel);
      await this.#send(parcel);
    }
    this.#sending.delete(id);
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
    if (problem === undefined) this.remove(parcel);
    else if (!this.#host.isConnected) this.hostDisconnected();
  }

  /** Undefined: it was taken back meanwhile. */
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

const parcelOf = (file: File, interactionId: string): Parcel => ({
  clientId: newId(),
  interactionId,
  file,
  preview: null,
  state: 'waiting',
  read: 0,
  problem: null,
});

const isIdle = ({ state }: Parcel): boolean => state === 'waiting' || state === 'failed';

function withPreview(parcel: Parcel): Parcel {
  if (PICTURES.test(parcel.file.type)) parcel.preview ??= URL.createObjectURL(parcel.file);
  return parcel;
}

function forgetPreview(parcel: Parcel): void {
  if (parcel.preview !== null) URL.revokeObjectURL(parcel.preview);
  parcel.preview = null;
}
