import { expect } from 'chai';
import type { DomainEvent } from '../../src/core/model/events.js';
import type { Interaction, Phase } from '../../src/core/model/interaction.js';
import type { StateKey } from '../../src/core/model/state.js';
import { fold } from '../../src/core/state/fold.js';
import { PHASES, type FactType, type StepType } from '../../src/core/state/lifecycle.js';
import { Store } from '../../src/core/state/store.js';
import { aMessage, anInteraction, aThread, NOW } from './support/samples.js';

/** The life cycle written down a second time, in another form: for each event, from which phase it leads to which. */
const EXPECTED: Record<StepType, Partial<Record<Phase, Phase>>> = {
  'interaction.ringing': { offered: 'ringing' },
  'interaction.connected': { offered: 'connected', ringing: 'connected' },
  'interaction.held': { connected: 'held' },
  'interaction.resumed': { held: 'connected' },
  'interaction.disconnected': {
    offered: 'wrap-up',
    ringing: 'wrap-up',
    connected: 'wrap-up',
    held: 'wrap-up',
  },
  'interaction.disposed': { 'wrap-up': 'disposed' },
  'interaction.ended': {
    offered: 'ended',
    ringing: 'ended',
    connected: 'ended',
    held: 'ended',
    'wrap-up': 'ended',
    disposed: 'ended',
  },
};
const LIVE: Phase[] = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed'];
const TOLD_IN: Partial<Record<FactType, Phase[]>> = {
  'interaction.muted': ['connected', 'held'],
  'interaction.audioLost': ['connected', 'held'],
  'interaction.audioRestored': ['connected', 'held'],
  'interaction.dtmfSent': ['connected', 'held'],
  'interaction.transferred': ['connected', 'held', 'wrap-up'],
  'interaction.conferred': ['connected', 'held', 'wrap-up'],
  'interaction.otherHeld': ['connected', 'held'],
  'interaction.wrapUpExtended': ['wrap-up'],
};

const record = { id: '1', type: 'contact', name: 'Mira' };
const SAMPLES: Record<StepType | FactType, object> = {
  'interaction.ringing': { deadline: NOW },
  'interaction.connected': {},
  'interaction.held': {},
  'interaction.resumed': {},
  'interaction.muted': { muted: true },
  'interaction.audioChanged': { audio: { status: 'flowing', message: null } },
  'interaction.audioLost': { loss: { who: 'customer', since: NOW, deadline: NOW + 25_000 } },
  'interaction.audioRestored': {},
  'interaction.dtmfSent': { digits: '5' },
  'interaction.disconnected': { cause: 'customer', deadline: NOW },
  'interaction.wrapUpExtended': { deadline: NOW + 60_000 },
  'interaction.disposed': { disposition: { codeId: 1 } },
  'interaction.ended': { cause: 'customer' },
  'interaction.customerLinked': { customer: { id: 1, name: 'M', phone: null } },
  'interaction.customerUnlinked': { customer: { id: 1, name: 'M', phone: null } },
  'interaction.transferred': { transfer: { status: 'requested' } },
  'interaction.conferred': { conference: { status: 'connected' } },
  'interaction.otherHeld': { held: true },
  'interaction.ownershipChanged': { owned: false },
  'interaction.searchablesSet': { searchables: ['x'], relationId: 'r' },
  'record.matched': { records: [record] },
  'record.attached': { record },
  'record.detached': { record: { id: '2', type: 'contact', name: 'Other' } },
  'thread.opened': { thread: aThread('a', { unread: 3 }) },
  'thread.read': {},
  'thread.policyChanged': { policy: aThread('a').policy },
  'thread.historyChanged': { status: 'loading' },
  'thread.historyLoaded': { before: null, messages: [aMessage('h1')], more: false },
  'message.added': { message: aMessage('m2') },
  'message.statusChanged': { messageId: 'm1', status: 'read', error: null },
};

function storeWith(phase: Phase): Store {
  const store = new Store('e', () => NOW);
  const interaction: Interaction = anInteraction('a', {
    phase,
    audioLoss: { who: 'agent', since: NOW, deadline: NOW + 1 },
    conference: {
      target: { kind: 'user', id: 'mira' },
      targetName: 'Mira',
      status: 'connected',
      participants: [],
      reason: null,
    },
    record: { id: '2', type: 'contact', name: 'Other' },
  });
  const entries: [StateKey, unknown][] = [
    ['interaction:a', interaction],
    [
      'thread:a',
      aThread('a', { messages: [aMessage('m1')], unread: 1, history: { messages: [], status: 'more' } }),
    ],
  ];
  store.replace(phase === 'ended' ? [...entries, ['ended', ['a']]] : [...entries, ['interactions', ['a']]]);
  return store;
}

describe('the life cycle of an interaction', () => {
  for (const phase of PHASES) {
    for (const type of Object.keys(SAMPLES) as (StepType | FactType)[]) {
      const isFact = !(type in EXPECTED);
      const told = (TOLD_IN[type as FactType] ?? LIVE).includes(phase) ? phase : undefined;
      const next = isFact ? told : EXPECTED[type as StepType][phase];

      it(`${phase} x ${type} -> ${next ?? 'ignored'}`, () => {
        const store = storeWith(phase);
        const event = { type, interactionId: 'a', ...SAMPLES[type] } as DomainEvent;
        const before = store.snapshot();
        const changes = fold(store.get, event, NOW + 5);
        if (next === undefined) {
          expect(changes).to.equal(null);
          expect(store.snapshot()).to.deep.equal(before);
          return;
        }
        expect(changes).to.not.equal(null);
        store.apply(changes ?? []);
        expect(store.get('interaction:a')?.phase).to.equal(next);
        if (!isFact) expect(store.get('interaction:a')?.phaseSince).to.equal(NOW + 5);
      });
    }
  }

  it('does not offer a live interaction, nor an ended one again', () => {
    for (const phase of PHASES) {
      const event: DomainEvent = { type: 'interaction.offered', interaction: anInteraction('a') };
      expect(fold(storeWith(phase).get, event, NOW), phase).to.equal(null);
    }
  });
});
