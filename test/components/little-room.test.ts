import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import type { OmniCallControls } from '../../src/components/call-controls/call-controls.js';
import type { OmniDispositionForm } from '../../src/components/disposition-form/disposition-form.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { ThreadPolicy } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { find } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { type } from './support/press.js';
import { NOW, atWork, available, demoCenter, interaction } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;

/** A toolbar of this size, with one conversation on its stage. */
async function toolbar(
  width: number,
  height: number,
  over: Partial<Interaction>,
  policy: Partial<ThreadPolicy> = {},
): Promise<OmniToolbar> {
  const omni = memoryOmni({
    session: atWork,
    presence: available,
    center: demoCenter,
    interactions: ['i1'],
    current: 'i1',
    directory: [{ kind: 'user', id: 'a', name: 'Priya Raman', available: true, detail: null }],
  });
  omni.set('interaction:i1', interaction(over));
  omni.set('thread:i1', thread({ policy: { ...freePolicy, ...policy } }));
  omni.set('dispositions:172', [{ id: 1, name: 'status', codes: [{ id: 7, name: 'closed' }] }]);
  const size = `inline-size: ${width}px; block-size: ${height}px`;
  return fixture<OmniToolbar>(html`<omni-toolbar style=${size} .omni=${omni}></omni-toolbar>`);
}

const wrapUp = { phase: 'wrap-up', phaseSince: NOW - 1_000, deadline: NOW + 180_000 } as const;
const box = (inside: Element, selector: string): DOMRect => find(inside, selector)!.getBoundingClientRect();

async function withCallback(el: OmniToolbar): Promise<OmniDispositionForm> {
  const form = find<OmniDispositionForm>(el, 'omni-disposition-form')!;
  await form.updateComplete;
  find(form, '#callback')!.click();
  await form.updateComplete;
  return form;
}

describe('a toolbar with little room', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps the controls and the transfer panel inside 320 px', async () => {
    const el = await toolbar(320, 640, {});
    const controls = find<OmniCallControls>(el, 'omni-call-controls')!;
    await controls.toggle('transfer');
    const panel = find(controls, 'omni-transfer-panel')!;
    await waitUntil(() => find(panel, '#search'));
    const { right } = el.getBoundingClientRect();
    for (const shown of [controls, panel]) {
      for (const each of shown.shadowRoot!.querySelectorAll('button, input')) {
        expect(each.getBoundingClientRect().right, each.outerHTML).to.be.below(right);
      }
    }
  });

  it('puts the conversation below the form of wrap-up, not over its fields', async () => {
    const el = await toolbar(640, 360, { ...wrapUp, channel: CHAT });
    const form = await withCallback(el);
    expect(box(el, '.past').top).to.be.at.least(box(form, '.fields').bottom);
  });

  it('shows what is wrong with a field clear of the foot that stands over the form', async () => {
    const el = await toolbar(360, 900, wrapUp);
    const form = await withCallback(el);
    type(find(form, '#code'), 'closed');
    await form.updateComplete;
    find(form, '[part="option"]')!.click();
    type(find(form, '#phone'), 'abc');
    // Now the foot stands over the field.
    el.style.blockSize = `${box(form, '#phone').bottom - el.getBoundingClientRect().top + 12}px`;
    expect(box(form, '.foot').top).to.be.below(box(form, '#phone').top);
    find(form, '[part="submit"]')!.click();
    await waitUntil(() => form.shadowRoot!.activeElement?.id === 'phone');
    const foot = box(form, '.foot');
    expect(foot.top).to.be.below(el.getBoundingClientRect().bottom);
    expect(box(form, '#phone').bottom).to.be.at.most(foot.top);
    expect(box(form, '#phone-problem').bottom).to.be.at.most(foot.top);
  });

  it('keeps what a template says, and its button, in sight of the value that is filled in', async () => {
    const templates = Array.from({ length: 12 }, (_, index) => ({
      id: `t${index}`,
      name: `Template ${index}`,
      language: 'en',
      text: 'Hello {{1}}, this is {{2}} from {{3}} about {{4}}.',
      buttons: ['Yes', 'No'],
    }));
    const el = await toolbar(360, 480, { channel: CHAT }, { windowClosesAt: NOW - 1, templates });
    const composer = find(el, 'omni-message-composer')!;
    await waitUntil(() => find(composer, '#value-4'));
    for (const selector of ['#value-4', '#value-1']) {
      find(composer, selector)!.focus();
      await waitUntil(() => box(composer, selector).bottom <= box(composer, '[part="preview"]').top);
      expect(box(composer, selector).top).to.be.at.least(box(el, '#stage').top);
      expect(box(composer, '[part="preview"]').bottom).to.be.at.most(box(composer, '[part="send"]').top);
      expect(box(composer, '[part="send"]').bottom).to.be.at.most(el.getBoundingClientRect().bottom);
    }
  });

  it('shows a field that Tab comes to clear of the foot', async () => {
    const el = await toolbar(360, 900, wrapUp);
    const form = await withCallback(el);
    const phone = find(form, '#phone')!;
    el.style.blockSize = `${box(form, '#phone').bottom - el.getBoundingClientRect().top + 12}px`;
    phone.focus();
    phone.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true }));
    expect(box(form, '#phone').bottom).to.be.at.most(box(form, '.foot').top);
  });
});
