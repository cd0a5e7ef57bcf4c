import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/components/disposition-form/define.js';
import '../../src/components/message-composer/define.js';
import '../../src/components/message-thread/define.js';
import '../../src/components/record-form/define.js';
import '../../src/components/transfer-panel/define.js';
import type { OmniTransferPanel } from '../../src/components/transfer-panel/transfer-panel.js';
import { laterForm } from '../../src/components/message-composer/template-picker.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { laterDetails } from '../../src/components/disposition-form/callback-fields.js';
import { laterList } from '../../src/components/message-composer/snippet-book.js';
import type { ThreadPolicy } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { called, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { NOW, atWork, crmField, demoCenter, interaction } from './support/samples.js';
import { freePolicy, message, thread } from './support/threads.js';

const CLASSES = [{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }];
const closed: ThreadPolicy = {
  ...freePolicy,
  windowClosesAt: NOW - 1,
  templates: [
    { id: 't1', name: 'Follow up', language: 'en', text: 'Hello {{1}}' },
    { id: 't2', name: 'Reminder', language: 'en', text: 'Remember {{1}}' },
  ],
};

const inWrapUp = (id: string) =>
  interaction({ id, phase: 'wrap-up', phaseSince: NOW - 20_000, deadline: NOW + 40_000 });

const failure = new OmniError('TIMEOUT', 'The center does not answer.');

before(() => laterForm.fetch());
before(() => laterList.fetch());
before(() => laterDetails.fetch());

describe('an element that shows another conversation while something is under way', () => {
  beforeEach(() => sessionStorage.clear());

  it('omni-transfer-panel has no target chosen for the next interaction of a host', async () => {
    const directory = [{ kind: 'user', id: 'ravi', name: 'Ravi', available: true, detail: null }] as const;
    const el = await fixture<OmniTransferPanel>(
      html`<omni-transfer-panel .interaction=${interaction()} .directory=${directory}></omni-transfer-panel>`,
    );
    const chosen = (): number => all(el, '[aria-selected="true"]').length;
    find(el, '[part="target"]')!.click();
    await el.updateComplete;
    el.interaction = interaction({ muted: true });
    await el.updateComplete;
    expect(chosen(), 'the same conversation').to.equal(1);
    el.interaction = interaction({ id: 'i2' });
    await el.updateComplete;
    expect(chosen(), 'another').to.equal(0);
  });

  describe('omni-disposition-form', () => {
    function core(): MemoryOmni {
      const omni = memoryOmni({ session: atWork, center: demoCenter });
      omni.set('interaction:i1', inWrapUp('i1'));
      omni.set('interaction:i2', inWrapUp('i2'));
      omni.set('dispositions:172', CLASSES);
      return omni;
    }
    const form = (omni: MemoryOmni) => inside(omni, 'omni-disposition-form', { 'interaction-id': 'i1' });
    async function fillIn(el: HTMLElementTagNameMap['omni-disposition-form']): Promise<void> {
      type(find(el, '#code'), 'open');
      await el.updateComplete;
      press(find(el, '#code')!, 'Enter');
      await el.updateComplete;
    }

    it('shows there no failure of the first, whether it came before or comes after', async () => {
      const omni = core();
      const el = await form(omni);
      await fillIn(el);
      el.submit();
      called(omni, 'disposeInteraction')[0]!.reject(failure);
      await waitUntil(() => words(find(el, '[role="alert"]')) === failure.message);
      el.interactionId = 'i2';
      await el.updateComplete;
      expect(words(find(el, '[role="alert"]')), 'before').to.equal('');
      el.interactionId = 'i1';
      await el.updateComplete;
      el.submit();
      await el.updateComplete;
      el.interactionId = 'i2';
      await el.updateComplete;
      expect(find(el, '[part="submit"]')!.ariaBusy, 'busy with another').to.equal(null);
      called(omni, 'disposeInteraction')[1]!.reject(failure);
      await aTimeout(0);
      await el.updateComplete;
      expect(words(find(el, '[role="alert"]')), 'after').to.equal('');
    });

    it('repeats a submission with its own key, also while another is under way', async () => {
      const omni = core();
      const el = await form(omni);
      await fillIn(el);
      el.submit();
      el.interactionId = 'i2';
      await el.updateComplete;
      await fillIn(el);
      el.submit();
      called(omni, 'disposeInteraction')[1]!.reject(failure);
      await waitUntil(() => words(find(el, '[role="alert"]')) === failure.message);
      el.submit();
      const [, first, second] = called(omni, 'disposeInteraction').map(({ options }) => options);
      expect(second).to.deep.include({
        idempotencyKey: (first as { idempotencyKey: string }).idempotencyKey,
      });
    });

    it('shows who calls back as it was chosen for each interaction', async () => {
      const omni = core();
      const el = await form(omni);
      const select = () => find<HTMLSelectElement>(el, '#mine')!;
      const pick = async (who: string): Promise<void> => {
        select().value = who;
        select().dispatchEvent(new Event('change'));
        await el.updateComplete;
      };
      find(el, '#callback')!.click();
      await el.updateComplete;
      await pick('anyone');
      el.interactionId = 'i2';
      await el.updateComplete;
      find(el, '#callback')!.click();
      await el.updateComplete;
      await pick('anyone');
      await pick('mine');
      el.interactionId = 'i1';
      await el.updateComplete;
      expect(el.value.callback?.mine).to.equal(false);
      expect(select().value).to.equal('anyone');
    });
  });

  describe('omni-message-composer', () => {
    function core(policy: ThreadPolicy): MemoryOmni {
      const omni = memoryOmni({ session: atWork, center: demoCenter });
      for (const id of ['i1', 'i2']) {
        omni.set(`interaction:${id}`, interaction({ id }));
        omni.set(`thread:${id}`, thread({ interactionId: id, policy }));
      }
      return omni;
    }
    const composer = (omni: MemoryOmni) => inside(omni, 'omni-message-composer', { 'interaction-id': 'i1' });
    const value = (el: Element) => find<HTMLInputElement>(el, '[part="value"]')!;
    const send = (el: Element) => find(el, '[part="send"]')!.click();

    for (const fate of ['arrives', 'fails']) {
      it(`keeps the template that is filled in here when the one there ${fate}`, async () => {
        const omni = core(closed);
        const el = await composer(omni);
        type(value(el), 'Asha');
        await el.updateComplete;
        send(el);
        await el.updateComplete;
        el.interactionId = 'i2';
        await el.updateComplete;
        all<HTMLInputElement>(el, '[part="template"] input')[1]!.click();
        await el.updateComplete;
        type(value(el), 'Bela');
        await el.updateComplete;
        const [first] = called(omni, 'sendMessage');
        if (fate === 'arrives') first!.resolve({ messageId: 'm1' });
        else first!.reject(failure);
        await aTimeout(0);
        await el.updateComplete;
        expect(words(find(el, '[part="preview"]'))).to.equal('Remember Bela');
        expect(value(el).value).to.equal('Bela');
        expect(words(find(el, '[role="alert"]'))).to.equal('');
        send(el);
        await el.updateComplete;
        expect(called(omni, 'sendMessage')[1]?.params).to.deep.include({ interactionId: 'i2' });
      });
    }

    it('sends a template here while the one there is being sent', async () => {
      const omni = core(closed);
      const el = await composer(omni);
      type(value(el), 'Asha');
      await el.updateComplete;
      send(el);
      await el.updateComplete;
      el.interactionId = 'i2';
      await el.updateComplete;
      type(value(el), 'Bela');
      await el.updateComplete;
      send(el);
      await el.updateComplete;
      expect(called(omni, 'sendMessage').map(({ params }) => params)).to.have.length(2);
    });

    it('forgets a filled-in template when its conversation is over', async () => {
      const omni = core(closed);
      const el = await composer(omni);
      const turnTo = async (id: string): Promise<void> => {
        el.interactionId = id;
        await el.updateComplete;
      };
      type(value(el), 'Asha');
      await turnTo('i2');
      type(value(el), 'Bela');
      await turnTo('i1');
      expect(value(el).value).to.equal('Asha');
      omni.set('ended', ['i1', 'i2']);
      await el.updateComplete;
      expect(value(el).value, 'what is seen stays').to.equal('Asha');
      await turnTo('i2');
      expect(value(el).value).to.equal('');
    });

    it('closes the list of snippets, which would be inserted into another draft', async () => {
      const omni = core({ ...freePolicy, snippets: [{ id: 's1', name: 'hello', text: 'Hello!' }] });
      const el = await composer(omni);
      const field = () => find<HTMLTextAreaElement>(el, '#text')!;
      sessionStorage.setItem('omni:draft:message:i2', 'Good morning');
      field().focus();
      document.execCommand('insertText', false, '/he');
      await el.updateComplete;
      expect(find(el, '.snippets')!.matches(':popover-open')).to.equal(true);
      el.interactionId = 'i2';
      await el.updateComplete;
      expect(find(el, '.snippets')!.matches(':popover-open')).to.equal(false);
      press(field(), 'Tab');
      await el.updateComplete;
      expect(field().value).to.equal('Good morning');
    });
  });

  it('omni-record-form creates nothing here from input there, and keeps that input', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('interaction:i1', interaction());
    omni.set('interaction:i2', interaction({ id: 'i2', customer: { id: 2, name: 'Bela', phone: null } }));
    const field = crmField({ name: 'Name', label: 'Name' });
    const objects = [{ id: 33, connectorId: 23, objectType: 'case', visible: true, fields: [field] }];
    omni.set('crm', { configuration: null, objects, openRecord: null });
    const el = await inside(omni, 'omni-record-form', { 'interaction-id': 'i1' });
    const name = () => find<HTMLInputElement>(el, '[name="Name"]')!;
    type(name(), 'Asha of one');
    await el.updateComplete;
    find(el, '[part="submit"]')!.click();
    await el.updateComplete;
    el.interactionId = 'i2';
    await el.updateComplete;
    expect(name().value).to.equal('Bela');
    type(name(), 'Bela of two');
    await el.updateComplete;
    omni.calls[0]!.reject(failure);
    await aTimeout(0);
    await el.updateComplete;
    expect(words(find(el, '[role="alert"]'))).to.equal('');
    el.interactionId = 'i1';
    await el.updateComplete;
    find(el, '[part="submit"]')!.click();
    el.interactionId = 'i2';
    await el.updateComplete;
    type(name(), 'Bela of two');
    await el.updateComplete;
    omni.calls[1]!.resolve();
    await aTimeout(0);
    await el.updateComplete;
    expect(name().value).to.equal('Bela of two');
  });

  it("omni-message-thread begins at the end also with a host's messages", async () => {
    const story = (id: string) =>
      Array.from({ length: 200 }, (_, at) => message({ id: `${id}-${at}`, at: at * 60_000 }));
    const el = await fixture<HTMLElementTagNameMap['omni-message-thread']>(
      html`<omni-message-thread
        style="block-size: 300px"
        interaction-id="i1"
        .messages=${story('i1')}
      ></omni-message-thread>`,
    );
    const box = find(el, '.scroll')!;
    const atEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    await waitUntil(atEnd);
    box.scrollTop = 0;
    await waitUntil(() => find(el, '[part="jump"]') !== null);
    el.interactionId = 'i2';
    el.messages = story('i2');
    await el.updateComplete;
    await waitUntil(atEnd);
  });
});
