import type { CenterStorage } from 'omni-toolbar/center';

/** A storage in memory: it clones values as a real one does, and tests can inspect and damage it. */
export class MemoryStorage implements CenterStorage {
  snapshot: unknown = null;
  entries: unknown[] = [];
  readonly aside: { rest: readonly unknown[]; reason: string }[] = [];
  readonly blobs = new Map<string, Uint8Array>();
  appends = 0;

  load(): Promise<{ snapshot: unknown; entries: readonly unknown[] }> {
    return Promise.resolve(structuredClone({ snapshot: this.snapshot, entries: this.entries }));
  }

  append(entries: readonly unknown[]): Promise<void> {
    this.appends += 1;
    this.entries.push(...structuredClone(entries));
    return Promise.resolve();
  }

  compact(snapshot: unknown, kept: ReadonlySet<string>): Promise<void> {
    this.snapshot = structuredClone(snapshot);
    this.entries = [];
    for (const id of this.blobs.keys()) if (!kept.has(id)) this.blobs.delete(id);
    return Promise.resolve();
  }

  quarantine(rest: readonly unknown[], reason: string): Promise<void> {
    this.aside.push({ rest: structuredClone(rest), reason });
    this.entries = this.entries.slice(0, Math.max(0, this.entries.length - rest.length));
    if (rest.length > 0 && this.entries.length === 0 && reason.includes('snapshot')) this.snapshot = null;
    return Promise.resolve();
  }

  putBlob(id: string, bytes: Uint8Array): Promise<void> {
    this.blobs.set(id, bytes.slice());
    return Promise.resolve();
  }

  getBlob(id: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.blobs.get(id) ?? null);
  }

  /** The storage as it is after a reload; it shares nothing with the old one. */
  copy(): MemoryStorage {
    const copy = new MemoryStorage();
    copy.snapshot = structuredClone(this.snapshot);
    copy.entries = structuredClone(this.entries);
    for (const [id, bytes] of this.blobs) copy.blobs.set(id, bytes.slice());
    return copy;
  }

  /** The whole content, as text. */
  text(): string {
    return JSON.stringify([this.snapshot, this.entries, this.aside]);
  }
}
