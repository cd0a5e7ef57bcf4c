import { expect } from 'chai';
import * as fc from 'fast-check';
import { createOmni, type CenterUpdate, type Interaction, type Omni, type Session } from 'omni-toolbar/core';
import { Subject } from 'rxjs';
import type { Agent } from './support/people.js';
import { acts, continueCast, openCast, play, rules, type Act, type Cast } from './support/random.js';
import { Stage } from './support/stage.js';

const RUNS = 40;

/** A core that has received everything that an agent's page was told. */
function coreOf(agent: Agent): Omni {
  const updates = new Subject<CenterUpdate>();
  const omni = createOmni({
    center: { name: 'test', updates$: updates, perform: () => Promise.reject(new Error()) },
  });
  for (const update of agent.updates) if (update.kind !== 'rooms') updates.next(update);
  return omni;
}

const CENTER_KEYS = /^(center|connection|session|presence|directory|notifications|callbacks|thread:.*)$/;

async function playAll(cast: Cast, script: readonly Act[]): Promise<void> {
  for (const act of script) await play(cast, act);
  await cast.stage.idle();
}

async function compareToldWithShown(cast: Cast): Promise<void> {
  for (const agent of cast.agents) {
    const told = coreOf(agent);
    const shown = await agent.look();
    const live = shown.get('interactions') as string[];
    expect(told.state.get('interactions')).to.have.members(live);
    for (const [key, value] of shown) {
      if (!CENTER_KEYS.test(key) && !live.some((id) => key === `interaction:${id}`)) continue;
      const got = told.state.get(key as 'session');
      if (key === 'session' && (value as Session).status === 'signed-out') {
        expect(got.status).to.equal('signed-out');
      } else expect(got, `${agent.id} ${key}`).to.deep.equal(value);
    }
    told.destroy();
  }
}

describe('whatever agents and customers do', () => {
  it('a new page gets the state that an old one was told piece by piece', () =>
    fc.assert(
      fc.asyncProperty(acts, rules, async (script, changes) => {
        const cast = await openCast(await Stage.open(changes));
        await playAll(cast, script);
        await compareToldWithShown(cast);
        await cast.stage.center.stop();
      }),
      { numRuns: RUNS },
    ));

  it('the same holds after another page has taken over the center meanwhile', () =>
    fc.assert(
      fc.asyncProperty(acts, acts, rules, async (before, after, changes) => {
        const first = await openCast(await Stage.open(changes));
        await playAll(first, before);
        const cast = await continueCast(first);
        await playAll(cast, after);
        await compareToldWithShown(cast);
        await cast.stage.center.stop();
        expect(cast.stage.storage.aside).to.deep.equal([]);
      }),
      { numRuns: RUNS },
    ));

  it('an interaction has one owner and ends once, and no agent has more than their capacity', () =>
    fc.assert(
      fc.asyncProperty(acts, async (script) => {
        const cast = await openCast(await Stage.open());
        const capacity = new Map(cast.stage.configuration.agents.map((agent) => [agent.id, agent.capacity]));
        for (const act of script) {
          await play(cast, act);
          await cast.stage.idle();
          const all: Interaction[] = [];
          for (const agent of cast.agents) {
            const live = await agent.interactions();
            all.push(...live);
            const talking = live.filter(({ phase }) => phase === 'connected' || phase === 'held');
            expect(talking.filter(({ channel }) => channel.kind === 'voice')).to.have.length.at.most(1);
            const routed = live.filter(
              ({ channel, direction, phase }) =>
                channel.kind !== 'voice' && direction === 'inbound' && phase !== 'wrap-up',
            );
            expect(routed).to.have.length.at.most(capacity.get(agent.id)?.written ?? 0);
          }
          expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
          const owned = all.filter(
            ({ owned: own, phase }) => own && (phase === 'connected' || phase === 'held'),
          );
          expect(new Set(owned.map(({ refs }) => refs.mediaId)).size).to.equal(owned.length);
        }
        for (const agent of cast.agents) {
          const ended = agent.events.flatMap((event) =>
            event.type === 'interaction.ended' ? [event.interactionId] : [],
          );
          expect(new Set(ended).size).to.equal(ended.length);
        }
        await cast.stage.center.stop();
      }),
      { numRuns: RUNS },
    ));

  it('when all agents have left, no customer waits for ever', () =>
    fc.assert(
      fc.asyncProperty(acts, async (script) => {
        const cast = await openCast(await Stage.open());
        await playAll(cast, script);
        await cast.stage.pass(7_200);
        for (const agent of cast.agents) expect((await agent.look()).get('interactions')).to.deep.equal([]);
        for (const { view } of cast.customers) {
          for (const { channel, state, agents } of view.conversations) {
            // After a transfer to a phone, the customer and that phone talk without an agent.
            if (state.kind === 'ended' || (state.kind === 'connected' && agents.length === 0)) continue;
            expect(state.kind).to.equal('waiting');
            expect(['whatsapp', 'telegram']).to.include(channel);
          }
        }
        await cast.stage.center.stop();
        expect(cast.stage.clock.waiting).to.equal(0);
      }),
      { numRuns: RUNS },
    ));

  it('a center that is restarted from its log goes on where it was', () =>
    fc.assert(
      fc.asyncProperty(acts, async (script) => {
        const cast = await openCast(await Stage.open());
        await playAll(cast, script);
        for (const agent of cast.agents) await agent.link.ping();
        const before = await Promise.all(cast.agents.map((agent) => agent.look()));
        const next = await cast.stage.restart();
        const agents = cast.agents.map(({ id, tab }) => next.agent(id, tab));
        await next.idle();
        for (const [index, agent] of agents.entries()) {
          const after = await agent.look();
          expect([...after]).to.deep.equal([...(before[index] ?? [])]);
        }
        expect(next.storage.aside).to.deep.equal([]);
        await next.center.stop();
      }),
      { numRuns: RUNS },
    ));
});
