import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/command-palette/define.js';
import '../../src/components/presence/define.js';
import '../../src/components/toast/define.js';
import '../../src/components/toolbar/define.js';
import type { OmniCallControls } from '../../src/components/call-controls/call-controls.js';
import type { OmniMessageComposer } from '../../src/components/message-composer/message-composer.js';
import type { OmniToast } from '../../src/components/toast/toast.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { DirectoryEntry } from '../../src/core/model/session.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { NOW, atWork, available, demoCenter, interaction } from './support/samples.js';
import { freePolicy } from './support/threads.js';
import { working } from './support/working.js';

const COLLEAGUES = Array.from({ length: 30 }, (_, index): DirectoryEntry => ({
  kind: 'user',
  id: `a${index}`,
  name: `Agent ${index}`,
  available: true,
  detail: null,
}));

const bottom = (el: Element): number => el.getBoundingClientRect().bottom;
const twice = (el: HTMLElement): void => el.style.setProperty('--omni-font-size', '27px');

async function toolbar(height: number, over: Partial<Interaction>): Promise<OmniToolbar> {
  const omni = working({ directory: COLLEAGUES }, interaction(over));
  const size = `inline-size: 388px; block-size: ${height}px`;
  return fixture<OmniToolbar>(html`<omni-toolbar style=${size} .omni=${omni}></omni-toolbar>`);
}

describe('in a low window', () => {
  it('an offer can be accepted without scrolling', async () => {
    const el = await toolbar(328, { phase: 'ringing', connectedAt: null });
    const card = find(el, 'omni-interaction-card')!;
    await waitUntil(() => find(card, '[part="accept"]'));
    for (const part of ['accept', 'reject']) {
      const button = find(card, `[part="${part}"]`)!;
      expect(bottom(button)).to.be.at.most(bottom(el));
      const { left, top, width, height } = button.getBoundingClientRect();
      const seen = card.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
      expect(seen?.closest('button')).to.equal(button);
    }
  });

  it('the caller beside a pill is named above the buttons', async () => {
    const omni = memoryOmni({ session: atWork, presence: available, center: demoCenter });
    omni.set('interactions', ['i1']);
    omni.set('interaction:i1', interaction({ phase: 'ringing', connectedAt: null }));
    // The toolbar begins at 186 px and is as high as the window: above it 170 px are free, below it nothing.
    const style = 'position: fixed; inset-block-start: 186px; block-size: 100vh';
    const el = await fixture<OmniToolbar>(
      html`<omni-toolbar mode="collapsed" style=${style} .omni=${omni}></omni-toolbar>`,
    );
    await waitUntil(() => find(el, '.offer'));
    const offer = find(el, '.offer')!;
    await waitUntil(() => find(offer, '[part="accept"]'));
    expect(offer.getBoundingClientRect().height).to.be.at.most(170);
    const name = find(offer, '[part="name"] > span')!.getBoundingClientRect();
    expect(name.top).to.be.at.least(offer.getBoundingClientRect().top);
    expect(name.bottom).to.be.at.most(find(offer, '.answer')!.getBoundingClientRect().top);
  });

  it('the buttons for the chosen transfer target are visible, and cover nothing that has the focus', async () => {
    const el = await toolbar(480, {});
    const controls = find<OmniCallControls>(el, 'omni-call-controls')!;
    await controls.toggle('transfer');
    const panel = find(controls, 'omni-transfer-panel')!;
    await waitUntil(() => find(panel, '.target'));
    const actions = find(panel, '.actions')!;
    expect(bottom(actions)).to.be.at.most(bottom(find(el, '#stage')!) + 8);
    for (const selector of ['.kind', '#search']) {
      find(el, '#stage')!.scrollTop = 0;
      const field = find(panel, selector)!;
      field.focus();
      await waitUntil(() => bottom(field) <= actions.getBoundingClientRect().top);
    }
  });

  it('the selected interaction is scrolled to among many, whichever is selected next', async () => {
    const interactions = Array.from({ length: 20 }, (_, index) => `i${index}`);
    const omni = memoryOmni({
      session: atWork,
      presence: available,
      center: demoCenter,
      interactions,
      current: 'i12',
    });
    for (const id of interactions) omni.set(`interaction:${id}`, interaction({ id }));
    const el = await fixture<OmniToolbar>(
      html`<omni-toolbar style="inline-size: 388px; block-size: 480px" .omni=${omni}></omni-toolbar>`,
    );
    const list = find(el, 'omni-interaction-list')!;
    await waitUntil(() => all(list, '.entry').length === interactions.length);
    const rail = find(el, '.rail')!;
    const entries = all<HTMLElement>(list, '.entry');
    const seen = (entry: HTMLElement): boolean => {
      const { left, top, width, height } = entry.getBoundingClientRect();
      return (
        list.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)?.closest('.entry') === entry
      );
    };
    await waitUntil(() => seen(entries[12]!));
    rail.scrollTop = 0;
    omni.set('current', 'i19');
    await waitUntil(() => seen(entries[19]!));
    omni.set('current', 'i0');
    await waitUntil(() => seen(entries[0]!));
  });
});

describe('with text at 200%', () => {
  it('no transfer target overlaps another', async () => {
    const el = await toolbar(640, {});
    twice(el);
    const controls = find<OmniCallControls>(el, 'omni-call-controls')!;
    await controls.toggle('transfer');
    const panel = find(controls, 'omni-transfer-panel')!;
    await waitUntil(() => find(panel, '.target'));
    for (const target of all(panel, '.target')) {
      const words = target.querySelector('.grow')!.getBoundingClientRect();
      expect(words.height).to.be.at.most(target.getBoundingClientRect().height);
    }
  });

  it('no template overlaps another', async () => {
    const templates = Array.from({ length: 6 }, (_, index) => ({
      id: `t${index}`,
      name: `A template with a name of several lines, number ${index}`,
      language: 'en',
      text: 'Hello',
    }));
    const el = await fixture<OmniMessageComposer>(html`
      <omni-message-composer
        style="inline-size: 320px"
        .policy=${{ ...freePolicy, windowClosesAt: NOW - 1, templates }}
      ></omni-message-composer>
    `);
    twice(el);
    await waitUntil(() => find(el, '.shelf .choice'));
    for (const { scrollHeight, clientHeight } of all(el, '.shelf .choice'))
      expect(scrollHeight).to.be.at.most(clientHeight);
  });

  it('a toast is not squeezed by its buttons', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast style="inline-size: 364px"></omni-toast>`);
    twice(el);
    el.show('Callback due: Lena Vogt', 'info', { label: 'Call back', run: () => {} });
    await waitUntil(() => find(el, '[part="action"]'));
    expect(find(el, '[part="message"]')!.getBoundingClientRect().width).to.be.at.least(9 * 27);
  });

  it('typed text begins beside the search icon, not over it', async () => {
    const omni = memoryOmni({ session: atWork, interactions: [], current: null });
    const el = await inside(omni, 'omni-command-palette', {});
    twice(el);
    el.open = true;
    await waitUntil(() => find(el, '#search'));
    const field = find(el, '#search')!;
    const start = field.getBoundingClientRect().left + parseFloat(getComputedStyle(field).paddingInlineStart);
    expect(all(el, '.search > .icon')[0]!.getBoundingClientRect().right).to.be.at.most(start - 4);
  });
});

it('a name in one line is not cut off below, where some scripts have marks', async () => {
  const el = await inside(memoryOmni({ session: atWork, presence: available }), 'omni-presence', {});
  const label = find(el, '.clip')!;
  const { fontSize, lineHeight } = getComputedStyle(label);
  expect(label.clientHeight).to.be.at.least(parseFloat(lineHeight) + 0.4 * parseFloat(fontSize));
  // The button grows with its words.
  const room = label.getBoundingClientRect();
  expect(find(el, 'button')!.getBoundingClientRect().height).to.equal(Math.max(32, room.height));
});
