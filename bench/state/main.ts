/** 1,000 subscribers on 100 keys: what one update costs, against one subject with a selector for each subscriber. */
import { createOmni, Store, type CenterUpdate, type ContactCenter } from 'omni-toolbar/core';
import { Subject } from 'rxjs';
import { inTurns, report } from '../harness.js';
import { interaction } from './interaction.js';
import { NaiveStore } from './naive.js';

const KEYS = 100;
const SUBSCRIBERS = 1_000;
const ids = Array.from({ length: KEYS }, (_, index) => `call-${index}`);
const followers = Array.from({ length: SUBSCRIBERS }, (_, index) => ids[index % KEYS] as string);

let heard = 0;
const listen = (): void => {
  heard += 1;
};

/** Fails unless exactly the subscribers of the key were told: otherwise a store that tells nobody would win. */
function expectHeard(work: () => void, what: string): void {
  heard = 0;
  work();
  if (heard !== SUBSCRIBERS / KEYS) throw new Error(`${what} told ${heard} subscribers.`);
}

function fanOut() {
  const first = interaction('x');
  const second = { ...first, muted: true };
  const store = new Store('bench', () => 0);
  const naive = new NaiveStore<unknown>(Object.fromEntries(ids.map((id) => [id, first])));
  for (const id of ids) store.apply([[`interaction:${id}`, first]]);
  for (const id of followers) {
    store.observe(`interaction:${id}`).subscribe(listen);
    naive.select(id, listen);
  }
  const turn = (set: (id: string, value: unknown) => void): (() => void) => {
    let count = 0;
    return () => {
      count += 1;
      set(ids[count % KEYS] as string, Math.floor(count / KEYS) % 2 ? first : second);
    };
  };
  const ours = turn((id, value) => store.apply([[`interaction:${id}`, value]]));
  const peer = turn((id, value) => naive.set(id, value));
  expectHeard(ours, 'The store');
  expectHeard(peer, 'The naive store');
  return inTurns(ours, peer, { calls: 200_000, peerCalls: 2_000 });
}

function wholePath() {
  const updates$ = new Subject<CenterUpdate>();
  const center: ContactCenter = {
    name: 'bench',
    updates$,
    perform: () => Promise.reject(new Error('Nothing is asked here.')),
  };
  const omni = createOmni({ center });
  updates$.next({
    kind: 'snapshot',
    at: Date.now(),
    entries: [['interactions', ids], ...ids.map((id) => [`interaction:${id}`, interaction(id)] as const)],
  });
  const naive = new NaiveStore(Object.fromEntries(ids.map((id) => [id, interaction(id)])));
  for (const id of followers) {
    omni.state.observe(`interaction:${id}`).subscribe(listen);
    naive.select(id, listen);
  }
  const mute = (set: (interactionId: string, muted: boolean) => void): (() => void) => {
    let count = 0;
    return () => {
      count += 1;
      set(ids[count % KEYS] as string, Math.floor(count / KEYS) % 2 === 0);
    };
  };
  const ours = mute((interactionId, muted) =>
    updates$.next({ kind: 'event', at: 0, event: { type: 'interaction.muted', interactionId, muted } }),
  );
  const peer = mute((id, muted) => {
    const before = naive.get(id);
    if (before) naive.set(id, { ...before, muted });
  });
  expectHeard(ours, 'The core');
  expectHeard(peer, 'The naive store');
  const before = omni.state.position.seq;
  ours();
  if (omni.state.position.seq !== before + 1) throw new Error('The position did not move.');
  const result = inTurns(ours, peer, { calls: 100_000, peerCalls: 2_000 });
  omni.destroy();
  return result;
}

const peerName = 'one BehaviorSubject with a select for each subscriber';
report('state', [
  {
    what: `fan-out of one change to ${SUBSCRIBERS} subscribers on ${KEYS} keys`,
    peerName,
    ...fanOut(),
    atLeast: 110,
  },
  {
    what: 'an event from the center to the subscribers, through the core',
    peerName,
    ...wholePath(),
    atLeast: 25,
  },
]);
