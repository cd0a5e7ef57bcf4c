import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/message-composer/define.js';
import type { OmniMessageComposer } from '../../src/components/message-composer/message-composer.js';
import { laterForm } from '../../src/components/message-composer/template-picker.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { ThreadPolicy } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { called, memoryOmni, type Call, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { NOW, atWork, demoCenter, interaction } from './support/samples.js';
import { freePolicy, message, thread } from './support/threads.js';

const TEMPLATE = {
  id: 't1',
  name: 'Follow up',
  language: 'en',
  text: 'Hello {{1}}, case {{2}} is ready, {{1}}.',
};
const closed: ThreadPolicy = { ...freePolicy, windowClosesAt: NOW - 1, templates: [TEMPLATE] };

function core(policy: ThreadPolicy = freePolicy, over: Partial<Interaction> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.set('interaction:i1', interaction(over));
  omni.set('thread:i1', thread({ policy }));
  return omni;
}

const composer = (omni: MemoryOmni): Promise<OmniMessageComposer> =>
  inside(omni, 'omni-message-composer', { 'interaction-id': 'i1' });

const field = (el: OmniMessageComposer): HTMLTextAreaElement => find(el, '#text')!;
const sent = (omni: MemoryOmni): Call[] => called(omni, 'sendMessage');
const typing = (omni: MemoryOmni): boolean[] =>
  called(omni, 'setTyping').map(({ params }) => (params as { typing: boolean }).typing);

// Loads what the composer fetches on first use, so that loading does not count in a test's time.
before(() => laterForm.fetch());

describe('omni-message-composer', () => {
  beforeEach(() => sessionStorage.clear());

  it('is accessible open, closed, without templates and switched off', async () => {
    await expect(await composer(core())).to.be.accessible();
    await expect(await composer(core(closed))).to.be.accessible();
    await expect(await composer(core({ ...closed, templates: [] }))).to.be.accessible();
    await expect(await composer(core(freePolicy, { phase: 'wrap-up' }))).to.be.accessible();
  });

  it('sends on Enter, once, and not while a word is being composed', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), 'Good morning');
    press(field(el), 'Enter', { isComposing: true });
    press(field(el), 'Enter', { shiftKey: true });
    expect(sent(omni)).to.have.length(0);
    press(field(el), 'Enter');
    press(field(el), 'Enter');
    await el.updateComplete;
    expect(sent(omni)).to.have.length(1);
    const { params, options } = sent(omni)[0]!;
    const { clientId, ...rest } = params as { clientId: string };
    expect(rest).to.deep.equal({ interactionId: 'i1', content: { kind: 'text', text: 'Good morning' } });
    expect((options as { idempotencyKey: string }).idempotencyKey).to.equal(clientId);
    expect(field(el).value).to.equal('');
    queueMicrotask(() => sent(omni)[0]!.resolve({ messageId: 'm9' }));
    expect((await oneEvent(el, 'omni-message-sent')).detail).to.deep.equal({
      interactionId: 'i1',
      messageId: 'm9',
    });
  });

  it('has nothing to send when there are only spaces, or too many characters', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), '  \n ');
    press(field(el), 'Enter');
    type(field(el), 'x'.repeat(4_002));
    await el.updateComplete;
    press(field(el), 'Enter');
    expect(sent(omni)).to.have.length(0);
    expect(words(find(el, '#problem'))).to.equal('2 characters too long: at most 4,000 can be sent.');
    await expect(el).to.be.accessible();
  });

  it('keeps a draft over a reload, each conversation its own', async () => {
    const first = await composer(core());
    type(field(first), 'half a sent');
    first.remove();
    const again = await composer(core());
    expect(field(again).value).to.equal('half a sent');
    again.interactionId = 'i2';
    await again.updateComplete;
    expect(field(again).value).to.equal('');
  });

  it('puts words back that never reached the thread, before what was written since', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), 'first');
    press(field(el), 'Enter');
    type(field(el), 'second');
    sent(omni)[0]!.reject(new OmniError('DISCONNECTED', 'Gone.'));
    await waitUntil(() => field(el).value === 'first\nsecond');
  });

  it('leaves a message that failed in the thread there', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), 'first');
    press(field(el), 'Enter');
    const { clientId } = sent(omni)[0]!.params as { clientId: string };
    omni.set('thread:i1', thread({ messages: [message({ clientId, from: 'agent', status: 'failed' })] }));
    sent(omni)[0]!.reject(new OmniError('DISCONNECTED', 'Gone.'));
    await waitUntil(() => sessionStorage.length === 0, 'its fate is known');
    await el.updateComplete;
    expect(field(el).value).to.equal('');
    expect(find(el, '#problem')).to.equal(null);
  });

  it('reports typing at intervals, and its end', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), 'a');
    type(field(el), 'ab');
    expect(typing(omni)).to.deep.equal([true]);
    press(field(el), 'Enter');
    expect(typing(omni)).to.deep.equal([true, false]);
    type(field(el), 'c');
    el.remove();
    expect(typing(omni)).to.deep.equal([true, false, true, false]);
  });

  it('shows why words came back, and sends them again as the same message', async () => {
    const omni = core();
    const el = await composer(omni);
    let announced = 0;
    el.addEventListener('omni-command-failed', () => (announced += 1));
    type(field(el), 'first');
    press(field(el), 'Enter');
    sent(omni)[0]!.reject(new OmniError('DISCONNECTED', 'The center is gone.'));
    await waitUntil(() => field(el).value === 'first' && find(el, '#problem') !== null);
    expect(words(find(el, '#problem'))).to.equal('The center is gone.');
    expect(announced, 'a Retry elsewhere would send it beside the draft').to.equal(0);
    press(field(el), 'Enter');
    const ids = sent(omni).map(({ params }) => (params as { clientId: string }).clientId);
    expect(ids[1]).to.equal(ids[0]);
  });

  it('removes words from the field that were delivered after all', async () => {
    const omni = core();
    const el = await composer(omni);
    type(field(el), 'first');
    press(field(el), 'Enter');
    const { clientId } = sent(omni)[0]!.params as { clientId: string };
    sent(omni)[0]!.reject(new OmniError('TIMEOUT', 'No answer.'));
    await waitUntil(() => field(el).value === 'first');
    omni.set('thread:i1', thread({ messages: [message({ clientId, from: 'agent', status: 'sent' })] }));
    await waitUntil(() => field(el).value === '');
  });

  it('puts words back that failed while it was out of the page', async () => {
    const omni = core();
    const el = await composer(omni);
    const home = el.parentElement!;
    type(field(el), 'first');
    press(field(el), 'Enter');
    el.remove();
    sent(omni)[0]!.reject(new OmniError('TIMEOUT', 'No answer.'));
    await aTimeout(0);
    home.append(el);
    await el.updateComplete;
    expect(field(el).value).to.equal('first');
  });

  it('loses nothing and doubles nothing when the page goes away while it sends', async () => {
    const left = (entries: readonly object[]): void =>
      sessionStorage.setItem('omni:sending:message:i1', JSON.stringify(entries));
    left([
      { clientId: 'c1', text: 'arrived' },
      { clientId: 'c2', text: 'lost' },
    ]);
    const omni = core();
    omni.set(
      'thread:i1',
      thread({ policy: freePolicy, messages: [message({ clientId: 'c1', from: 'agent', status: 'sent' })] }),
    );
    const el = await composer(omni);
    expect(field(el).value).to.equal('lost');
    press(field(el), 'Enter');
    expect((sent(omni)[0]!.params as { clientId: string }).clientId).to.equal('c2');
    el.remove();
    const again = await composer(omni);
    expect(field(again).value, 'it is still on its way').to.equal('');
  });

  it('counts an emoji as one character', async () => {
    const el = await composer(core({ ...freePolicy, maxTextLength: 10 }));
    type(field(el), '😀'.repeat(10));
    await el.updateComplete;
    expect(find(el, '#problem')).to.equal(null);
    expect(words(find(el, '#words'))).to.equal('0 characters left');
    type(field(el), '😀'.repeat(11));
    await el.updateComplete;
    expect(words(find(el, '#problem'))).to.equal('1 character too long: at most 10 can be sent.');
  });

  it('shows how long free text may be sent', async () => {
    const el = await composer(core({ ...freePolicy, windowClosesAt: NOW + 3_600_000 * 6 }));
    expect(words(find(el, '[part="window"]'))).to.equal('Reply window: 6:00:00 left');
  });

  it('offers templates when the window is closed, wants every value, and shows the result', async () => {
    const omni = core(closed);
    const el = await composer(omni);
    expect(el.matches(':state(closed)')).to.equal(true);
    find(el, '[part="send"]')!.click();
    await el.updateComplete;
    expect(sent(omni)).to.have.length(0);
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'value-1');
    type(find(el, '#value-1'), 'Priya');
    type(find(el, '#value-2'), '<b>417</b>');
    await el.updateComplete;
    expect(words(find(el, '[part="preview"]'))).to.equal('Hello Priya, case <b>417</b> is ready, Priya.');
    find(el, '[part="send"]')!.click();
    find(el, '[part="send"]')!.click();
    expect(sent(omni)).to.have.length(1);
    expect((sent(omni)[0]!.params as { content: unknown }).content).to.deep.equal({
      kind: 'template',
      templateId: 't1',
      values: ['Priya', '<b>417</b>'],
    });
  });

  it('finds a template by name, language and words, and shows all of it', async () => {
    const german = {
      id: 't2',
      name: 'Nachfrage',
      language: 'de',
      text: 'Hat es sich erledigt?',
      header: 'Ihr Anliegen',
      footer: 'Kundendienst',
      buttons: ['Ja', 'Nein'],
    };
    const omni = core({ ...closed, templates: [TEMPLATE, german] });
    const el = await composer(omni);
    const names = (): string[] => all(el, '[part="template"] .name').map(words);
    expect(names()).to.deep.equal(['Follow up', 'Nachfrage']);
    expect(all(el, '[part="template"] .detail').map(words)).to.deep.equal(['English', 'German']);
    type(find(el, '#template-search'), 'erledigt');
    await el.updateComplete;
    expect(names()).to.deep.equal(['Nachfrage']);
    find(el, '[part="template"] input')!.click();
    await el.updateComplete;
    expect(words(find(el, '[part="preview"]'))).to.equal(
      'Ihr Anliegen Hat es sich erledigt? Kundendienst JaNein',
    );
    await expect(el).to.be.accessible();
    type(find(el, '#template-search'), 'zzz');
    await el.updateComplete;
    expect(words(find(el, '[role="status"]'))).to.equal('No template matches.');
    await expect(el).to.be.accessible();
  });

  it('keeps a draft when the reply window closes, and restores it when the window opens', async () => {
    const omni = core({ ...closed, windowClosesAt: NOW + 1_000 });
    const el = await composer(omni);
    field(el).focus();
    type(field(el), 'half a sent');
    omni.time += 1_000;
    await waitUntil(() => el.matches(':state(closed)'), 'the clock ticks');
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'template-search');
    expect(words(find(el, '.notice'))).to.contain('What you have written is kept for then.');
    omni.set('thread:i1', thread({ policy: { ...closed, windowClosesAt: omni.time + 60_000 } }));
    await waitUntil(() => find(el, '#text') !== null);
    expect(field(el).value).to.equal('half a sent');
  });

  it('sends a template that failed again as the same message, and says why it failed', async () => {
    const omni = core({ ...closed, templates: [{ ...TEMPLATE, text: 'Hello' }] });
    const el = await composer(omni);
    find(el, '[part="send"]')!.click();
    sent(omni)[0]!.reject(new OmniError('DISCONNECTED', 'The center is gone.'));
    await waitUntil(() => words(find(el, '.problem')) === 'The center is gone.');
    find(el, '[part="send"]')!.click();
    const ids = sent(omni).map(({ params }) => (params as { clientId: string }).clientId);
    expect(ids[1]).to.equal(ids[0]);
  });

  it('leaves the work to a host that prevents the intent, and works with no core', async () => {
    const el = await fixture<OmniMessageComposer>(
      html`<omni-message-composer interaction-id="i1" .policy=${freePolicy}></omni-message-composer>`,
    );
    el.addEventListener('omni-message-send', (event) => event.preventDefault());
    const asked = oneEvent(el, 'omni-message-send');
    type(field(el), 'Hello');
    press(field(el), 'Enter');
    expect((await asked).detail.content).to.deep.equal({ kind: 'text', text: 'Hello' });
    await el.updateComplete;
    expect(field(el).value).to.equal('');
  });
});
