import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ChangeStream } from '../../server/http/changes.js';
import { Journal } from '../../server/records/journal.js';
import { RecordStore } from '../../server/records/store.js';

const NOBODY = { contact: [], case: [], activity: [], interaction: [] };
/** More changes than the server remembers. */
const MANY = 1_500;

describe('the stream of changes', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'omni-changes-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells a page that reads too slowly to read everything once more, instead of leaving changes out', async () => {
    const { journal, entries } = Journal.open(join(folder, 'crm.jsonl'), () => undefined);
    const store = new RecordStore(NOBODY, journal, entries, Date.now);
    const changes = new ChangeStream(store, 'epoch');
    const { body } = await changes.routes().request('/changes');
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    for (let made = 0; made < MANY; made += 1) store.create('case', { Subject: `${made}` });

    const decoder = new TextDecoder();
    let text = '';
    const readUntil = async (there: () => boolean): Promise<void> => {
      while (!there()) text += decoder.decode((await reader.read()).value, { stream: true });
    };
    const toldAnew = (): boolean => text.split('"resumed":false').length > 2;
    const seen = (): number => text.split('event: change').length - 1;
    const { Id: last } = store.create('case', { Subject: 'the last' }).record;
    await readUntil(() => toldAnew() || text.includes(last));
    expect(toldAnew() || seen() === MANY + 1, `it saw ${seen()} of ${MANY + 1} changes`).to.equal(true);
    const { Id: next } = store.create('case', { Subject: 'after that' }).record;
    await readUntil(() => text.includes(next));

    changes.close();
    await reader.cancel();
    store.close();
  });

  it('opens no stream for a HEAD request: it would never be read, and never end', async () => {
    const { journal, entries } = Journal.open(join(folder, 'crm.jsonl'), () => undefined);
    const store = new RecordStore(NOBODY, journal, entries, Date.now);
    const changes = new ChangeStream(store, 'epoch');
    const { setTimeout: wait } = globalThis;
    let waiting = 0;
    globalThis.setTimeout = ((...given: Parameters<typeof wait>) => {
      waiting += 1;
      return wait(...given);
    }) as typeof wait;
    try {
      const { status, body } = await changes.routes().request('/changes', { method: 'HEAD' });
      expect({ status, body }).to.deep.equal({ status: 200, body: null });
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      globalThis.setTimeout = wait;
    }
    changes.close();
    store.close();
    expect(waiting).to.equal(0);
  });
});
