import { expect } from 'chai';
import { memoryStorage, type CenterStorage } from '../../src/adapters/embedded/engine/index.js';
import { databaseStorage, type DatabaseStorage } from '../../src/adapters/embedded/storage/database.js';
import { deleteDB } from 'idb';

const NAME = 'test-center-storage';
const NO_BLOBS = new Set<string>();

describe('where a center keeps its log', () => {
  let database: DatabaseStorage | null = null;

  afterEach(async () => {
    database?.close();
    database = null;
    await deleteDB(NAME);
  });

  async function inDatabase(): Promise<CenterStorage> {
    database?.close();
    database = await databaseStorage(NAME);
    return database;
  }

  const kinds: readonly [string, () => Promise<CenterStorage>][] = [
    ['a database', inDatabase],
    ['memory', () => Promise.resolve(memoryStorage())],
  ];
  for (const [name, open] of kinds) {
    it(`keeps entries in order, behind the last snapshot, in ${name}`, async () => {
      const storage = await open();
      expect(await storage.load()).to.deep.equal({ snapshot: null, entries: [] });
      await storage.append([{ n: 1 }, { n: 2 }]);
      await storage.append([{ n: 3 }]);
      expect((await storage.load()).entries).to.deep.equal([{ n: 1 }, { n: 2 }, { n: 3 }]);
      await storage.compact({ all: 3 }, NO_BLOBS);
      await storage.append([{ n: 4 }]);
      expect(await storage.load()).to.deep.equal({ snapshot: { all: 3 }, entries: [{ n: 4 }] });
    });

    it(`puts the end of the log aside in ${name}`, async () => {
      const storage = await open();
      await storage.append([{ n: 1 }, 'rubbish', { n: 3 }]);
      await storage.quarantine(['rubbish', { n: 3 }], 'no object');
      expect((await storage.load()).entries).to.deep.equal([{ n: 1 }]);
    });

    it(`puts a damaged snapshot aside with all that follows it in ${name}`, async () => {
      const storage = await open();
      await storage.compact('rubbish', NO_BLOBS);
      await storage.append([{ n: 1 }]);
      await storage.quarantine(['rubbish', { n: 1 }], 'no snapshot');
      expect(await storage.load()).to.deep.equal({ snapshot: null, entries: [] });
    });

    it(`keeps bytes in ${name}`, async () => {
      const storage = await open();
      await storage.putBlob('a', new Uint8Array([1, 2, 3]));
      expect(await storage.getBlob('a')).to.deep.equal(new Uint8Array([1, 2, 3]));
      expect(await storage.getBlob('b')).to.equal(null);
      await storage.putBlob('b', new Uint8Array([4]));
      await storage.compact({ all: 1 }, new Set(['b']));
      expect(await storage.getBlob('a'), 'nobody can ask for it any more').to.equal(null);
      expect(await storage.getBlob('b')).to.deep.equal(new Uint8Array([4]));
    });
  }

  it('reports a failed write once, and only to the caller that wrote', async () => {
    const unheard: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      unheard.push(event.reason);
    };
    const { add, put } = IDBObjectStore.prototype;
    const thenGiveUp = (write: typeof add): typeof add =>
      function (this: IDBObjectStore, ...args) {
        const request = write.apply(this, args);
        queueMicrotask(() => this.transaction.abort());
        return request;
      };
    const storage = await inDatabase();
    window.addEventListener('unhandledrejection', hear);
    IDBObjectStore.prototype.add = thenGiveUp(add);
    IDBObjectStore.prototype.put = thenGiveUp(put);
    try {
      for (const write of [storage.append([{ n: 1 }]), storage.compact({ n: 1 }, NO_BLOBS)]) {
        const failure = await write.then(
          () => null,
          (thrown: unknown) => thrown,
        );
        expect(failure).to.be.instanceOf(DOMException);
      }
    } finally {
      IDBObjectStore.prototype.add = add;
      IDBObjectStore.prototype.put = put;
    }
    // Browsers report unhandled rejections only when the task is over.
    await storage.load();
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', hear);
    expect(unheard).to.deep.equal([]);
  });

  it('is still there for the next page', async () => {
    await (await inDatabase()).append([{ n: 1 }]);
    expect((await (await inDatabase()).load()).entries).to.deep.equal([{ n: 1 }]);
  });
});
