import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/interaction-card/define.js';
import '../../src/components/message-thread/define.js';
import type { OmniMessageThread } from '../../src/components/message-thread/message-thread.js';
import type { Message } from '../../src/core/model/thread.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { NOW, atWork, demoCenter, interaction } from './support/samples.js';
import { freePolicy, message, thread } from './support/threads.js';

async function showing(messages: readonly Message[], lang = 'en'): Promise<OmniMessageThread> {
  const el = await fixture<OmniMessageThread>(html`
    <omni-message-thread lang=${lang} .messages=${messages} style="block-size: 480px"></omni-message-thread>
  `);
  await waitUntil(() => find(el, '[part="message"]') !== null);
  return el;
}

const OFFER = message({
  id: 'm1',
  from: 'agent',
  status: 'read',
  content: { kind: 'text', text: 'When may we come?' },
  interactive: {
    header: 'Your repair',
    footer: 'Customer Care',
    list: 'Show times',
    choices: [
      { id: 'am', title: 'Morning', detail: '8 to 12' },
      { id: 'pm', title: '<b>Afternoon</b>' },
    ],
  },
});
const failed = (error: string): Message => message({ id: 'f', from: 'agent', status: 'failed', error });

describe('interactive messages', () => {
  it('show the choices, and the one that was made', async () => {
    const answer = message({
      id: 'm2',
      content: { kind: 'text', text: 'Morning' },
      chosen: { messageId: 'm1', choiceId: 'am' },
    });
    const el = await showing([OFFER, answer]);
    await waitUntil(() => all(el, '.choice').length === 2);
    expect(all(el, '.choice').map(words)).to.deep.equal([
      'Morning8 to 12 chosen by the customer',
      '<b>Afternoon</b>',
    ]);
    expect(words(find(el, '.header'))).to.equal('Your repair');
    expect(words(find(el, '.footer'))).to.equal('Customer Care');
    expect(words(find(el, '[part="choice"]'))).to.equal('Chosen');
    await expect(el).to.be.accessible();
  });
});

describe('failed messages', () => {
  it('say WhatsApp’s codes in words, and offer Send again only where it may help', async () => {
    const el = await showing([failed('(#131047) Re-engagement message')]);
    expect(words(find(el, '[part="problem"]'))).to.contain('Send a template.');
    expect(find(el, '[part="resend"]')).to.equal(null);
    const busy = await showing([failed('130429')]);
    expect(words(find(busy, '[part="problem"]'))).to.equal(
      'Too many messages at once. Send it again in a minute.',
    );
    expect(find(busy, '[part="resend"]')).to.not.equal(null);
  });

  it('show them in the agent’s language', async () => {
    await whenLocale('ar');
    const el = await showing([failed('131026')], 'ar');
    expect(words(find(el, '[part="problem"]'))).to.contain('واتساب');
  });

  it('show other reasons as the center gives them', async () => {
    const el = await showing([failed('Case 131999999 is closed.')]);
    expect(words(find(el, '[part="problem"]'))).to.equal('Case 131999999 is closed.');
  });
});

describe('the header of a WhatsApp conversation', () => {
  it('counts the reply window down, and says when it is closed', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    const channel = { kind: 'whatsapp', name: 'whatsapp', subType: 'whatsapp' } as const;
    omni.set('interaction:i1', interaction({ channel }));
    omni.set('thread:i1', thread({ policy: { ...freePolicy, windowClosesAt: NOW + 3_600_000 } }));
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(words(find(el, '.lines'))).to.equal('Reply window: 1:00:00 left');
    const line = () => find(el, '[part="window"]')!;
    expect(line().matches('.soon')).to.equal(false);
    omni.time += 1_000;
    await waitUntil(() => words(line()) === 'Reply window: 59:59 left', 'it is about to close');
    expect(line().matches('.soon')).to.equal(true);
    await expect(el).to.be.accessible();
    omni.time += 3_599_000;
    await waitUntil(() => words(find(el, '.lines')) === 'Reply window closed', 'the clock ticks');
    await expect(el).to.be.accessible();
  });
});
