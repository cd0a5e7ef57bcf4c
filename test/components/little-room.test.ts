import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import { laterDetails } from '../../src/components/disposition-form/callback-fields.js';
import type { OmniCallControls } from '../../src/components/call-controls/call-controls.js';
import type { OmniDispositionForm } from '../../src/components/disposition-form/disposition-form.js';
import type { OmniRecordPicker } from '../../src/components/record-picker/record-picker.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import type { Interaction } from '../../src/core/model/interaction.js';
import type { ThreadPolicy } from '../../src/core/model/thread.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { type, words } from './support/press.js';
import { NOW, atWork, available, demoCenter, interaction } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';
import { inCall } from './support/working.js';

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;

/** A toolbar of this size, with one conversation on its stage. */
async function toolbar(
  width: number,
  height: number,
  over: Partial<Interaction>,
  policy: Partial<ThreadPolicy> = {},
): Promise<OmniToolbar> {
  const omni = inCall(over);
  omni.set('directory', [{ kind: 'user', id: 'a', name: 'Priya Raman', available: true, detail: null }]);
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

before(() => laterDetails.fetch());

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

  it('does not make elements scroll that fill its stage', async () => {
    const place = await fixture(
      html`<div style="position: relative; block-size: 640px; overflow: auto"></div>`,
    );
    place.append(await toolbar(388, 640, {}));
    expect(place.scrollHeight).to.equal(640);
  });

  for (const lang of ['en', 'hi', 'ar']) {
    it(`moves no button when a scroll bar appears beside them (${lang})`, async () => {
      await whenLocale(lang);
      const el = await toolbar(388, 760, {});
      el.lang = lang;
      const controls = find<OmniCallControls>(el, 'omni-call-controls')!;
      await controls.updateComplete;
      controls.style.inlineSize = `${controls.clientWidth - 15}px`;
      const tops = [...controls.shadowRoot!.querySelectorAll('.control')].map(
        (control) => control.getBoundingClientRect().top,
      );
      expect(new Set(tops), tops.join()).to.have.property('size', 1);
    });
  }

  it("keeps the button for a new record inside of the records' frame", async () => {
    const el = await toolbar(320, 420, {});
    const picker = find<OmniRecordPicker>(el, 'omni-record-picker')!;
    picker.records = [];
    await waitUntil(() => find(picker, '[part="create"]'));
    expect(box(picker, '[part="base"]').bottom).to.be.at.least(box(picker, '[part="create"]').bottom);
  });

  it('ends no line of a card with the dot that separates facts', async () => {
    const el = await toolbar(320, 640, {
      campaign: { id: 172, name: 'Service for Everybody', processId: 1 },
      queue: { id: 1, name: 'Invoices and Reminders' },
    });
    const card = find(el, 'omni-interaction-card')!;
    const [campaign] = card.shadowRoot!.querySelectorAll('.fact');
    const name = campaign!.querySelector('bdi')!;
    const places = [...card.shadowRoot!.querySelectorAll('.fact')].map(
      (fact) => fact.getBoundingClientRect().top,
    );
    expect(places[1]).to.be.above(places[0]!);
    expect(campaign!.getBoundingClientRect().width).to.equal(name.getBoundingClientRect().width);
  });

  for (const lang of ['en', 'hi', 'ar']) {
    it(`says below a message in at most two lines what may be sent, in ${lang}`, async () => {
      await whenLocale(lang);
      const omni = memoryOmni({ session: atWork, center: demoCenter });
      omni.set(
        'thread:i1',
        thread({ policy: { ...freePolicy, snippets: [{ id: 's', name: 'hi', text: 'Hi' }] } }),
      );
      const el = await inside(omni, 'omni-message-composer', { 'interaction-id': 'i1', lang });
      // The width that a rail leaves of 320 px.
      el.style.inlineSize = '252px';
      const hint = find(el, '#words')!;
      const lines = (): number => {
        const { lineHeight } = getComputedStyle(hint);
        return Math.round(hint.getBoundingClientRect().height / parseFloat(lineHeight));
      };
      expect(lines(), words(hint)).to.be.at.most(2);
      expect(box(el, '[part="send"]').top).to.be.at.least(box(el, '#words').bottom);
    });
  }

  it('cuts no name of a record when the reader sets wider letter, word and line spacing', async () => {
    const apart = new CSSStyleSheet();
    apart.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    const record = { id: '1', type: 'contact', name: 'Anshika Raghunathan' };
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('interaction:i1', interaction({ matches: [record], record }));
    for (const [tag, name] of [
      ['omni-record-picker', '.name'],
      ['omni-record-card', '[part="name"]'],
    ] as const) {
      const el = await inside(omni, tag, { 'interaction-id': 'i1' });
      el.style.inlineSize = '360px';
      el.shadowRoot!.adoptedStyleSheets.push(apart);
      const shown = find(el, name)!;
      const row = shown.closest('.record, .base')!;
      await waitUntil(() => {
        const [inner, outer] = [shown, row].map((each) => each.getBoundingClientRect());
        return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
      }, tag);
      expect(shown.scrollHeight, tag).to.be.at.most(shown.clientHeight + 1);
      expect(shown.scrollWidth, tag).to.be.at.most(shown.clientWidth + 1);
      const detail = document.createRange();
      detail.selectNodeContents(find(el, '.detail bdi, .type')!);
      expect(detail.getBoundingClientRect().bottom).to.be.at.most(row.getBoundingClientRect().bottom);
    }
  });

  it('never cuts the first number of a record, whatever else of the record does not fit', async () => {
    const extra = { phones: ['+91 98111 22334', '+91 98111 55667'] };
    const record = { id: '1', type: 'contact', name: 'Priya Sharma', extra };
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('interaction:i1', interaction({ matches: [record] }));
    const el = await inside(omni, 'omni-record-picker', { 'interaction-id': 'i1' });
    el.style.cssText = 'letter-spacing: 0.05em';
    await waitUntil(() => words(find(el, '.detail')).includes('22334'));
    const number = find(el, '.numbers > *')!;
    const { width: needed } = number.getBoundingClientRect();
    for (const width of [250, 255, 260, 265, 270, 275, 280]) {
      el.style.inlineSize = `${width}px`;
      await nextFrame();
      expect(number.getBoundingClientRect().width, `${width}`).to.equal(needed);
    }
    el.style.inlineSize = '270px';
    await nextFrame();
    const numbers = box(el, '.numbers');
    expect(numbers.right).to.be.at.most(box(el, '.words').right + 1);
    // The first pixel of a line is empty, so the line may begin one pixel higher.
    expect(box(el, '.numbers > :last-child bdi').top, 'what does not fit is not begun').to.be.at.least(
      numbers.bottom - 1,
    );
    expect(find(el, '.kind')!.clientWidth).to.be.above(0);
  });

  it('puts the conversation below the wrap-up form, not over its fields', async () => {
    const el = await toolbar(640, 360, { ...wrapUp, channel: CHAT });
    const form = await withCallback(el);
    expect(box(el, '.past').top).to.be.at.least(box(form, '.fields').bottom);
  });

  it("scrolls to a field's error clear of the foot that covers the end of the form", async () => {
    const el = await toolbar(360, 900, wrapUp);
    const form = await withCallback(el);
    type(find(form, '#code'), 'closed');
    await form.updateComplete;
    find(form, '[part="option"]')!.click();
    type(find(form, '#phone'), 'abc');
    // Now the form's foot covers the field.
    el.style.blockSize = `${box(form, '#phone').bottom - el.getBoundingClientRect().top + 12}px`;
    expect(box(form, '.foot').top).to.be.below(box(form, '#phone').top);
    find(form, '[part="submit"]')!.click();
    await waitUntil(() => form.shadowRoot!.activeElement?.id === 'phone');
    const foot = box(form, '.foot');
    expect(foot.top).to.be.below(el.getBoundingClientRect().bottom);
    expect(box(form, '#phone').bottom).to.be.at.most(foot.top);
    expect(box(form, '#phone-problem').bottom).to.be.at.most(foot.top);
  });

  it('scrolls to the label of an invalid field when that was above the visible part', async () => {
    const el = await toolbar(360, 420, wrapUp);
    const form = await withCallback(el);
    const stage = find(el, '#stage')!;
    stage.scrollTop += box(form, '#code').top - box(el, '#stage').top;
    expect(box(form, '[for="code"]').bottom).to.be.below(box(el, '#stage').top + 1);
    find(form, '[part="submit"]')!.click();
    await waitUntil(() => form.shadowRoot!.activeElement?.id === 'code');
    expect(box(form, '[for="code"]').top).to.be.at.least(box(el, '#stage').top);
  });

  it('scrolls to the fields of a callback when it is switched on', async () => {
    const el = await toolbar(360, 560, wrapUp);
    const form = await withCallback(el);
    await waitUntil(() => box(form, '#mine').bottom <= box(form, '.foot').top);
    expect(box(form, '#callback').top).to.be.at.least(box(el, '#stage').top);
  });

  it('cuts neither the presence in the bar nor the icons after it', async () => {
    const next = { status: 'break', label: 'Dinner Break' } as const;
    for (const width of [320, 388]) {
      const el = await toolbar(width, 640, wrapUp);
      const presence = { ...available, status: 'wrap-up', label: 'Wrap-up' } as const;
      (el.omni as MemoryOmni).set('presence', { ...presence, next: null });
      const bar = find(el, 'omni-presence')!;
      await waitUntil(() => words(find(bar, 'button')).startsWith('Wrap-up'));
      const { width: before } = box(bar, 'button');
      const { top } = box(el, '#stage');
      (el.omni as MemoryOmni).set('presence', { ...presence, next });
      await waitUntil(() => find(bar, '.next'));
      for (const clip of bar.shadowRoot!.querySelectorAll('button > .clip'))
        expect(clip.scrollWidth, words(clip)).to.equal(clip.clientWidth);
      expect(box(bar, 'button').width, 'nothing beside it moves').to.equal(before);
      expect(box(el, '#stage').top, 'and nothing below it').to.equal(top);
    }
  });

  describe('where only templates may be sent', () => {
    const templates = Array.from({ length: 12 }, (_, index) => ({
      id: `t${index}`,
      name: `Template ${index}`,
      language: 'en',
      text: 'Hello {{1}}, this is {{2}} from {{3}} about {{4}}.',
      buttons: ['Yes', 'No'],
    }));

    async function withTemplates(height: number): Promise<{ el: OmniToolbar; composer: HTMLElement }> {
      const el = await toolbar(360, height, { channel: CHAT }, { windowClosesAt: NOW - 1, templates });
      const composer = find(el, 'omni-message-composer')!;
      await waitUntil(() => find(composer, '#value-4'));
      return { el, composer };
    }

    it('shows the templates to choose from, and the button', async () => {
      const { el, composer } = await withTemplates(620);
      const foot = box(composer, '.foot');
      expect(foot.bottom).to.be.closeTo(el.getBoundingClientRect().bottom, 1);
      expect(box(composer, '[part="template"]').bottom).to.be.at.most(foot.top);
      expect(box(composer, '[part="preview"]').top).to.be.above(box(composer, '#value-4').bottom);
    });

    it("keeps a template's preview and its button visible while a value is filled in", async () => {
      const { el, composer } = await withTemplates(480);
      for (const selector of ['#value-4', '#value-1']) {
        find(composer, selector)!.focus();
        await waitUntil(() => box(composer, selector).bottom <= box(composer, '[part="preview"]').top);
        expect(box(composer, selector).top).to.be.at.least(box(el, '#stage').top);
        expect(box(composer, '[part="preview"]').bottom).to.be.at.most(box(composer, '.foot').top);
        expect(box(composer, '[part="send"]').bottom).to.be.at.most(el.getBoundingClientRect().bottom);
      }
    });

    it('shows the thread when the template has been sent', async () => {
      const { el, composer } = await withTemplates(480);
      for (const at of [1, 2, 3, 4]) type(find<HTMLInputElement>(composer, `#value-${at}`), 'value');
      find(composer, '#value-4')!.focus();
      const hidden = (): boolean => box(el, 'omni-message-thread').bottom <= box(el, '#stage').top;
      expect(hidden()).to.equal(true);
      const send = find(composer, '[part="send"]')!;
      send.focus();
      // Some browsers scroll to a focused element only some frames later.
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      send.click();
      const { calls } = el.omni as MemoryOmni;
      await waitUntil(() => calls.some(({ name }) => name === 'sendMessage'));
      calls.find(({ name }) => name === 'sendMessage')!.resolve({ messageId: 'm9' });
      await waitUntil(() => !hidden());
      expect(box(el, 'omni-message-thread').top).to.be.at.least(box(el, '#stage').top - 1);
    });
  });

  it('scrolls to a field that Tab reaches clear of the foot', async () => {
    const el = await toolbar(360, 900, wrapUp);
    const form = await withCallback(el);
    const phone = find(form, '#phone')!;
    el.style.blockSize = `${box(form, '#phone').bottom - el.getBoundingClientRect().top + 12}px`;
    phone.focus();
    phone.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true }));
    expect(box(form, '#phone').bottom).to.be.at.most(box(form, '.foot').top);
  });

  describe('and text at 200%', () => {
    async function twice(
      over: Partial<Interaction>,
      policy: Partial<ThreadPolicy> = {},
    ): Promise<OmniToolbar> {
      const el = await toolbar(320, 700, over, policy);
      el.style.setProperty('--omni-font-size', '27px');
      return el;
    }

    /** The texts that are not shown in full. */
    const cut = (inside: Element, selector: string): string[] =>
      [...inside.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent.trim());

    it('cuts no word of the call controls and of the transfer panel', async () => {
      const el = await twice({ phase: 'held' });
      const card = find(el, 'omni-interaction-card')!;
      const controls = find<OmniCallControls>(el, 'omni-call-controls')!;
      await controls.toggle('transfer');
      const panel = find(controls, 'omni-transfer-panel')!;
      await waitUntil(() => find(panel, '#search'));
      expect(cut(card, '.badge .clip')).to.deep.equal([]);
      expect(cut(controls, '.control .clip')).to.deep.equal([]);
      expect(cut(panel, '.kind')).to.deep.equal([]);
      expect(cut(el, '#stage')).to.deep.equal([]);
    });

    it("cuts neither a caller's number nor the buttons of the offer", async () => {
      const card = find(await twice({ phase: 'ringing' }), 'omni-interaction-card')!;
      await waitUntil(() => find(card, '[part="accept"]') && find(card, '.phone'));
      expect(cut(card, '.phone, .answer > .button')).to.deep.equal([]);
    });

    it('needs no sideways scrolling for an offer, or for the reply window', async () => {
      expect(cut(await twice({ phase: 'ringing' }), '#stage')).to.deep.equal([]);
      const whatsapp = { kind: 'whatsapp', name: 'whatsapp', subType: null } as const;
      const el = await twice({ channel: whatsapp }, { windowClosesAt: NOW + 80_000_000 });
      await waitUntil(() => find(find(el, 'omni-interaction-card')!, '[part="window"]'));
      expect(cut(el, '#stage')).to.deep.equal([]);
    });

    it('keeps the widest letters of a name in their circle', async () => {
      const el = await twice({ customer: { id: 1, name: 'Willem Wouters', phone: '+91 98765 43210' } });
      const avatar = find(find(el, 'omni-interaction-list')!, '.avatar')!;
      const letters = document.createRange();
      letters.selectNode([...avatar.childNodes].find(({ nodeValue }) => nodeValue === 'WW')!);
      const [text, circle] = [letters.getBoundingClientRect(), avatar.getBoundingClientRect()];
      expect(text.width).to.be.above(20);
      expect(text.left).to.be.at.least(circle.left);
      expect(text.right).to.be.at.most(circle.right);
    });

    it('has space for a time with hours', async () => {
      const list = find(await twice({ phaseSince: NOW - 5_025_000 }), 'omni-interaction-list')!;
      await waitUntil(() => words(find(list, '.time')).endsWith('23:45'));
      expect(box(list, '.time').width).to.be.at.most(box(list, '.entry').width);
      expect(cut(list, '.time, .list')).to.deep.equal([]);
    });

    it('breaks no word beside the send button', async () => {
      const composer = find(await twice({ channel: CHAT }), 'omni-message-composer')!;
      await waitUntil(() => find(composer, '[part="send"]'));
      expect(cut(composer, '.row .words')).to.deep.equal([]);
      expect(box(composer, '.row .words').width).to.be.at.least(130);
    });

    it('shows the first field of a wrap-up', async () => {
      const el = await twice({ ...wrapUp, endCause: 'customer' });
      const form = find(el, 'omni-disposition-form')!;
      await waitUntil(() => find(form, '.urgent') && find(form, 'input'));
      // `elementFromPoint` finds nothing outside of the window, so the field is scrolled into it.
      window.scrollBy(0, box(form, 'input').top - 100);
      const { left, top, bottom } = box(form, 'input');
      expect(bottom).to.be.at.most(box(el, '#stage').bottom);
      for (const y of [top + 4, bottom - 4]) {
        expect(form.shadowRoot!.elementFromPoint(left + 20, y)?.localName).to.equal('input');
      }
    });

    it('keeps its bar in place, whatever is scrolled to', async () => {
      const el = await twice(wrapUp);
      const form = await withCallback(el);
      find(form, '#phone')!.scrollIntoView({ block: 'start' });
      expect(box(el, '[part="bar"]').top).to.be.closeTo(el.getBoundingClientRect().top, 2);
    });
  });
});
