import { expect } from 'chai';
import * as fc from 'fast-check';
import { OmniError } from '../../../src/core/contract/errors.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import { isItem } from '../../../src/adapters/frame/wire/items.js';
import { Link, type Payload } from '../../../src/adapters/frame/wire/link.js';
import { snapshotOf, weigh } from '../../../src/adapters/frame/wire/plain.js';
import { LIMITS } from '../../../src/adapters/frame/wire/protocol.js';

interface End {
  readonly link: Link;
  readonly counters: ReturnType<typeof newCounters>;
  readonly items: Payload[];
  readonly closed: string[];
  readonly unsendable: Payload[];
  readonly gone: Promise<void>;
  /** Resolves when this many items have come. */
  received(count: number): Promise<void>;
}

function endOf(port: MessagePort): End {
  const items: Payload[] = [];
  const closed: string[] = [];
  const unsendable: Payload[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const counters = newCounters();
  let leave: () => void;
  const gone = new Promise<void>((resolve) => (leave = resolve));
  const link = new Link(port, counters, {
    onItem(item) {
      items.push(item);
      for (const one of waiting) if (items.length >= one.count) one.resolve();
    },
    onUnsendable: (item) => unsendable.push(item),
    onClosed(reason) {
      closed.push(reason);
      leave();
    },
  });
  const received = (count: number): Promise<void> =>
    items.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve }));
  return { link, counters, items, closed, unsendable, gone, received };
}

const opened: MessagePort[] = [];
function ports(): [MessagePort, MessagePort] {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  return [port1, port2];
}

/** A link, and the bare port at its other end. */
function bare(): { end: End; port: MessagePort } {
  const [one, port] = ports();
  return { end: endOf(one), port };
}

function pair(): [End, End] {
  const [one, other] = ports();
  return [endOf(one), endOf(other)];
}

const event = (payload: unknown): Payload => ({ kind: 'event', name: 'e', payload });
const mark: Payload = { kind: 'ack', ack: 'mark' };

describe('the wire', () => {
  afterEach(() => {
    for (const port of opened.splice(0)) port.close();
  });

  it('sends all items of one turn in one message, up to 256', async () => {
    const { end, port } = bare();
    const sizes: number[] = [];
    const done = new Promise<void>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<string>) => {
        sizes.push((JSON.parse(data) as unknown[]).length);
        if (sizes.length === 3) resolve();
      };
    });
    for (let index = 0; index < 514; index++) end.link.send(event(index));
    await done;
    expect(sizes).to.deep.equal([256, 256, 2]);
  });

  it('drops and counts what is no item, and goes on', async () => {
    const { end, port } = bare();
    const garbage: unknown[] = [
      'text',
      '[{"kind":"ack","ack":"cut',
      '{"kind":"ack","ack":"no list"}',
      '['.repeat(100_000) + ']'.repeat(100_000),
      JSON.stringify(Array.from({ length: 257 }, () => mark)),
      '[{"kind":"ack","ack":"a","__proto__":{"polluted":1}}]',
      7,
      null,
      {},
      Array.from({ length: 257 }, () => mark),
      ['text'],
      [null],
      [{ kind: 'constructor' }],
      [{ kind: '__proto__' }],
      [{ kind: 'call', id: '1', method: 'm', params: {} }],
      [{ kind: 'call', id: -1, method: 'm', params: {} }],
      [{ kind: 'call', id: 1, method: 'm', params: {}, extra: 1 }],
      [{ kind: 'event', name: 'n'.repeat(2_000), payload: 1 }],
      [JSON.parse('{"kind":"ack","ack":"a","__proto__":{"polluted":1}}')],
      [{ kind: 'chunk', stream: 1, index: 1, total: 2, text: 'late' }],
      [{ kind: 'chunk', stream: 1, index: 0, total: 1e9, text: 'long' }],
      [{ kind: 'chunk', stream: 2, index: 0, total: 2, text: 'x'.repeat(LIMITS.chunk + 1) }],
    ];
    for (const message of garbage) port.postMessage(message);
    port.postMessage([mark]);
    await end.received(1);
    expect(end.items).to.deep.equal([mark]);
    expect(end.counters.garbage).to.equal(garbage.length);
    expect(end.closed).to.deep.equal([]);
  });

  it('survives 20,000 random messages', async () => {
    const { end, port } = bare();
    const messages = fc.sample(
      fc.oneof(
        fc.anything({ withDate: true, withBigInt: true, maxDepth: 3 }),
        fc.array(
          fc.record(
            {
              kind: fc.oneof(
                fc.constantFrom('call', 'answer', 'ask', 'event', 'ack', 'replica', 'chunk', 'more'),
                fc.string(),
              ),
              id: fc.oneof(fc.nat(), fc.string()),
              stream: fc.nat(3),
              index: fc.nat(3),
              total: fc.nat(4),
              text: fc.string(),
              ack: fc.string(),
              method: fc.string(),
              params: fc.anything(),
            },
            { requiredKeys: ['kind'] },
          ),
          { maxLength: 4 },
        ),
      ),
      { numRuns: 20_000, seed: 11 },
    );
    const last = new Promise<void>((resolve) => {
      const wait = (): void =>
        void end
          .received(end.items.length + 1)
          .then(() =>
            end.items.some((item) => item.kind === 'ack' && item.ack === 'the last') ? resolve() : wait(),
          );
      wait();
    });
    for (const message of messages) {
      try {
        port.postMessage(message);
      } catch {
        // A value that cannot be cloned cannot arrive either.
      }
    }
    port.postMessage([{ kind: 'ack', ack: 'the last' }]);
    await last;
    expect(end.counters.garbage).to.be.greaterThan(1_000);
    expect(end.items.every((item) => isItem(item))).to.equal(true);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('splits large items and joins them again, unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const [from, to] = pair();
        const sent = event({ padding: 'ü'.repeat(LIMITS.whole), value });
        from.link.send(sent);
        await to.received(1);
        expect(to.items[0]).to.deep.equal(JSON.parse(JSON.stringify(sent)));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps events in order behind a large one, and lets answers overtake it', async () => {
    const [from, to] = pair();
    const answer: Payload = { kind: 'answer', id: 1, value: 1 };
    from.link.send(event('x'.repeat(2_000_000)));
    from.link.send(event('after'));
    from.link.send(answer);
    await to.received(3);
    expect(
      to.items.map((item) => (item.kind === 'event' ? String(item.payload).slice(0, 5) : item.kind)),
    ).to.deep.equal(['answer', 'xxxxx', 'after']);
  });

  it('moves many large answers at once', async () => {
    const [from, to] = pair();
    for (let id = 0; id < 30; id++) from.link.send({ kind: 'answer', id, value: String(id).repeat(400_000) });
    await to.received(30);
    expect(new Set(to.items.map((item) => (item.kind === 'answer' ? item.id : -1))).size).to.equal(30);
  });

  it('loses nothing of a turn whose JSON is far longer than its text', async () => {
    const [from, to] = pair();
    // A control character takes six characters in JSON.
    const text = '\u0001'.repeat(LIMITS.whole - 1_000);
    for (let id = 0; id < 64; id++) from.link.send({ kind: 'answer', id, value: text });
    await to.received(64);
    expect(to.counters.garbage).to.equal(0);
  });

  it('refuses what is too large as JSON, instead of sending what the other end refuses', async () => {
    const [from, to] = pair();
    const sent = event('\u0001'.repeat(LIMITS.size / 6));
    expect(() => from.link.send(sent))
      .to.throw('event is larger than 64 MB')
      .with.property('code', 5007);
    from.link.send(mark);
    await to.received(1);
    expect(to.items).to.deep.equal([mark]);
  });

  it('sends large items one after the other, each complete, and later items in order', async () => {
    const [from, to] = pair();
    const sent = [1, 9, 3, 12, 2].flatMap((pieces, index) => [
      event(String(index).repeat(pieces * LIMITS.chunk + LIMITS.whole)),
      event(index),
    ]);
    for (const item of sent) from.link.send(item);
    await to.received(sent.length);
    expect(to.items).to.deep.equal(sent);
  });

  it('sends bytes as they are', async () => {
    const [from, to] = pair();
    const bytes = new Uint8Array(1_000_000).fill(7);
    from.link.send({ kind: 'answer', id: 1, value: bytes });
    await to.received(1);
    expect(to.items[0]).to.deep.equal({ kind: 'answer', id: 1, value: bytes });
  });

  it('sends values that JSON would lose, and all values when JSON was tampered with, as structured clones', async () => {
    const [from, to] = pair();
    const date = event({ at: new Date(7), size: 10n, nothing: [undefined] });
    from.link.send(date);
    await to.received(1);
    const lists = Array.prototype as { toJSON?: unknown };
    lists.toJSON = () => 'as some libraries had it';
    try {
      from.link.send(event([1, 2]));
      await to.received(2);
    } finally {
      delete lists.toJSON;
    }
    expect(to.items).to.deep.equal([date, event([1, 2])]);
  });

  it('sends an item as a structured clone when it can no longer be written as JSON', async () => {
    const [from, to] = pair();
    const ring: { ring?: unknown } = {};
    from.link.send(event(ring));
    ring.ring = ring;
    from.link.send(mark);
    await to.received(2);
    const [first] = to.items as unknown as [{ payload: typeof ring }];
    expect(first.payload.ring).to.equal(first.payload);
  });

  it('reports the one item of a message that cannot be sent, and sends the others', async () => {
    const [from, to] = pair();
    const good = event('good');
    const bad = event({ proxy: new Proxy({}, {}), bytes: new Uint8Array(1) });
    from.link.send(good);
    from.link.send(bad);
    from.link.send(mark);
    await to.received(2);
    expect(to.items).to.deep.equal([good, mark]);
    expect(from.unsendable).to.deep.equal([bad]);
  });

  it('sends goodbye once, after all other items', async () => {
    const [from, to] = pair();
    from.link.send(mark);
    from.link.close('enough');
    from.link.close('again');
    from.link.send(mark);
    await to.gone;
    expect(from.closed).to.deep.equal(['enough']);
    expect(to.closed).to.deep.equal(['the other page was loaded again or closed']);
    expect(to.items).to.deep.equal([mark]);
  });
});

describe('values that may be sent', () => {
  it('are measured without being changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value);
        const keys = JSON.stringify(value).includes('"__proto__"');
        fc.pre(!keys);
        expect(weigh(value, 'it').json).to.equal(true);
        expect(snapshotOf(() => value, 'it')).to.deep.equal(value);
        expect(JSON.stringify(value)).to.equal(before);
      }),
    );
  });

  it('are neither too deep nor too large, and do not contain themselves', () => {
    const self: { self?: unknown } = {};
    self.self = self;
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 0);
    for (const value of [self, deep, Array.from({ length: 70 }, () => 'x'.repeat(1024 * 1024))]) {
      expect(() => weigh(value, 'it'))
        .to.throw()
        .with.property('code', 5007);
    }
  });

  it('include every error, however deep its facts are, in every kind of item', () => {
    for (const levels of [64, 65, 5_000]) {
      const details = Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);
      const error = new OmniError('HTTP_ERROR', 'The service answered 500.', { details }).toWire();
      weigh({ kind: 'answer', id: 1, value: null, error }, 'answer');
      weigh({ kind: 'replica', message: { kind: 'error', id: 'a', error } }, 'replica');
    }
  });

  it('are known to be lost by JSON or not', () => {
    for (const value of [[undefined], NaN, Infinity, new Date(0), new Uint8Array(1), 10n]) {
      expect(weigh({ value }, 'it').json).to.equal(false);
    }
  });
});
