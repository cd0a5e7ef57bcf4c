import { expect } from 'chai';
import type { Subscription } from 'rxjs';
import { Store } from '../../src/core/state/store.js';
import { findDisposition, railOrder } from '../../src/core/state/selectors.js';
import { anInteraction, NOW } from './support/samples.js';
import { setUp, signedIn } from './support/setup.js';

describe('state by key', () => {
  it('tells an observer the present value and every change, and nobody else', () => {
    const store = new Store('e', () => NOW);
    const current: unknown[] = [];
    const phone: unknown[] = [];
    store.observe('current').subscribe((value) => current.push(value));
    store.observe('dialerPhone').subscribe((value) => phone.push(value));
    store.apply([['current', 'a']]);
    store.apply([['current', 'a']]);
    store.apply([['current', null]]);
    expect(current).to.deep.equal([null, 'a', null]);
    expect(phone).to.deep.equal(['']);
  });

  it('sets all values of an event before it tells anybody', () => {
    const store = new Store('e', () => NOW);
    const seen: unknown[] = [];
    store.observe('current').subscribe(() => seen.push(store.get('interactions').length));
    store.apply([
      ['current', 'a'],
      ['interactions', ['a']],
    ]);
    expect(seen).to.deep.equal([0, 1]);
  });

  it('lets observers come and go while it tells', () => {
    const store = new Store('e', () => NOW);
    const seen: string[] = [];
    const subscriptions: Subscription[] = [];
    store.observe('current').subscribe((value) => {
      if (value === null) return;
      seen.push('first');
      subscriptions[0]?.unsubscribe();
      store.observe('current').subscribe(() => seen.push('new'));
    });
    subscriptions.push(store.observe('current').subscribe(() => seen.push('second')));
    seen.length = 0;
    store.apply([['current', 'a']]);
    expect(seen).to.deep.equal(['first', 'new']);
  });

  it('goes on when an observer throws', async () => {
    const store = new Store('e', () => NOW);
    const { config } = await import('rxjs');
    const thrown: unknown[] = [];
    const before = config.onUnhandledError;
    const told = new Promise<void>((resolve) => {
      config.onUnhandledError = (error) => {
        thrown.push(error);
        resolve();
      };
    });
    const seen: unknown[] = [];
    store.observe('current').subscribe((value) => {
      if (value !== null) throw new Error('mine');
    });
    store.observe('current').subscribe((value) => seen.push(value));
    store.apply([['current', 'a']]);
    await told;
    config.onUnhandledError = before;
    expect(seen).to.deep.equal([null, 'a']);
    expect(thrown).to.have.length(1);
  });

  it('keeps no memory of keys without observers and values', () => {
    const store = new Store('e', () => NOW);
    const fixed = store.snapshot().entries.length;
    for (let index = 0; index < 100; index += 1) {
      const follower = store.observe(`interaction:${index}`).subscribe();
      store.apply([[`interaction:${index}`, anInteraction(String(index))]]);
      store.apply([[`interaction:${index}`, undefined]]);
      follower.unsubscribe();
    }
    expect(store.snapshot().entries).to.have.length(fixed);
    const seen: unknown[] = [];
    store.observe('interaction:5').subscribe((value) => seen.push(value?.id));
    store.apply([['interaction:5', anInteraction('5')]]);
    expect(seen).to.deep.equal([undefined, '5']);
  });

  it('completes its observables when the core is destroyed', async () => {
    const { omni } = await signedIn();
    let completed = 0;
    omni.state.observe('current').subscribe({ complete: () => (completed += 1) });
    omni.events.subscribe({ complete: () => (completed += 1) });
    omni.destroy();
    expect(completed).to.equal(2);
  });
});

describe('the rail', () => {
  it('shows offers first, and otherwise keeps its order', async () => {
    const { omni, center } = await signedIn();
    for (const id of ['a', 'b', 'c', 'd']) {
      center.tell({ type: 'interaction.offered', interaction: anInteraction(id) });
    }
    for (const id of ['a', 'c']) center.tell({ type: 'interaction.connected', interactionId: id });
    expect(railOrder(omni.state.get.bind(omni.state)).map(({ id }) => id)).to.deep.equal([
      'b',
      'd',
      'a',
      'c',
    ]);
  });

  it('selects a ringing interaction when the current one ends', async () => {
    const { omni, center } = await signedIn();
    for (const id of ['a', 'b', 'c']) {
      center.tell({ type: 'interaction.offered', interaction: anInteraction(id) });
    }
    for (const id of ['a', 'b']) center.tell({ type: 'interaction.connected', interactionId: id });
    center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'customer' });
    expect(omni.state.get('current')).to.equal('c');
    center.tell({ type: 'interaction.ended', interactionId: 'c', cause: 'missed' });
    expect(omni.state.get('current')).to.equal('b');
  });

  it('keeps the last twenty ended interactions readable', async () => {
    const { omni, center } = await signedIn();
    for (let index = 0; index < 25; index += 1) {
      center.tell(
        { type: 'interaction.offered', interaction: anInteraction(`i${index}`) },
        { type: 'interaction.ended', interactionId: `i${index}`, cause: 'missed' },
      );
    }
    expect(omni.state.get('interaction:i24')?.phase).to.equal('ended');
    expect(omni.state.get('interaction:i5')?.phase).to.equal('ended');
    expect(omni.state.get('interaction:i4')).to.equal(undefined);
    expect(omni.state.get('ended')).to.have.length(25);
  });
});

describe('a disposition', () => {
  it('is found by its id or by its name', () => {
    const classes = [
      { id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] },
      { id: 600, name: 'other', codes: [{ id: 1345, name: '1344' }] },
    ];
    expect(findDisposition(classes, 1344)?.code.name).to.equal('open');
    expect(findDisposition(classes, '1344')?.code.name).to.equal('open');
    expect(findDisposition(classes, 'OPEN')?.class.id).to.equal(588);
    expect(findDisposition(classes, 'lost')).to.equal(undefined);
  });
});

describe('an invalid snapshot', () => {
  it('is dropped and logged', () => {
    const { omni, center, log } = setUp();
    for (const entries of [null, 7, [[1]], [null]]) {
      center.updates$.next({ kind: 'snapshot', at: NOW, entries } as never);
    }
    center.updates$.next(null as never);
    expect(log.lines.length).to.be.at.least(4);
    center.snapshot([
      ['interactions', ['a', 'b', 7 as never]],
      ['interaction:a', null],
      ['interaction:b', anInteraction('b')],
      ['pending', 'mine'],
      ['__proto__' as never, {}],
    ]);
    expect(omni.state.get('interactions')).to.deep.equal(['b']);
    expect(omni.state.get('pending')).to.deep.equal([]);
  });
});
