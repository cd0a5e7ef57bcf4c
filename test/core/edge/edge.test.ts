import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import { listEvents, type EventName } from '../../../src/core/contract/events.js';
import { listMethods } from '../../../src/core/contract/methods.js';
import { answers } from '../../../src/core/edge/answers/table.js';
import { openEdge, type Edge } from '../../../src/core/edge/edge.js';
import type { EdgeEvent } from '../../../src/core/edge/events.js';
import { talkersIn } from '../../../src/core/edge/talks.js';
import type { DomainEvent } from '../../../src/core/model/events.js';
import type { KeyValueStorage } from '../../../src/core/ports/surroundings.js';
import { anInteraction } from '../support/samples.js';
import { rejection, setUp, signedIn, settled, type Setup } from '../support/setup.js';

class MemoryStorage implements KeyValueStorage {
  readonly durable = true;
  readonly #items = new Map<string, string>();
  get(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  set(key: string, value: string): void {
    this.#items.set(key, value);
  }
  delete(key: string): void {
    this.#items.delete(key);
  }
  keys(): readonly string[] {
    return [...this.#items.keys()];
  }
}

interface Listening {
  readonly edge: Edge;
  readonly heard: EdgeEvent[];
  names(): EventName[];
}

function listen(setup: Setup, storage?: KeyValueStorage, context: 'crm' | 'app' = 'crm'): Listening {
  const edge = openEdge(setup.omni, { context, instanceId: 'frame', storage });
  const heard: EdgeEvent[] = [];
  edge.events.subscribe((event) => heard.push(event));
  return { edge, heard, names: () => heard.map(({ name }) => name) };
}

/** An edge that nobody observes yet. */
function unheard(
  setup: Setup,
  storage: KeyValueStorage = new MemoryStorage(),
): { edge: Edge; storage: KeyValueStorage } {
  return { storage, edge: openEdge(setup.omni, { context: 'crm', instanceId: 'frame', storage }) };
}

const inbound = (id: string): DomainEvent[] => [
  { type: 'interaction.offered', interaction: anInteraction(id, { phase: 'offered', direction: 'inbound' }) },
  { type: 'interaction.ringing', interactionId: id, deadline: null },
];

describe('the edge', () => {
  it('has an answer for every method that is sent to the toolbar', () => {
    const remote = listMethods().filter(({ local }) => !local);
    expect(Object.keys(answers).sort()).to.deep.equal(remote.map(({ name }) => name).sort());
  });

  it('rejects with the name of the called method, and not of the command behind it', async () => {
    const { edge } = listen(await signedIn());
    const searchables = Array.from({ length: 101 }, () => 'a');
    const call = { channelType: 'voice', channelDetails: { phone: '12345' }, campaignId: 172, searchables };
    const error = await rejection(edge.answer('initiateInteraction', call));
    expect(error).to.include({ code: 2001, method: 'initiateInteraction' });
    expect(error.message).to.match(/^searchables in initiateInteraction must be/);
  });

  it('rejects with an OmniError, whatever error the center throws', async () => {
    const setup = await signedIn();
    setup.center.answers.set('signOut', () => {
      throw new OmniError('REFUSED', 'POST /session(1 failed.', { method: 'POST /session(1' });
    });
    const error = await rejection(listen(setup).edge.answer('logout', {}));
    expect(error).to.include({ code: 5004, method: 'logout', message: 'POST /session(1 failed.' });
  });

  it('tells of a transfer once, when somebody has accepted it, and of no failed one', async () => {
    const setup = await signedIn();
    const { names } = listen(setup);
    setup.center.tell(...inbound('a'));
    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    const transferred = () => names().filter((name) => name === 'interactionTransferred');
    for (const [status, told] of [
      ['requested', 0],
      ['cancelled', 0],
      ['requested', 0],
      ['failed', 0],
      ['requested', 0],
      ['completed', 1],
    ] as const) {
      const transfer = {
        target: { kind: 'user', id: 'priya' },
        targetName: 'Priya',
        status,
        reason: null,
      } as const;
      setup.center.tell({ type: 'interaction.transferred', interactionId: 'a', transfer });
      expect(transferred(), status).to.have.length(told);
    }
  });

  it('tells the life of a call in the documented order, its end once and last', async () => {
    const setup = await signedIn();
    const { names, heard } = listen(setup);
    setup.center.tell(...inbound('a'));
    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    await setup.omni.call('hangUp', { interactionId: 'a' });
    await setup.omni.call('disposeInteraction', { interactionId: 'a', codeId: 1344, notes: 'done' });
    setup.center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'agent' });
    const atStart = ['loginStatus', 'userAvailabilityStatusChanged', 'getIsInteractionOwnedByUser'];
    expect(names().filter((name) => !atStart.includes(name))).to.deep.equal([
      'interactionInitiated',
      'callRinging',
      'showCrm',
      'interactionConnected',
      'interactionDisconnected',
      'interactionDisposed',
      'handleInteractionDisposed',
      'interactionEnded',
    ]);
    const ended = heard.at(-1)?.payload as Record<string, unknown>;
    expect(ended).not.to.have.property('interactionId');
    expect(ended.customerCrtObjectId).to.equal(anInteraction('a').refs.customerCrtObjectId);
  });

  it('tells whose part ends without a wrap-up that it is over, and who never was in it only that it ended', async () => {
    const setup = await signedIn();
    const { names } = listen(setup);
    const inConference = anInteraction('a', { phase: 'connected', owned: false });
    setup.center.tell(
      { type: 'interaction.offered', interaction: inConference },
      { type: 'interaction.ended', interactionId: 'a', cause: 'disconnected' },
      ...inbound('b'),
      { type: 'interaction.ended', interactionId: 'b', cause: 'missed' },
    );
    expect(names().filter((name) => /Disconnected|Ended/.test(name))).to.deep.equal([
      'interactionDisconnected',
      'interactionEnded',
      'interactionEnded',
    ]);
  });

  it('tells a call that ended while the toolbar was away, once, and only to who knew of it', async () => {
    const storage = new MemoryStorage();
    const setup = await signedIn();
    listen(setup, storage);
    setup.center.tell(...inbound('a'));
    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    setup.omni.destroy();

    const inWrapUp = anInteraction('a', { phase: 'wrap-up', endCause: 'disconnected' });
    const later = async (memory: KeyValueStorage): Promise<EventName[]> => {
      const next = await signedIn();
      next.center.tell({ type: 'interaction.offered', interaction: inWrapUp });
      return listen(next, memory)
        .names()
        .filter((name) => name === 'interactionDisconnected');
    };
    expect(await later(new MemoryStorage())).to.deep.equal([]);
    expect(await later(storage)).to.deep.equal(['interactionDisconnected']);
    expect(await later(storage)).to.deep.equal([]);
  });

  it('tells that interactions were disposed and ended while the toolbar was away once, and only to clients that knew them', async () => {
    const storage = new MemoryStorage();
    const setup = await signedIn();
    const { heard } = listen(setup, storage);
    setup.center.tell(...inbound('a'), ...inbound('b'), ...inbound('c'));
    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    await setup.omni.call('acceptInteraction', { interactionId: 'b' });
    await setup.omni.call('hangUp', { interactionId: 'b' });
    setup.center.tell({ type: 'interaction.ended', interactionId: 'c', cause: 'missed' });
    setup.omni.destroy();
    expect(talkersIn(storage)).to.deep.equal(['frame']);
    expect(storage.get('talks:frame'))
      .to.contain('"a"')
      .and.not.to.match(/Mira|555/);

    const later = async (memory: KeyValueStorage): Promise<readonly EdgeEvent[]> => {
      const next = setUp();
      // Before the center's first answer it is not known which interactions are gone.
      const listening = listen(next, memory);
      expect(listening.heard).to.deep.equal([]);
      next.center.snapshot();
      return listening.heard.filter(({ name }) => name.startsWith('interaction'));
    };
    expect(await later(new MemoryStorage())).to.deep.equal([]);
    const told = await later(storage);
    expect(told.map(({ name }) => name)).to.deep.equal([
      'interactionDisconnected',
      'interactionEnded',
      'interactionEnded',
    ]);
    const disconnected = told[0]?.payload as Record<string, unknown>;
    expect(disconnected).to.include({ interactionId: 'a', customerDetails: null });
    const other = heard.find(({ name }) => name === 'interactionEnded')?.payload as object;
    expect(told.at(-1)?.payload).to.deep.equal({
      ...other,
      customerCrtObjectId: 'b-vce-1',
      userCrtObjectId: 'b-uce',
    });
    expect(await later(storage)).to.deep.equal([]);
    expect(talkersIn(storage), 'nobody has to be stood in for any more').to.deep.equal([]);
  });

  it('tells a client that listens late what has happened since the edge was opened', async () => {
    const setup = setUp();
    setup.center.snapshot();
    const { storage, edge } = unheard(setup);
    await setup.omni.call('login', { username: 'executive', password: setup.center.password });
    setup.center.tell(...inbound('a'));
    const heard: EdgeEvent[] = [];
    edge.events.subscribe((event) => heard.push(event));
    expect(heard.map(({ name }) => name)).to.include.members(['loginStatus', 'showCrm']);

    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    edge.close();
    const { edge: standby } = unheard(setup, storage);
    await setup.omni.call('hangUp', { interactionId: 'a' });
    standby.close();
    expect(listen(setup, storage).names()).to.include('interactionDisconnected');
  });

  it('pops once, and again only for a client that had not received it', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const first = listen(setup, storage);
    setup.center.tell(...inbound('a'));
    expect(first.names()).to.include('showCrm');
    first.edge.close();

    const second = listen(setup, storage);
    const pop = second.heard.find(({ name }) => name === 'showCrm');
    expect(pop?.ack).to.equal('a');
    second.edge.acknowledge('a');
    second.edge.close();

    const third = listen(setup, storage);
    await setup.omni.call('acceptInteraction', { interactionId: 'a' });
    expect(third.names()).not.to.include('showCrm');
  });

  it('pops again what was not received, when the next session continues the interaction', async () => {
    const setup = await signedIn();
    const { names } = listen(setup);
    setup.center.tell(...inbound('a'));
    await setup.omni.call('logout', {});
    await setup.omni.call('login', { username: 'executive', password: setup.center.password });
    setup.center.tell(...inbound('a'));
    expect(names().filter((name) => name === 'showCrm')).to.have.length(2);
  });

  it('pops nothing for an agent who leaves while the call rings at the customer', async () => {
    const setup = await signedIn();
    const { names } = listen(setup);
    const interaction = anInteraction('o', { phase: 'ringing', direction: 'outbound' });
    setup.center.tell(
      { type: 'interaction.offered', interaction },
      { type: 'interaction.disconnected', interactionId: 'o', cause: 'session-ended', deadline: null },
      { type: 'interaction.ended', interactionId: 'o', cause: 'session-ended' },
    );
    expect(names()).to.include('interactionDisconnected').and.not.to.include('showCrm');
  });

  it('pops again for an agent whose CRM could not search, and by itself with the next connection', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const pops = ({ heard }: Listening): unknown[] => heard.filter(({ name }) => name === 'showCrm');
    const first = listen(setup, storage);
    setup.center.tell(...inbound('a'));
    expect(setup.omni.state.get('searches')['a'], 'it has not answered yet').to.have.keys('since');
    first.edge.acknowledge('a');
    await first.edge.handlerFailed({ name: 'showCrm', payload: { interactionId: 'a' } });
    expect(setup.omni.state.get('searches')).to.deep.equal({ a: 'failed' });
    expect(pops(first), 'not by itself while the connection lasts').to.have.length(1);
    await setup.omni.call('requestSearch', { interactionId: 'a' });
    expect(pops(first)).to.have.length(2);
    expect(setup.omni.state.get('searches')).to.deep.equal({ a: 'asked' });
    first.edge.close();

    const second = listen(setup, storage);
    expect(pops(second)).to.have.length(1);
    second.edge.acknowledge('a');
    setup.center.tell({ type: 'record.matched', interactionId: 'a', records: [] });
    expect(setup.omni.state.get('searches'), 'no match is an answer').to.deep.equal({});
    second.edge.close();
    expect(pops(listen(setup, storage))).to.have.length(0);
  });

  it('pops again with the next connection for a page that reported itself that its search failed', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const first = listen(setup, storage);
    setup.center.tell(...inbound('a'));
    first.edge.acknowledge('a');
    await setup.omni.call('reportSearchFailure', { interactionId: 'a' });
    first.edge.close();
    const second = listen(setup, storage);
    expect(second.names()).to.include('showCrm');
    // The core itself searches again when it can: its result is the answer, whenever it comes.
    setup.center.tell({ type: 'record.matched', interactionId: 'a', records: [] });
    second.edge.close();
    expect(listen(setup, storage).names()).not.to.include('showCrm');
  });

  it('accepts only failures that mean something', async () => {
    const setup = await signedIn();
    const { edge } = listen(setup);
    setup.center.tell(...inbound('a'));
    const record = { id: '1', type: 'contact', name: 'Mira' };
    setup.center.tell({ type: 'record.matched', interactionId: 'a', records: [record] });
    for (const failure of [
      null,
      'showCrm',
      { name: 'showCrm' },
      { name: 'showCrm', payload: { interactionId: 1 } },
    ])
      await edge.handlerFailed(failure);
    // The search had told its matches before it failed.
    await edge.handlerFailed({ name: 'showCrm', payload: { interactionId: 'a' } });
    expect(setup.omni.state.get('searches')).to.deep.equal({});
    expect(
      (await rejection(edge.handlerFailed({ name: 'showCrm', payload: { interactionId: 'gone' } }))).code,
    ).to.equal(4000);
    const app = listen(setup, undefined, 'app').edge;
    setup.center.tell(...inbound('b'));
    await app.handlerFailed({ name: 'showCrm', payload: { interactionId: 'b' } });
    expect(setup.omni.state.get('searches')['b'], 'an app searches nothing').to.have.keys('since');

    await setup.omni.call('previewNumber', { phone: '4155550123' });
    await edge.handlerFailed({ name: 'handlePreview', payload: { phone: '4155550123' } });
    expect(setup.omni.state.get('preview')).to.include({ failed: true, records: null });
    await setup.omni.call('previewNumber', { phone: '4155550123' });
    expect(setup.omni.state.get('preview')).to.deep.equal({ phone: '4155550123', records: null });
  });

  it('keeps a disposition for the CRM until it was received, over a reload of both', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const first = listen(setup, storage);
    setup.center.tell(...inbound('a'), { type: 'interaction.connected', interactionId: 'a' });
    await setup.omni.call('hangUp', { interactionId: 'a' });
    await setup.omni.call('disposeInteraction', { interactionId: 'a', codeId: 1344, notes: 'called' });
    const told = first.heard.find(({ name }) => name === 'handleInteractionDisposed');
    first.edge.close();

    const second = listen(await signedIn(), storage);
    const again = second.heard.find(({ name }) => name === 'handleInteractionDisposed');
    expect(again?.payload).to.deep.equal(told?.payload);
    second.edge.acknowledge(again?.ack ?? '');
    second.edge.close();

    expect(listen(await signedIn(), storage).names()).not.to.include('handleInteractionDisposed');
  });

  it('tells of a disposition once that came before the client', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const first = listen(setup, storage);
    setup.center.tell(...inbound('a'), { type: 'interaction.connected', interactionId: 'a' });
    first.edge.close();
    const { edge: standby } = unheard(setup, storage);
    await setup.omni.call('hangUp', { interactionId: 'a' });
    await setup.omni.call('disposeInteraction', { interactionId: 'a', codeId: 1344 });
    standby.close();
    const told = listen(setup, storage).names();
    expect(told.filter((name) => name === 'handleInteractionDisposed')).to.have.length(1);
  });

  it('begins with an empty outbox where the stored one is invalid', async () => {
    const storage = new MemoryStorage();
    storage.set('outbox:frame', '[{"name":"constructor"}, 1');
    expect(listen(await signedIn(), storage).names()).not.to.include('handleInteractionDisposed');
  });

  it('pops an outbound call when it connects', async () => {
    const setup = await signedIn();
    const { names } = listen(setup);
    setup.center.tell(
      {
        type: 'interaction.offered',
        interaction: anInteraction('o', { phase: 'offered', direction: 'outbound' }),
      },
      { type: 'interaction.ringing', interactionId: 'o', deadline: null },
    );
    expect(names()).not.to.include('showCrm');
    setup.center.tell({ type: 'interaction.connected', interactionId: 'o' });
    expect(names()).to.include('showCrm');
  });

  it('tells of ownership only when it changes', async () => {
    const setup = await signedIn();
    const { heard } = listen(setup);
    setup.center.tell(...inbound('a'), { type: 'interaction.connected', interactionId: 'a' });
    setup.center.tell({ type: 'interaction.ownershipChanged', interactionId: 'a', owned: false });
    setup.center.tell({ type: 'interaction.ownershipChanged', interactionId: 'a', owned: false });
    const told = heard
      .filter(({ name }) => name === 'getIsInteractionOwnedByUser')
      .map(({ payload }) => payload);
    expect(told).to.deep.equal([true, false]);
  });

  it('tells a client that connects later who is logged in, once', async () => {
    const setup = await signedIn();
    const { heard, names } = listen(setup);
    expect(heard[0]).to.deep.include({ name: 'loginStatus', payload: 'Successfully logged in' });
    expect(names()).to.deep.equal(['loginStatus', 'userAvailabilityStatusChanged']);
    await setup.omni.call('logout', {});
    expect(names().filter((name) => name === 'loginStatus')).to.have.length(2);
  });

  it('tells the CRM of the callback that was promised', async () => {
    const setup = await signedIn();
    const { heard } = listen(setup);
    setup.center.tell(...inbound('a'), { type: 'interaction.connected', interactionId: 'a' });
    await setup.omni.call('hangUp', { interactionId: 'a' });
    const callback = { at: setup.omni.now() + 3_600_000, phone: '4155550188', mine: true };
    await setup.omni.call('disposeInteraction', { interactionId: 'a', codeId: 1344, callback });
    const told = heard.find(({ name }) => name === 'handleInteractionDisposed')?.payload as {
      additionalParams: { callbackTime: string };
    };
    expect(told.additionalParams).to.deep.include({ phone: '4155550188', isSelfCallback: true });
    expect(Date.parse(told.additionalParams.callbackTime)).to.equal(callback.at);
  });

  it("tells the CRM of a disposition even if the center's time for its callback is invalid", async () => {
    const setup = await signedIn();
    const { heard } = listen(setup);
    for (const [index, at] of [1e300, Number.NaN].entries()) {
      const id = `a${index}`;
      setup.center.tell(
        { type: 'interaction.offered', interaction: anInteraction(id, { phase: 'wrap-up' }) },
        {
          type: 'interaction.disposed',
          interactionId: id,
          disposition: {
            classId: 1,
            className: 'status',
            codeId: 1,
            codeName: 'open',
            notes: '',
            callback: { at, phone: '1', mine: true },
            automatic: false,
          },
        },
      );
      const told = heard.filter(({ name }) => name === 'handleInteractionDisposed');
      expect(told.at(-1)).to.have.nested.property('payload.interactionId', id);
    }
  });

  it('keeps events of the other context away', async () => {
    const setup = await signedIn();
    const crm = listen(setup);
    const app = listen(setup, undefined, 'app');
    await setup.omni.call('sendDataToApps', { data: { a: 1 } });
    await setup.omni.call('sendDataToCrm', { data: { b: 2 }, fromInstanceId: 'x' });
    expect(crm.names().slice(2)).to.deep.equal(['receiveDataFromApp']);
    expect(app.names().slice(2)).to.deep.equal(['receiveDataFromCrm']);
    const refused = await rejection(crm.edge.answer('store.get', { key: 'a' }));
    expect(refused.code).to.equal(5003);
    expect(refused.message).to.include("context 'app'");
  });

  it('stores for apps separately, under a limit', async () => {
    const setup = await signedIn();
    const storage = new MemoryStorage();
    const { edge } = listen(setup, storage, 'app');
    await edge.answer('store.set', { key: 'k', value: 'v' });
    expect(await edge.answer('store.get', { key: 'k' })).to.equal('v');
    expect(storage.keys()).to.deep.equal(['store:5:frame:k']);
    const tooMuch = async (key: string, size: number): Promise<unknown> => {
      const refused = await rejection(edge.answer('store.set', { key, value: 'x'.repeat(size) }));
      expect(refused.code).to.equal(5007);
      return (refused as unknown as { details: { limit: string } }).details.limit;
    };
    expect(await tooMuch('k'.repeat(513), 1)).to.equal('store.key');
    expect(await tooMuch('big', 100_001)).to.equal('store.value');
    for (let n = 0; n < 4; n++)
      await edge.answer('store.set', { key: `full${n}`, value: 'x'.repeat(100_000) });
    expect(await tooMuch('last', 100_000)).to.equal('store.all');
    for (let n = 0; n < 4; n++) await edge.answer('store.delete', { key: `full${n}` });
    const { set } = storage;
    storage.set = () => false;
    expect(await tooMuch('k', 1), 'the browser has no room').to.equal('store.all');
    storage.set = set;
    for (let n = 1; n < 500; n++) await edge.answer('store.set', { key: `n${n}`, value: '' });
    expect(await tooMuch('one more', 1)).to.equal('store.keys');
    let looks = 0;
    const { get } = storage;
    storage.get = (key) => (looks++, get.call(storage, key));
    await edge.answer('store.set', { key: 'n1', value: '' });
    expect(looks, 'what needs no more room than before is stored without adding up the rest').to.equal(1);
    storage.get = get;
    // With the storage full, a key that exists can still be changed.
    await edge.answer('store.set', { key: 'k', value: 'w' });
    expect(await edge.answer('store.get', { key: 'k' })).to.equal('w');
    await edge.answer('store.delete', { key: 'k' });
    expect((await rejection(edge.answer('store.get', { key: 'k' }))).code).to.equal(4000);
  });

  it('answers getters from live state', async () => {
    const setup = await signedIn();
    const { edge } = listen(setup);
    expect((await rejection(edge.answer('getCurrentInteraction', {}))).code).to.equal(4000);
    setup.center.tell(...inbound('a'), { type: 'interaction.connected', interactionId: 'a' });
    const live = (await edge.answer('getAllLiveInteractionsForAgent', {})) as { data: { id: string } }[];
    expect(live.map(({ data }) => data.id)).to.deep.equal(['a']);
    await setup.omni.call('enterDialerPhone', { phone: '123' });
    expect(await edge.answer('getPhoneNumberForSearch', {})).to.equal('123');
  });

  it('has no interaction to tell of when nobody is signed in, and says that this is why', async () => {
    const setup = setUp();
    const { edge } = listen(setup);
    setup.center.snapshot();
    const of = { interactionId: 'a', dispositionCodeId: 1344 };
    for (const [method, params] of [
      ['getAllLiveInteractionsForAgent', {}],
      ['getCurrentInteraction', {}],
      ['getIsInteractionOwnedByUser', {}],
      ['getIsInteractionOwnedByUser', { interactionId: 'a' }],
      ['disposeInteraction', { ...of, channelType: 'voice' }],
      ['disposeAndInitiateNewInteraction', { ...of, phone: '5551234' }],
    ] as const)
      expect((await rejection(edge.answer(method, params))).code, method).to.equal(5001);
  });

  it('answers only when the center has told its state', async () => {
    const setup = setUp();
    const { edge } = listen(setup);
    let answered = false;
    const answer = edge.answer('getAllLiveInteractionsForAgent', {}).finally(() => (answered = true));
    await settled();
    expect(answered).to.equal(false);
    setup.center.snapshot([
      ['session', (await signedIn()).omni.state.get('session')],
      ['interactions', ['a']],
      ['interaction:a', anInteraction('a', { phase: 'connected' })],
    ]);
    expect(await answer).to.have.length(1);
  });

  it('names the method in its errors', async () => {
    const setup = await signedIn();
    const { edge } = listen(setup);
    const error = await rejection(
      edge.answer('disposeInteraction', {
        channelType: 'voice',
        interactionId: 'nope',
        dispositionCodeId: 1,
      }),
    );
    expect(error).to.include({ code: 4000, method: 'disposeInteraction' });
  });

  it('emits no event that the registry does not know', async () => {
    const setup = await signedIn();
    const { heard } = listen(setup);
    setup.center.tell(...inbound('a'), { type: 'record.matched', interactionId: 'a', records: [] });
    await settled();
    const known = new Set(listEvents().map(({ name }) => name));
    expect(heard.every(({ name }) => known.has(name))).to.equal(true);
  });
});
