import type { ReactiveController, ReactiveElement } from 'lit';
import type { OutgoingContent } from '../../core/ports/messaging.js';

/** Why a file is not sent. */
export type FileProblem = 'file-large' | 'file-empty' | 'file-unreadable';

export interface OutboxRules {
  /** The most bytes that the channel takes. */
  readonly most: () => number;
  readonly send: (content: OutgoingContent) => Promise<unknown>;
  readonly onProblem: (problem: FileProblem, file: File) => void;
}

/** Files on their way: checked, read, and sent one beside the other. */
export class Outbox implements ReactiveController {
  #names: readonly { readonly name: string }[] = [];
  readonly #host: ReactiveElement;
  readonly #rules: OutboxRules;

  constructor(host: ReactiveElement, rules: OutboxRules) {
    this.#host = host;
    this.#rules = rules;
    host.addController(this);
  }

  /** The names of what is under way. */
  get names(): readonly string[] {
    return this.#names.map(({ name }) => name);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  add(files: Iterable<File>): void {
    for (const file of files) void this.#add(file);
  }

  async #add(file: File): Promise<void> {
    if (file.size > this.#rules.most()) return this.#rules.onProblem('file-large', file);
    if (file.size === 0) return this.#rules.onProblem('file-empty', file);
    const entry = { name: file.name.slice(0, 200) };
    this.#set([...this.#names, entry]);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const mediaType = file.type || 'application/octet-stream';
      await this.#rules.send({ kind: 'file', name: file.name, mediaType, bytes, caption: null });
    } catch {
      this.#rules.onProblem('file-unreadable', file);
    } finally {
      this.#set(this.#names.filter((each) => each !== entry));
    }
  }

  #set(names: readonly { readonly name: string }[]): void {
    this.#names = names;
    this.#host.requestUpdate();
  }
}
