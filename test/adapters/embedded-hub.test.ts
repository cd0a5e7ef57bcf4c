import { expect } from 'chai';
import { filter } from 'rxjs';
import { OmniError } from '../../src/core/contract/errors.js';
import type { CenterRequest } from '../../src/core/ports/contact-center.js';
import type { Log } from '../../src/core/ports/surroundings.js';
import { hostIds } from '../../src/core/surroundings.js';
import type {
  AgentUpdate,
  CenterEngine,
  CustomerMessage,
  CustomerUpdate,
  CustomerView,
} from '../../src/adapters/embedded/engine/index.js';
import { broadcastBus, pageBuses, type Bus } from '../../src/adapters/embedded/hub/bus.js';
import { HubClient } from '../../src/adapters/embedded/hub/client.js';
import { CenterHost } from '../../src/adapters/embedded/hub/host.js';
import { makeSeal, type Seal } from '../../src/adapters/embedded/hub/seal.js';
import { until } from './support/until.js';

const silentLog: Log = { debug: () => undefined, warn: () => undefined };

const VIEW: CustomerView = {
  at: 1,
  customer: { name: 'Anna', phone: null },
  campaigns: [],
  conversations: [],
  threads: [],
  maxTextLength: 4_000,
  maxFileSize: 1_000_000,
  holdMusic: false,
};

const written = (id: string): CustomerMessage => ({
  id,
  clientId: id,
  from: 'customer',
  authorName: 'Anna',
  at: 1,
  content: { kind: 'text', text: id },
  status: 'sent',
  error: null,
});

/** A stand-in for the engine at the other end of a link: keeps what it was asked, and answers as a test says. */
class Desk {
  readonly performed: CenterRequest[] = [];
  readonly sinks: ((update: AgentUpdate) => void)[] = [];
  readonly customers: ((update: CustomerUpdate) => void)[] = [];
  closed = 0;
  answer: (request: CenterRequest) => unknown = () => undefined;

  engine(): CenterEngine {
    const agent = (_tab: string, sink: (update: AgentUpdate) => void): unknown => {
      this.sinks.push(sink);
      sink({ kind: 'snapshot', at: this.sinks.length, entries: [] });
      return {
        perform: async (request: CenterRequest) => {
          this.performed.push(request);
          return this.answer(request);
        },
        ping: () => undefined,
        close: () => {
          this.closed += 1;
        },
      };
    };
    const customer = (_key: string, sink: (update: CustomerUpdate) => void): unknown => {
      this.customers.push(sink);
      return { close: () => undefined };
    };
    return { agent, customer } as unknown as CenterEngine;
  }
}

describe('the bus between a center and its pages', () => {
  let bus: () => Bus;
  let closing: (() => void)[] = [];
  let heard: unknown[] = [];

  beforeEach(() => {
    const buses = pageBuses();
    bus = () => buses('center');
    heard = [];
    const ear = bus();
    ear.messages$.subscribe((message) => heard.push(message));
    closing = [() => ear.close()];
  });
  afterEach(() => {
    for (const close of closing) close();
  });

  async function host(desk: Desk, owner: string, sealed = false): Promise<CenterHost> {
    return hostWith(desk, owner, sealed ? await makeSeal() : null);
  }

  function hostWith(desk: Desk, owner: string, seal: Seal | null): CenterHost {
    const made = new CenterHost({
      bus: bus(),
      engine: desk.engine(),
      owner,
      seal,
      log: silentLog,
      watchPage: () => () => undefined,
    });
    closing.push(() => made.close());
    return made;
  }

  function client(): HubClient {
    const made = new HubClient(bus(), hostIds.next());
    closing.push(() => made.close());
    return made;
  }

  const request = (key: string): CenterRequest<'accept'> => ({
    name: 'accept',
    params: { interactionId: 'i' },
    key,
  });

  it('finds the center whichever of the two comes first', async () => {
    for (const clientFirst of [true, false]) {
      const desk = new Desk();
      const updates: AgentUpdate[] = [];
      if (clientFirst) client().agent('tab', (update) => updates.push(update));
      const center = await host(desk, clientFirst ? 'first' : 'second');
      if (!clientFirst) client().agent('tab', (update) => updates.push(update));
      await until(() => updates.length > 0, 'a snapshot');
      expect(updates[0]?.kind).to.equal('snapshot');
      center.close();
    }
  });

  it('asks again for the center when the question or its answer was lost, and stops asking when it is found', async () => {
    await host(new Desk(), 'owner');
    const line = bus();
    const lost = ['seek', 'owner', 'seek'];
    const loses = (message: unknown): boolean => {
      const lose = (message as { kind: string }).kind === lost[0];
      if (lose) lost.shift();
      return lose;
    };
    const seeks = (): number =>
      heard.filter((message) => (message as { kind: string }).kind === 'seek').length;
    const leaky: Bus = {
      ...line,
      messages$: line.messages$.pipe(filter((message) => !loses(message))),
      post: (message) => void (loses(message) || line.post(message)),
    };
    const seeker = new HubClient(leaky, 'p');
    closing.push(() => seeker.close());
    await seeker.agent('tab', () => undefined).ping();
    expect(lost).to.deep.equal([]);
    expect(seeks()).to.equal(2);
  });

  it('looks for the center at growing intervals while nobody answers, and stops when it is closed', () => {
    const timers = new Map<number, { run: () => void; wait: number }>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const waits: number[] = [];
    let next = 1;
    globalThis.setTimeout = ((run: () => void, wait: number) => {
      timers.set(next, { run, wait });
      return next++;
    }) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => timers.delete(id)) as unknown as typeof clearTimeout;
    try {
      const posted: unknown[] = [];
      const line = { ...bus(), post: (message: unknown) => void posted.push(message) };
      const seeker = new HubClient(line, 'p');
      for (let round = 0; round < 7; round++) {
        const [[id, { run, wait }]] = [...timers] as [[number, { run: () => void; wait: number }]];
        timers.delete(id);
        waits.push(wait);
        run();
      }
      expect(waits).to.deep.equal([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
      expect(posted).to.have.length(8).and.to.deep.include({ kind: 'seek' });
      seeker.close();
      expect(timers.size).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
  });

  it('carries data that contains itself, so that the engine can refuse it', async () => {
    const desk = new Desk();
    const link = client().agent('tab', () => undefined);
    const records: unknown[] = [];
    records.push(records);
    const params = { interactionId: 'i', records } as never;
    const asked = link.perform({ name: 'setMatches', params, key: 'k' });
    await host(desk, 'owner');
    await asked;
    const received = desk.performed[0]?.params as { readonly records: readonly unknown[] };
    expect(received.records[0] === received.records).to.equal(true);
  });

  it('carries what a framework watches, as it was when it was asked', async () => {
    const desk = new Desk();
    const link = client().agent('tab', () => undefined);
    const watched = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(from, key, self) {
          const found: unknown = Reflect.get(from, key, self);
          return found && typeof found === 'object' ? watched(found) : found;
        },
      });
    const records = watched([{ id: 'C-1', type: 'case', name: 'Lamp', extra: { phones: ['1'] } }]);
    const asked = link.perform({ name: 'setMatches', params: { interactionId: 'i', records }, key: 'k' });
    records.push({ id: 'C-2', type: 'case', name: 'Too late', extra: { phones: [] } });
    await host(desk, 'owner');
    await asked;
    expect(desk.performed[0]?.params).to.deep.equal({
      interactionId: 'i',
      records: [{ id: 'C-1', type: 'case', name: 'Lamp', extra: { phones: ['1'] } }],
    });
  });

  it('carries answers, and refusals as OmniErrors', async () => {
    const desk = new Desk();
    await host(desk, 'owner');
    const link = client().agent('tab', () => undefined);
    desk.answer = () => 'done';
    expect(await link.perform(request('a'))).to.equal('done');
    desk.answer = () => {
      throw new OmniError('WRONG_STATE', 'Not now.');
    };
    const refusal = await link.perform(request('b')).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(OmniError);
    expect(refusal).to.include({ name: 'WRONG_STATE', message: 'Not now.' });
    await link.ping();
  });

  it('asks the next owner again, with the same key, what the last one did not answer', async () => {
    const first = new Desk();
    const second = new Desk();
    const updates: AgentUpdate[] = [];
    const dying = await host(first, 'first');
    const link = client().agent('tab', (update) => updates.push(update));
    first.answer = () => new Promise(() => undefined);
    const answer = link.perform(request('same-key'));
    await until(() => first.performed.length === 1, 'the first owner to be asked');
    dying.close();
    second.answer = () => 'from the second';
    await host(second, 'second');
    expect(await answer).to.equal('from the second');
    expect(second.performed.map(({ key }) => key)).to.deep.equal(['same-key']);
    expect(updates.map(({ kind }) => kind)).to.deep.equal(['snapshot', 'snapshot']);
  });

  it('ignores messages of a former owner', async () => {
    const first = new Desk();
    const updates: AgentUpdate[] = [];
    await host(first, 'first');
    client().agent('tab', (update) => updates.push(update));
    await until(() => updates.length === 1, 'a snapshot');
    await host(new Desk(), 'second');
    await until(() => updates.length === 2, 'the second snapshot');
    first.sinks[0]?.({ kind: 'snapshot', at: 99, entries: [] });
    const marker = client().agent('other', (update) => updates.push(update));
    await until(() => updates.length >= 3, 'the marker');
    expect(updates.some((update) => update.kind === 'snapshot' && update.at === 99)).to.equal(false);
    marker.close();
  });

  it('starts over with a snapshot when an update was missed', async () => {
    const desk = new Desk();
    const updates: AgentUpdate[] = [];
    await host(desk, 'owner');
    client().agent('tab', (update) => updates.push(update));
    await until(() => updates.length === 1, 'a snapshot');
    const last = heard.findLast((message) => (message as { kind: string }).kind === 'update') as object;
    const forger = bus();
    forger.post({ ...last, seq: 7 });
    await until(() => updates.length === 2, 'another snapshot');
    expect(desk.sinks).to.have.length(2);
    forger.close();
  });

  it('sends a customer only what is new in a thread, and the whole thread after a new connection', async () => {
    const desk = new Desk();
    const views: CustomerView[] = [];
    await host(desk, 'owner');
    client().customer('anna', (update) => update.kind === 'view' && views.push(update.view));
    const tell = async (messages: readonly CustomerMessage[]): Promise<void> => {
      const { length } = views;
      desk.customers.at(-1)?.({ kind: 'view', view: { ...VIEW, threads: [{ channel: 'chat', messages }] } });
      await until(() => views.length > length, 'the view');
      expect(views.at(-1)).to.deep.equal({ ...VIEW, threads: [{ channel: 'chat', messages }] });
    };
    await until(() => desk.customers.length === 1, 'the page');
    const all = Array.from({ length: 6 }, (_, index) => written(`m${index}`));
    await tell(all.slice(0, 4));
    await tell(all.slice(0, 5));
    // A message is read, and then the two oldest leave the thread.
    const read = { ...all[4]!, status: 'read' } as const;
    await tell([...all.slice(0, 4), read]);
    await tell([...all.slice(2, 4), read, all[5]!]);
    const forger = bus();
    forger.post({ ...(heard.at(-1) as object), seq: 70 });
    await until(() => desk.customers.length === 2, 'the page again');
    await tell([...all.slice(2, 4), read, all[5]!]);
    forger.close();
    const crossed = heard.flatMap((message) => {
      const { seq, update } = message as { seq?: number; update?: { view: CustomerView } };
      return seq && seq < 70 ? update?.view.threads.map(({ messages }) => messages.length) : [];
    });
    expect(crossed).to.deep.equal([4, 1, 1, 1, 4]);
  });

  it('keeps passwords off the bus', async () => {
    const desk = new Desk();
    await host(desk, 'owner', true);
    const link = client().agent('tab', () => undefined);
    await link.perform({
      name: 'signIn',
      params: { username: 'executive', password: 'a secret of mine', takeOver: false },
      key: 'k',
    });
    expect(desk.performed[0]?.params).to.deep.include({ password: 'a secret of mine' });
    expect(heard.length).to.be.greaterThan(2);
    expect(JSON.stringify(heard)).not.to.contain('a secret of mine');
  });

  it('seals a password again for a center that took over while it was being sealed', async () => {
    const desk = new Desk();
    const seal = await makeSeal();
    const first = await host(new Desk(), 'first', true);
    const link = client().agent('tab', () => undefined);
    await link.ping();
    const params = { username: 'executive', password: 'a secret of mine', takeOver: false };
    const signedIn = link.perform({ name: 'signIn', params, key: 'k' });
    first.close();
    hostWith(desk, 'second', seal);
    await signedIn;
    expect(desk.performed.map((asked) => asked.params)).to.deep.equal([params]);
  });

  it('calls only functions that are operations', async () => {
    const desk = new Desk();
    await host(desk, 'owner');
    client().agent('tab', () => undefined);
    await until(() => desk.sinks.length === 1, 'a link');
    const { link } = heard.find((message) => (message as { kind: string }).kind === 'link') as {
      link: string;
    };
    const forger = bus();
    forger.post({ kind: 'ask', link, call: 'c1', operation: 'close' });
    forger.post({ kind: 'ask', link, call: 'c2', operation: 'constructor' });
    forger.post({ kind: 'ask', link, call: 'c3', operation: 'perform', surplus: true });
    forger.post('nonsense');
    forger.post({ kind: 'ask', link, call: 'c4', operation: '__proto__' });
    const answers = (): unknown[] =>
      heard.filter((message) => (message as { kind?: string }).kind === 'answer');
    await until(() => answers().length === 3, 'three refusals');
    expect(desk.closed).to.equal(0);
    for (const answer of answers()) expect(answer).to.include({ ok: false });
    forger.close();
  });

  it('releases a page that is gone', async () => {
    const desk = new Desk();
    let gone: () => void = () => undefined;
    const made = new CenterHost({
      bus: bus(),
      engine: desk.engine(),
      owner: 'owner',
      seal: null,
      log: silentLog,
      watchPage: (_page, callback) => {
        gone = callback;
        return () => undefined;
      },
    });
    closing.push(() => made.close());
    client().agent('tab', () => undefined);
    await until(() => desk.sinks.length === 1, 'a link');
    gone();
    expect(desk.closed).to.equal(1);
  });

  it('rejects what cannot be sent', async () => {
    const desk = new Desk();
    await host(desk, 'owner');
    const link = client().agent('tab', () => undefined);
    await link.ping();
    const odd = { ...request('k'), params: { interactionId: 'i', callback: () => undefined } };
    expect(await link.perform(odd).catch((error: unknown) => error)).to.be.instanceOf(OmniError);
  });

  it('rejects calls under way when the page closes its connection', async () => {
    const desk = new Desk();
    desk.answer = () => new Promise(() => undefined);
    await host(desk, 'owner');
    const link = client().agent('tab', () => undefined);
    const answer = link.perform(request('k')).catch((error: unknown) => error);
    link.close();
    expect(await answer).to.include({ name: 'DISCONNECTED' });
    expect(await link.perform(request('l')).catch((error: unknown) => error)).to.include({
      name: 'DISCONNECTED',
    });
  });

  it('works over a BroadcastChannel as it does within a page', async () => {
    const desk = new Desk();
    const made = new CenterHost({
      bus: broadcastBus('test-hub'),
      engine: desk.engine(),
      owner: 'owner',
      seal: await makeSeal(),
      log: silentLog,
      watchPage: () => () => undefined,
    });
    const page = new HubClient(broadcastBus('test-hub'), 'p');
    desk.answer = ({ params }) => params;
    const params = { username: 'u', password: 'p', takeOver: true };
    const link = page.agent('tab', () => undefined);
    expect(await link.perform({ name: 'signIn', params, key: 'k' })).to.deep.equal(params);
    page.close();
    made.close();
  });
});
