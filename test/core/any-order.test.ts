import { expect } from 'chai';
import fc from 'fast-check';
import type { DomainEvent, LogEntry } from '../../src/core/model/events.js';
import type { OmniState } from '../../src/core/types.js';
import { fold } from '../../src/core/state/fold.js';
import { Store } from '../../src/core/state/store.js';
import { anyCenterEvent } from './support/arbitrary-events.js';
import { NOW } from './support/samples.js';
import { setUp } from './support/setup.js';

const events = fc.array(anyCenterEvent, { maxLength: 80 });

function expectLegal(state: OmniState): void {
  const rail = state.get('interactions');
  const ended = state.get('ended');
  expect(new Set(rail).size).to.equal(rail.length);
  for (const id of rail) {
    expect(ended).to.not.include(id);
    expect(state.get(`interaction:${id}`)?.phase).to.not.be.oneOf([undefined, 'ended']);
  }
  for (const id of ended) expect(state.get(`thread:${id}`)).to.equal(undefined);
  const current = state.get('current');
  if (current !== null) expect(rail).to.include(current);
  for (const [key, value] of state.snapshot().entries) {
    if (key.startsWith('thread:')) {
      const { messages, interactionId } = value as { messages: { id: string }[]; interactionId: string };
      expect(rail).to.include(interactionId);
      expect(new Set(messages.map(({ id }) => id)).size).to.equal(messages.length);
    }
    if (key.startsWith('interaction:')) {
      const { phase, muted, disposition, id } = value as {
        phase: string;
        muted: boolean;
        disposition: unknown;
        id: string;
      };
      expect([...rail, ...ended]).to.include(id);
      if (muted) expect(phase).to.be.oneOf(['connected', 'held']);
      if (disposition) expect(phase).to.be.oneOf(['disposed', 'ended']);
    }
  }
  if (state.get('session').status === 'signed-out') expect(state.get('directory')).to.deep.equal([]);
}

function play(order: readonly DomainEvent[]): { state: OmniState; entries: LogEntry[] } {
  const { omni, center, entries } = setUp();
  center.snapshot();
  const legalInTime: unknown[] = [];
  omni.state.observe('current').subscribe((current) => {
    // Observers are called in the middle of an event: values that belong together must have changed together by then.
    if (current !== null && !omni.state.get('interactions').includes(current)) legalInTime.push(current);
  });
  center.tell(...order);
  expect(legalInTime).to.deep.equal([]);
  return { state: omni.state, entries };
}

describe('any order of events', () => {
  it('leaves a legal state', () => {
    fc.assert(
      fc.property(events, (order) => {
        // Left out, because a directory may be listed without a session, and only the end of a session empties it.
        expectLegal(play([...order.filter(({ type }) => type !== 'directory.listed')]).state);
      }),
      { numRuns: 300 },
    );
  });

  it('reports the end of an interaction exactly once, and as its last event', () => {
    fc.assert(
      fc.property(events, (order) => {
        const { entries, state } = play(order);
        const over = new Set<string>();
        for (const { event } of entries) {
          const id =
            event.type === 'interaction.offered'
              ? event.interaction.id
              : 'interactionId' in event
                ? event.interactionId
                : null;
          if (id !== null) expect(over.has(id), `${event.type} after the end of ${id}`).to.equal(false);
          if (event.type === 'interaction.ended') over.add(event.interactionId);
          // The interaction may go on in the next session.
          if (event.type === 'session.closed') over.clear();
        }
        expect([...over].sort()).to.deep.equal([...state.get('ended')].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same state when the log is replayed', () => {
    fc.assert(
      fc.property(events, (order) => {
        const { entries, state } = play(order);
        const replayed = new Store('again', () => NOW);
        const [first] = entries.filter(({ event }) => event.type === 'state.replaced');
        expect(first?.seq).to.equal(1);
        replayed.replace([
          ['center', state.get('center')],
          ['connection', { status: 'connected', message: null }],
        ]);
        for (const { event, at } of entries) {
          const changes = fold(replayed.get, event, at);
          expect(changes, `${event.type} was a fact the first time`).to.not.equal(null);
          replayed.apply(changes ?? []);
        }
        expect(new Map(replayed.snapshot().entries)).to.deep.equal(new Map(state.snapshot().entries));
      }),
      { numRuns: 300 },
    );
  });

  it('never changes a value in place', () => {
    fc.assert(
      fc.property(events, (order) => {
        const { omni, center } = setUp();
        center.snapshot();
        for (const event of order) {
          const before = omni.state.snapshot();
          const copy = structuredClone(before);
          center.tell(event);
          expect(before).to.deep.equal(copy);
        }
      }),
      { numRuns: 50 },
    );
  });
});
