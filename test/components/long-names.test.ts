import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/message-thread/define.js';
import '../../src/components/toolbar/define.js';
import '../../src/components/transfer-panel/define.js';
import type { OmniMessageThread } from '../../src/components/message-thread/message-thread.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { NOW, atWork, available, demoCenter, interaction } from './support/samples.js';
import { message } from './support/threads.js';

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihung';
const WIDTH = 320;

/** The texts that stick out at the sides of an element. */
function beyond(el: Element, selector: string): string[] {
  const { left, right } = el.getBoundingClientRect();
  return all(el, selector)
    .filter((each) => {
      const words = document.createRange();
      words.selectNodeContents(each);
      const box = each.matches('.clip') ? each.getBoundingClientRect() : words.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map(({ textContent }) => textContent.trim());
}

describe('a name of one long word', () => {
  const narrow = (el: HTMLElement): void => el.style.setProperty('inline-size', `${WIDTH}px`);

  it('of a campaign and a queue stays inside the card of an offer', async () => {
    const omni = memoryOmni({ session: atWork });
    const long = { campaign: { id: 1, name: LONG, processId: 1 }, queue: { id: 1, name: LONG } };
    omni.set('interaction:i1', interaction({ phase: 'ringing', ...long }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    narrow(el);
    expect(all(el, '.fact .clip')).to.have.length.at.least(2);
    expect(beyond(el, '.clip')).to.deep.equal([]);
  });

  it('does not widen the card beside a pill', async () => {
    const omni = memoryOmni({ session: atWork, presence: available, center: demoCenter });
    omni.set('interactions', ['i1']);
    omni.set(
      'interaction:i1',
      interaction({ phase: 'ringing', campaign: { id: 1, name: LONG.repeat(2), processId: 1 } }),
    );
    const el = await fixture<OmniToolbar>(html`<omni-toolbar mode="collapsed" .omni=${omni}></omni-toolbar>`);
    await waitUntil(() => find(el, '.offer'));
    const over = find(el, '.over')!.getBoundingClientRect();
    expect(find(el, '.offer')!.getBoundingClientRect().width).to.be.at.most(over.width);
  });

  it('of a colleague stays inside the buttons, and inside the result of a transfer', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    const asked = { target: { kind: 'user', id: 'a' }, targetName: LONG, reason: null } as const;
    const conference = { ...asked, status: 'connected', participants: [] } as const;
    omni.set('interaction:i1', interaction({ phase: 'held', conference }));
    const el = await inside(omni, 'omni-transfer-panel', { 'interaction-id': 'i1' });
    narrow(el);
    await waitUntil(() => find(el, '[part="complete"]'));
    expect(beyond(el, '.consultation span')).to.deep.equal([]);

    omni.set('interaction:i1', interaction({ transfer: { ...asked, status: 'cancelled' } }));
    await waitUntil(() => find(el, '.none[role="status"]'));
    expect(beyond(el, '.none')).to.deep.equal([]);
  });

  it('below a message does not widen it', async () => {
    const el = await fixture<OmniMessageThread>(html`
      <omni-message-thread
        style="inline-size: ${WIDTH}px; block-size: 480px"
        .messages=${[
          message({
            id: 'm1',
            interactive: { header: LONG, footer: LONG, list: LONG, choices: [{ id: 'a', title: LONG }] },
          }),
        ]}
      ></omni-message-thread>
    `);
    await waitUntil(() => find(el, '.choice'));
    const bubble = find(el, '[part="message"]')!.getBoundingClientRect();
    for (const each of all(el, '.bubble p, .bubble li')) {
      const words = document.createRange();
      words.selectNodeContents(each);
      expect(words.getBoundingClientRect().right, each.className).to.be.at.most(bubble.right);
    }
  });

  it('of a break stays on the stage where nothing is live', async () => {
    const omni = memoryOmni({
      session: atWork,
      center: demoCenter,
      presence: { ...available, status: 'break', label: LONG, since: NOW },
    });
    const el = await fixture<OmniToolbar>(
      html`<omni-toolbar style="inline-size: ${WIDTH}px; block-size: 640px" .omni=${omni}></omni-toolbar>`,
    );
    await waitUntil(() => find(el, '.lead'));
    const { scrollWidth, clientWidth } = find(el, '#stage')!;
    expect(scrollWidth).to.equal(clientWidth);
  });
});
