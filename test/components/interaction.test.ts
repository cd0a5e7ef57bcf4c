import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/interaction-card/define.js';
import '../../src/components/interaction-list/define.js';
import type { OmniInteractionCard } from '../../src/components/interaction-card/interaction-card.js';
import type { OmniInteractionList } from '../../src/components/interaction-list/interaction-list.js';
import type { Interaction, Phase } from '../../src/core/model/interaction.js';
import { all, find, inside } from './support/inside.js';
import { calls, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, words } from './support/press.js';
import { NOW, atWork, demoCenter, interaction } from './support/samples.js';

const HOSTILE = `<img src=x onerror="alert(1)"> ${'x'.repeat(10_000)}`;
const PHASES: readonly Phase[] = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed', 'ended'];

function core(...interactions: Interaction[]): MemoryOmni {
  const omni = memoryOmni({
    session: atWork,
    center: demoCenter,
    interactions: interactions.map(({ id }) => id),
    current: interactions.at(-1)?.id ?? null,
  });
  for (const each of interactions) omni.set(`interaction:${each.id}`, each);
  return omni;
}

describe('omni-interaction-card', () => {
  for (const phase of PHASES) {
    it(`shows ${phase} with no core, and is accessible`, async () => {
      const el = await fixture<OmniInteractionCard>(
        html`<omni-interaction-card
          .interaction=${interaction({ phase, endCause: phase === 'wrap-up' ? 'customer' : null })}
        ></omni-interaction-card>`,
      );
      expect(words(find(el, '[part="name"]'))).to.equal('Anshika Rao');
      await expect(el).to.be.accessible();
    });
  }

  it('is empty for an interaction that does not exist', async () => {
    const el = await inside(core(), 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(words(el.shadowRoot!.firstElementChild)).to.equal('');
  });

  it('accepts once, shows that this is under way, and fires its event', async () => {
    const omni = core(interaction({ phase: 'ringing' }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(el.matches(':state(ringing)')).to.equal(true);
    const accept = find(el, '[part="accept"]')!;
    const width = accept.offsetWidth;
    accept.click();
    accept.click();
    await el.updateComplete;
    expect(accept.getAttribute('aria-busy')).to.equal('true');
    expect(accept.offsetWidth).to.equal(width);
    expect(calls(omni)).to.deep.equal([['acceptInteraction', { interactionId: 'i1' }]]);
    await expect(el).to.be.accessible();
    queueMicrotask(() => omni.calls[0]!.resolve());
    expect((await oneEvent(el, 'omni-interaction-accepted')).detail).to.deep.equal({ interactionId: 'i1' });
  });

  it('leaves accepting and rejecting to a host that prevents them', async () => {
    const omni = core(interaction({ phase: 'ringing' }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    const asked: string[] = [];
    for (const name of ['omni-interaction-accept', 'omni-interaction-reject'] as const) {
      el.addEventListener(name, (event) => {
        event.preventDefault();
        asked.push(`${name} ${event.detail.interactionId}`);
      });
    }
    find(el, '[part="accept"]')!.click();
    find(el, '[part="reject"]')!.click();
    expect(asked).to.deep.equal(['omni-interaction-accept i1', 'omni-interaction-reject i1']);
    expect(omni.calls).to.have.length(0);
  });

  it('offers no Accept for a call that the agent dials', async () => {
    const omni = core(interaction({ phase: 'ringing', direction: 'outbound' }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(find(el, '[part="accept"]')).to.equal(null);
    expect(words(find(el, '[part="state"]'))).to.equal('Ringing there');
  });

  it('shows hostile and endless names as text, within its own width', async () => {
    for (const phase of ['ringing', 'connected'] as const) {
      const customer = { id: 1, name: HOSTILE, phone: '98****3210' };
      const el = await fixture<OmniInteractionCard>(
        html`<omni-interaction-card
          style="inline-size: 320px"
          .interaction=${interaction({ phase, customer })}
        ></omni-interaction-card>`,
      );
      expect(find(el, 'img')).to.equal(null);
      expect(find(el, '[part="name"]')!.textContent).to.contain('<img src=x');
      expect(el.scrollWidth).to.be.at.most(320);
      expect(words(find(el, '[part="facts"]')), 'a masked number as it was given').to.contain('98****3210');
    }
  });

  it('shows an unknown channel by its own name', async () => {
    const channel = { kind: 'other', name: 'telegram', subType: null } as const;
    const omni = core(interaction({ phase: 'ringing', channel }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(words(find(el, '[part="state"]'))).to.equal('Incoming telegram');
    expect(find(el, '[part="accept"]')).not.to.equal(null);
  });

  it('offers Accept for a transfer from a colleague, also of a call that the colleague made', async () => {
    const outbound = { phase: 'ringing', direction: 'outbound' } as const;
    const own = await inside(core(interaction(outbound)), 'omni-interaction-card', {
      'interaction-id': 'i1',
    });
    expect(words(find(own, '[part="state"]'))).to.equal('Ringing there');
    expect(find(own, '[part="accept"]')).to.equal(null);
    const omni = core(interaction({ ...outbound, owned: false }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(words(find(el, '[part="state"]'))).to.equal('Incoming call');
    find(el, '[part="accept"]')!.click();
    expect(omni.calls.at(-1)!.name).to.equal('acceptInteraction');
  });

  it('names the colleague who asks the agent in, and what for', async () => {
    const by = (way: 'transfer' | 'confer' | 'consult') =>
      core(
        interaction({
          phase: 'ringing',
          startedAt: NOW - 300_000,
          phaseSince: NOW - 5_000,
          introduction: { agentId: '1', name: 'Ravi', way },
        }),
      );
    const said = async (way: 'transfer' | 'confer' | 'consult'): Promise<string> => {
      const el = await inside(by(way), 'omni-interaction-card', { 'interaction-id': 'i1' });
      await expect(el).to.be.accessible();
      expect(words(find(el, '.waiting .time'))).to.equal('Waiting 0:05');
      return words(find(el, '[part="introduction"]'));
    };
    expect(await said('transfer')).to.equal('Ravi hands it over to you');
    expect(await said('confer')).to.equal('Ravi asks you to join the call');
    expect(await said('consult')).to.equal('Ravi wants a word with you; the customer is on hold');
  });

  it('names the participants', async () => {
    const omni = core(
      interaction({
        owned: false,
        conference: {
          target: { kind: 'user', id: '2' },
          targetName: 'Supervisor',
          status: 'connected',
          participants: [],
          reason: null,
        },
      }),
    );
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(all(el, '.line').map(words)).to.deep.equal([
      'In conference with Supervisor',
      'You take part; another agent owns it.',
    ]);
    const now = omni.state.get('interaction:i1')!;
    const participants = [{ id: '1', name: 'Ravi', role: 'owner' }] as const;
    omni.set('interaction:i1', { ...now, conference: { ...now.conference!, participants } });
    await el.updateComplete;
    expect(all(el, '.line').map(words).slice(0, 2)).to.deep.equal([
      'In conference with Ravi',
      'You take part; Ravi owns it.',
    ]);
    const joined = omni.state.get('interaction:i1')!;
    const other = { ...joined.conference!, otherHeld: true };
    omni.set('interaction:i1', { ...joined, conference: other });
    await el.updateComplete;
    expect(all(el, '.line').map(words)).to.deep.equal(['You talk to Ravi alone; the customer is on hold.']);
    omni.set('interaction:i1', { ...joined, phase: 'held' });
    await el.updateComplete;
    expect(all(el, '.line').map(words)).to.deep.equal(['Ravi has put you on hold.']);
    await expect(el).to.be.accessible();
  });

  it('does not call it a conference while the agent talks to a colleague alone', async () => {
    const target = { kind: 'user', id: '2' } as const;
    const asked = { target, targetName: 'Supervisor', participants: [], reason: null };
    const said = async (status: 'initialized' | 'connected'): Promise<string[]> => {
      const omni = core(interaction({ phase: 'held', conference: { ...asked, status } }));
      return all(await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' }), '.line').map(words);
    };
    expect(await said('initialized')).to.deep.equal(['Calling Supervisor']);
    expect(await said('connected')).to.deep.equal(['You talk to Supervisor alone; the customer is on hold.']);
  });
});

describe('omni-interaction-list', () => {
  const ringing = interaction({ id: 'b', phase: 'ringing', phaseSince: NOW - 8_000 });
  const live = interaction({ id: 'a' });
  const names = (el: OmniInteractionList): string[] =>
    all(el, '.entry').map(({ dataset }) => dataset['id'] ?? '');

  it('shows ringing interactions first, marks the current one, counts unread messages, and is accessible', async () => {
    const omni = core(live, ringing);
    omni.set('thread:a', { interactionId: 'a', messages: [], unread: 2 } as never);
    const el = await inside(omni, 'omni-interaction-list');
    expect(names(el)).to.deep.equal(['b', 'a']);
    expect(find(el, '[aria-current="true"]')!.dataset['id']).to.equal('b');
    expect(words(find(el, '.count'))).to.equal('2');
    await expect(el).to.be.accessible();
    el.style.inlineSize = '64px';
    await expect(el).to.be.accessible();
  });

  it('shows each state as a shape where its word does not fit, and its time at text size 200%', async () => {
    const phases = ['ringing', 'connected', 'held', 'wrap-up', 'ended'] as const;
    const each = phases.map((phase) => interaction({ id: phase, phase, phaseSince: NOW - 540_000 }));
    const el = await inside(core(...each), 'omni-interaction-list');
    const shapes = (): string[] =>
      all(el, '.dot').map((dot) => {
        const { display, borderRadius, borderStyle, rotate, outlineStyle } = getComputedStyle(dot);
        return display === 'none' ? 'none' : [borderRadius, borderStyle, rotate, outlineStyle].join(' ');
      });
    el.style.inlineSize = '300px';
    expect(new Set(shapes())).to.deep.equal(new Set(['none']));
    el.style.inlineSize = '0';
    expect(new Set(shapes())).to.have.length(phases.length);
    el.style.setProperty('--omni-font-size', '27px');
    const [time, entry] = ['.time', '.entry'].map((name) => find(el, name)!.getBoundingClientRect());
    expect(time!.width).to.be.below(entry!.width);
  });

  it('works from properties with no core', async () => {
    const el = await fixture<OmniInteractionList>(
      html`<omni-interaction-list .interactions=${[live, ringing]} selected="a"></omni-interaction-list>`,
    );
    expect(find(el, '[aria-current="true"]')!.dataset['id']).to.equal('a');
    const asked = oneEvent(el, 'omni-interaction-select');
    all(el, '.entry')[1]!.click();
    expect((await asked).detail).to.deep.equal({ interactionId: 'b' });
    await expect(el).to.be.accessible();
  });

  it('is one stop for Tab and moves by arrows, mirrored from right to left', async () => {
    const omni = core(live, ringing, interaction({ id: 'c' }));
    const el = await inside(omni, 'omni-interaction-list');
    expect(all(el, '.entry').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    const [first, second, third] = all(el, '.entry');
    first!.focus();
    expect(press(first!, 'ArrowLeft', { altKey: true }).defaultPrevented, 'back').to.equal(false);
    press(first!, 'ArrowDown');
    expect(el.shadowRoot!.activeElement).to.equal(second);
    press(second!, 'End');
    expect(el.shadowRoot!.activeElement).to.equal(third);
    press(third!, 'ArrowRight');
    expect(el.shadowRoot!.activeElement).to.equal(first);
    el.lang = 'ar';
    const { whenLocale } = await import('../../src/locales/registry.js');
    await whenLocale('ar');
    await el.updateComplete;
    expect(words(first)).to.contain('، مكالمة، ');
    press(first!, 'ArrowLeft');
    expect(el.shadowRoot!.activeElement).to.equal(second);
  });

  it('is reached by Tab also when the entry is gone to which the arrows had moved', async () => {
    const live = interaction({ id: 'a' });
    const other = interaction({ id: 'b' });
    const el = await fixture<OmniInteractionList>(
      html`<omni-interaction-list .interactions=${[live, other]} selected="a"></omni-interaction-list>`,
    );
    const [first] = all(el, '.entry');
    first!.focus();
    press(first!, 'ArrowDown');
    el.interactions = [live];
    await el.updateComplete;
    expect(all(el, '.entry').map(({ tabIndex }) => tabIndex)).to.deep.equal([0]);
  });

  it('selects through the core, unless a host prevents it', async () => {
    const omni = core(live, ringing);
    const el = await inside(omni, 'omni-interaction-list');
    all(el, '.entry')[1]!.click();
    expect(omni.calls[0]!.params).to.deep.equal({ interactionId: 'a' });
    el.addEventListener('omni-interaction-select', (event) => event.preventDefault());
    all(el, '.entry')[1]!.click();
    expect(omni.calls).to.have.length(1);
  });

  it('shows hostile names as text', async () => {
    const customer = { id: 1, name: HOSTILE, phone: null };
    const el = await fixture<OmniInteractionList>(
      html`<omni-interaction-list
        style="inline-size: 260px"
        .interactions=${[interaction({ customer })]}
      ></omni-interaction-list>`,
    );
    expect(find(el, 'img')).to.equal(null);
    expect(el.scrollWidth).to.be.at.most(260);
  });
});
