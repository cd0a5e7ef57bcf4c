import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/disposition-form/define.js';
import { laterDetails } from '../../src/components/disposition-form/callback-fields.js';
import type { OmniDispositionForm } from '../../src/components/disposition-form/disposition-form.js';
import { toLocalInput } from '../../src/components/internal/local-time.js';
import type { Center } from '../../src/core/model/surroundings.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { DispositionClass, Interaction } from '../../src/core/model/interaction.js';
import { whenLocale } from '../../src/locales/registry.js';
import { aCenter } from '../core/support/samples.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { NOW, atWork, demoCenter, interaction } from './support/samples.js';

const HOUR = 3_600_000;
const CLASSES: readonly DispositionClass[] = [
  {
    id: 588,
    name: 'status',
    codes: [
      { id: 1344, name: 'open' },
      { id: 1345, name: 'closed' },
    ],
  },
  { id: 600, name: 'Billing', codes: [{ id: 7, name: 'Account closed' }] },
];

const inWrapUp = (over: Partial<Interaction> = {}): Interaction =>
  interaction({ phase: 'wrap-up', phaseSince: NOW - 20_000, deadline: NOW + 40_000, ...over });

function core(over: Partial<Interaction> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.set('interaction:i1', inWrapUp(over));
  omni.set('dispositions:172', CLASSES);
  return omni;
}

const form = (omni: MemoryOmni): Promise<OmniDispositionForm> =>
  inside(omni, 'omni-disposition-form', { 'interaction-id': 'i1', 'campaign-id': '172' });

const code = (el: OmniDispositionForm): HTMLInputElement => find(el, '#code')!;
const options = (el: OmniDispositionForm): string[] =>
  all(el, '[role="option"]').map((option) => words(option.querySelector('bdi')));
const submit = (el: OmniDispositionForm): void => find(el, '[part="submit"]')!.click();

async function choose(el: OmniDispositionForm, typed: string): Promise<void> {
  code(el).focus();
  type(code(el), typed);
  await el.updateComplete;
  press(code(el), 'Enter');
  await el.updateComplete;
}

before(() => laterDetails.fetch());

describe('omni-disposition-form', () => {
  beforeEach(() => sessionStorage.clear());

  it('is accessible empty, with its list open, with a callback, and with problems', async () => {
    const el = await form(core());
    await expect(el).to.be.accessible();
    code(el).click();
    await el.updateComplete;
    expect(find(el, '.codes')!.matches(':popover-open')).to.equal(true);
    await expect(el).to.be.accessible();
    press(code(el), 'Escape');
    find(el, '#callback')!.click();
    await el.updateComplete;
    submit(el);
    await el.updateComplete;
    expect(words(find(el, '#code-problem'))).to.equal('Choose a disposition from the list.');
    await expect(el).to.be.accessible();
  });

  it('takes notes during the conversation, and keeps them and the cursor in the wrap-up', async () => {
    const omni = core({ phase: 'connected', deadline: null });
    omni.set('center', aCenter({ outbound: ['voice'], keepsDispositions: true }));
    const el = await form(omni);
    el.notesOnly = true;
    await el.updateComplete;
    const visible = (selector: string): boolean => find(el, selector)!.checkVisibility();
    expect(['#code', '#callback', '[part="submit"]'].some(visible)).to.equal(false);
    expect(words(find(el, 'label[for="notes"]'))).to.equal('Notes for the wrap-up');
    expect(el.matches(':valid'), 'a form around it is not kept back by what is not shown').to.equal(true);
    await expect(el).to.be.accessible();
    const notes = find<HTMLTextAreaElement>(el, '#notes')!;
    el.focus();
    expect(el.shadowRoot!.activeElement).to.equal(notes);
    notes.setRangeText('Pump two hums', 0, 0, 'end');
    notes.dispatchEvent(new InputEvent('input', { bubbles: true }));
    press(notes, 'Enter', { ctrlKey: true });
    await waitUntil(() => omni.calls.length > 0, 'the center has the notes');
    expect(omni.calls.map(({ name }) => name)).to.deep.equal(['keepDisposition']);
    expect(omni.calls[0]!.params).to.include({ interactionId: 'i1', notes: 'Pump two hums' });
    omni.set('interaction:i1', inWrapUp());
    el.notesOnly = false;
    await el.updateComplete;
    expect(['#code', '#callback', '[part="submit"]'].every(visible)).to.equal(true);
    expect(el.shadowRoot!.activeElement).to.equal(notes);
    expect([notes.isConnected, notes.value, notes.selectionEnd]).to.deep.equal([true, 'Pump two hums', 13]);
    expect(words(find(el, 'label[for="notes"]'))).to.equal('Notes');
    expect(el.matches(':valid')).to.equal(false);
  });

  it('finds codes by the words of class and code, and says when nothing matches', async () => {
    const el = await form(core());
    type(code(el), 'clo');
    await el.updateComplete;
    expect(options(el)).to.deep.equal(['closed', 'Account closed']);
    expect(all(el, '.menu-heading').map(words)).to.deep.equal(['status', 'Billing']);
    type(code(el), 'stat clo');
    await el.updateComplete;
    expect(options(el)).to.deep.equal(['closed']);
    type(code(el), 'xyz');
    await el.updateComplete;
    expect(words(find(el, '.codes'))).to.equal('No disposition matches.');
  });

  it('works by keyboard only: type, Enter, Enter', async () => {
    const omni = core();
    const el = await form(omni);
    code(el).focus();
    type(code(el), 'clo');
    await el.updateComplete;
    press(code(el), 'ArrowDown');
    await el.updateComplete;
    expect(code(el).getAttribute('aria-activedescendant')).to.equal('code-7');
    expect(press(code(el), 'Enter').defaultPrevented, 'the first Enter chooses').to.equal(true);
    await el.updateComplete;
    expect(code(el).value).to.equal('Billing / Account closed');
    expect(press(code(el), 'Enter').defaultPrevented, 'the next one is the form’s').to.equal(false);
    find<HTMLFormElement>(el, 'form')!.requestSubmit();
    expect(omni.calls.map(({ name, params }) => [name, params])).to.deep.equal([
      ['disposeInteraction', { interactionId: 'i1', codeId: 7, notes: '', callback: null }],
    ]);
  });

  it('chooses the code when the typed words match exactly one and the field is left', async () => {
    const el = await form(core());
    code(el).focus();
    type(code(el), 'OPEN');
    await el.updateComplete;
    code(el).blur();
    await el.updateComplete;
    expect(el.value.codeId).to.equal(1344);
  });

  it('sends the time of a callback by the agent’s clock, and fires an event when it is disposed', async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'open');
    type(find(el, '#notes'), 'call\nagain');
    find(el, '#callback')!.click();
    await el.updateComplete;
    const at = Math.ceil((NOW + 5 * HOUR) / 60_000) * 60_000;
    type(find(el, '#at'), toLocalInput(at));
    submit(el);
    const [call] = omni.calls;
    expect(call!.params).to.deep.equal({
      interactionId: 'i1',
      codeId: 1344,
      notes: 'call\nagain',
      callback: { at, phone: '+91 98765 43210', mine: true },
    });
    await el.updateComplete;
    expect(find(el, '[part="submit"]')!.getAttribute('aria-busy')).to.equal('true');
    submit(el);
    expect(omni.calls, 'a second click').to.have.length(1);
    queueMicrotask(() => call!.resolve());
    const { detail } = await oneEvent(el, 'omni-disposition-submitted');
    expect(detail.codeId).to.equal(1344);
    expect(sessionStorage.length, 'the draft is gone').to.equal(0);
  });

  it("fires its event for elements around it, also when the core's answer has removed it from the page", async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'open');
    const around = el.parentElement!;
    const heard: string[] = [];
    around.addEventListener('omni-disposition-submitted', () => heard.push('around'));
    el.addEventListener('omni-disposition-submitted', () => heard.push('itself'));
    submit(el);
    el.remove();
    const told = oneEvent(around, 'omni-disposition-submitted');
    omni.calls.at(-1)!.resolve();
    expect((await told).detail.codeId).to.equal(1344);
    expect(heard).to.deep.equal(['itself', 'around']);
  });

  it('refuses a time in the past, a number with letters, and notes that are far too long', async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'open');
    find(el, '#callback')!.click();
    await el.updateComplete;
    const notes = 'x'.repeat(200_000);
    type(find(el, '#at'), toLocalInput(NOW - HOUR));
    type(find(el, '#phone'), 'call me');
    type(find(el, '#notes'), notes);
    submit(el);
    await el.updateComplete;
    expect(omni.calls).to.have.length(0);
    expect(words(find(el, '#at-problem'))).to.contain('has passed');
    expect(words(find(el, '#phone-problem'))).to.contain('Use digits');
    expect(words(find(el, '#notes-problem'))).to.contain('200,000');
    expect(el.value.notes, 'nothing is lost').to.equal(notes);
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement?.id).to.equal('notes');
  });

  it('sends a masked number back unchanged', async () => {
    const omni = core({ customer: { id: 1, name: null, phone: '98****10' } });
    const el = await form(omni);
    await choose(el, 'open');
    find(el, '#callback')!.click();
    await el.updateComplete;
    submit(el);
    expect((omni.calls[0]!.params as { callback: { phone: string } }).callback.phone).to.equal('98****10');
  });

  it('keeps the draft over a reload, one for each interaction', async () => {
    const first = await form(core());
    await choose(first, 'closed');
    type(find(first, '#notes'), 'half a sentence');
    first.remove();
    const again = await form(core());
    expect(code(again).value).to.equal('status / closed');
    expect(find<HTMLTextAreaElement>(again, '#notes')!.value).to.equal('half a sentence');
    again.interactionId = 'i2';
    await again.updateComplete;
    expect(again.value).to.deep.equal({ codeId: null, notes: '', callback: null, dial: null });
  });

  it('keeps draft and key after a failure, and Retry repeats the same submission', async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'closed');
    submit(el);
    const failed = oneEvent(el, 'omni-command-failed');
    omni.calls[0]!.reject(new OmniError('TIMEOUT', 'The contact center did not answer.'));
    const { detail } = await failed;
    await el.updateComplete;
    expect(words(find(el, '[role="alert"]'))).to.equal('The contact center did not answer.');
    expect(code(el).value).to.equal('status / closed');
    detail.retry();
    await el.updateComplete;
    omni.calls[1]!.reject(new OmniError('TIMEOUT', 'Again.'));
    await oneEvent(el, 'omni-command-failed');
    submit(el);
    const keys = omni.calls.map(({ options }) => (options as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).to.equal(1);
    expect(omni.calls[1]!.params).to.deep.equal(omni.calls[0]!.params);
    omni.calls[2]!.reject(new OmniError('TIMEOUT', 'Again.'));
    await oneEvent(el, 'omni-command-failed');
    type(find(el, '#notes'), 'something else');
    submit(el);
    expect((omni.calls[3]!.options as { idempotencyKey: string }).idempotencyKey).not.to.equal(keys[0]);
  });

  it('shows the time that is left and what happens then', async () => {
    const el = await form(core());
    expect(words(find(el, '.foot'))).to.contain('0:40 left.');
    expect(words(find(el, '.foot'))).to.contain('disposes it by itself');
    expect(find(el, '[part="countdown"] > span')!.style.getPropertyValue('--_level')).to.equal('0.6667');
  });

  it('works from properties with no core, inside a form of the host', async () => {
    const outer = await fixture<HTMLFormElement>(
      html`<form>
        <omni-disposition-form name="code" .dispositions=${CLASSES}></omni-disposition-form>
      </form>`,
    );
    const el = outer.querySelector('omni-disposition-form')!;
    expect(outer.checkValidity()).to.equal(false);
    await choose(el, 'open');
    expect(outer.checkValidity()).to.equal(true);
    expect(new FormData(outer).get('code')).to.equal('1344');
    const asked = oneEvent(el, 'omni-disposition-submit');
    submit(el);
    expect((await asked).detail.codeId).to.equal(1344);
    await expect(el).to.be.accessible();
    outer.reset();
    await el.updateComplete;
    expect(el.value.codeId).to.equal(null);
  });

  it('is enabled again with the fieldset around it', async () => {
    const outer = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled><omni-disposition-form .dispositions=${CLASSES}></omni-disposition-form></fieldset>
      </form>`,
    );
    const el = outer.querySelector('omni-disposition-form')!;
    expect(code(el).disabled).to.equal(true);
    outer.querySelector('fieldset')!.disabled = false;
    await el.updateComplete;
    expect(code(el).disabled).to.equal(false);
    el.disabled = true;
    await el.updateComplete;
    expect(code(el).disabled).to.equal(true);
  });

  it('is open again when it is no longer disabled, and not before what is around it is', async () => {
    const outer = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset><omni-disposition-form .dispositions=${CLASSES}></omni-disposition-form></fieldset>
      </form>`,
    );
    const el = outer.querySelector('omni-disposition-form')!;
    const around = outer.querySelector('fieldset')!;
    const open = async (): Promise<boolean> => {
      await el.updateComplete;
      return !code(el).disabled;
    };
    el.disabled = true;
    expect(await open()).to.equal(false);
    el.disabled = false;
    expect(await open()).to.equal(true);
    el.disabled = true;
    await el.updateComplete;
    around.disabled = true;
    el.disabled = false;
    expect(await open()).to.equal(false);
    around.disabled = false;
    expect(await open()).to.equal(true);
  });

  it('says whether it keeps a form from being sent', async () => {
    const outer = await fixture<HTMLFormElement>(
      html`<form><omni-disposition-form .dispositions=${CLASSES}></omni-disposition-form></form>`,
    );
    const el = outer.querySelector('omni-disposition-form')!;
    expect(el.form).to.equal(outer);
    let invalid = 0;
    el.addEventListener('invalid', () => (invalid += 1));
    expect(el.checkValidity()).to.equal(false);
    expect(el.reportValidity()).to.equal(false);
    expect(invalid).to.equal(2);
    await choose(el, 'closed');
    expect(el.checkValidity()).to.equal(true);
    expect(el.reportValidity()).to.equal(true);
  });

  it('leaves a date alone of which a part is being written', async () => {
    const el = await form(core());
    find(el, '#callback')!.click();
    await el.updateComplete;
    const at = find<HTMLInputElement>(el, '#at')!;
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    let writes = 0;
    Object.defineProperty(at, 'value', {
      get,
      set(value: string) {
        writes += 1;
        set!.call(at, value);
      },
    });
    // A browser reports an empty value when only one part of the field is empty; writing that value back would empty
    // all parts.
    set!.call(at, '');
    at.dispatchEvent(new InputEvent('input'));
    await el.updateComplete;
    expect(el.value.callback?.at).to.equal('');
    expect(writes).to.equal(0);
  });

  it('sends a callback whatever language tag the page has', async () => {
    const el = await form(core());
    el.lang = 'hi_IN';
    await whenLocale('hi');
    find(el, '#callback')!.click();
    await el.updateComplete;
    expect(words(find(el, '#zone'))).to.match(/\p{Script=Devanagari}/u);
  });

  it('does not submit in another way while a submission is under way', async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'open');
    submit(el);
    find(el, '#next')!.click();
    await el.updateComplete;
    type(find(el, '#dial'), '+91 98765 43210');
    await el.updateComplete;
    submit(el);
    const asked = omni.calls.map(({ name }) => name).filter((name) => name.startsWith('dispose'));
    expect(asked).to.deep.equal(['disposeInteraction']);
  });

  it('renders no codes while its list is closed', async () => {
    const el = await form(core());
    expect(options(el)).to.deep.equal([]);
    code(el).click();
    await el.updateComplete;
    expect(options(el)).to.have.length(3);
  });

  it('renders only the codes around the active one of thousands, and reaches each by keyboard', async () => {
    const omni = core();
    const codes = Array.from({ length: 5_000 }, (_, index) => ({ id: index, name: `Code ${index}` }));
    omni.set('dispositions:172', [
      { id: 1, name: 'Early', codes: codes.slice(0, 4_000) },
      { id: 2, name: 'Late', codes: codes.slice(4_000) },
    ]);
    const el = await form(omni);
    const active = (): HTMLElement => find(el, '[aria-selected="true"]')!;
    const isSeen = (): boolean => {
      const [list, option] = [find(el, '.codes')!, active()].map((each) => each.getBoundingClientRect());
      return option!.top >= list!.top && option!.bottom <= list!.bottom;
    };
    code(el).focus();
    code(el).click();
    await el.updateComplete;
    expect(options(el).length).to.be.within(20, 200);
    expect(words(find(el, '.none'))).to.equal('5,000 dispositions match: type more of the one you want.');
    await expect(el).to.be.accessible();
    for (let step = 0; step < 120; step++) press(code(el), 'ArrowDown');
    await el.updateComplete;
    expect(words(active().querySelector('bdi'))).to.equal('Code 120');
    expect([active().ariaPosInSet, active().ariaSetSize]).to.deep.equal(['121', '5000']);
    expect(isSeen()).to.equal(true);
    for (let step = 0; step < 121; step++) press(code(el), 'ArrowUp');
    await el.updateComplete;
    expect(words(active().querySelector('bdi'))).to.equal('Code 4999');
    expect(code(el).getAttribute('aria-activedescendant')).to.equal(active().id);
    expect(isSeen()).to.equal(true);
    expect(options(el).length).to.be.within(20, 200);
    press(code(el), 'Enter');
    await el.updateComplete;
    code(el).click();
    await el.updateComplete;
    expect(words(active().querySelector('bdi')), 'the one that is chosen').to.equal('Code 4999');
    type(code(el), 'late 4321');
    await el.updateComplete;
    expect(options(el)).to.deep.equal(['Code 4321']);
    expect(find(el, '.none')).to.equal(null);
  });

  it('dials the next number when the disposition is saved, instead of planning a callback', async () => {
    const omni = core();
    const el = await form(omni);
    await choose(el, 'open');
    find(el, '#callback')!.click();
    await el.updateComplete;
    find(el, '#next')!.click();
    await el.updateComplete;
    expect(el.value.callback).to.equal(null);
    submit(el);
    await el.updateComplete;
    expect(words(find(el, '#dial-problem'))).to.equal('Enter a phone number.');
    await expect(el).to.be.accessible();
    type(find(el, '#dial'), '12345');
    await el.updateComplete;
    expect(words(find(el, '[part="submit"]'))).to.equal('Dispose and dial');
    submit(el);
    expect(omni.calls.map(({ name, params }) => [name, params])).to.deep.equal([
      ['disposeAndDial', { interactionId: 'i1', codeId: 1344, notes: '', phone: '12345' }],
    ]);
  });

  describe('with a center that grants more wrap-up time', () => {
    const more = (el: OmniDispositionForm): HTMLButtonElement | null => find(el, '[part="extend"]');
    const giving = (over: Partial<Interaction> = {}): MemoryOmni => {
      const omni = core(over);
      omni.set('center', aCenter({ extendWrapUp: true }));
      return omni;
    };

    it('asks for more time once for a double click, and keeps the focus', async () => {
      const omni = giving();
      omni.time = NOW;
      const el = await form(omni);
      const told: string[] = [];
      el.addEventListener('omni-wrap-up-extended', ({ detail }) => told.push(detail.interactionId));
      const line = (): string => find(el, '[part="countdown"] > span')!.style.getPropertyValue('--_level');
      await waitUntil(() => line() === '0.6667');
      more(el)!.focus();
      more(el)!.click();
      more(el)!.click();
      expect(omni.calls).to.have.length(1);
      omni.calls[0]!.resolve();
      await waitUntil(() => told.length > 0);
      expect(omni.calls[0]).to.deep.include({ name: 'extendWrapUp', params: { interactionId: 'i1' } });
      omni.set('interaction:i1', inWrapUp({ deadline: NOW + 60_000, extendedAt: NOW }));
      await waitUntil(() => line() === '1.0000', 'the line is whole again');
      expect(words(find(el, '.time'))).to.equal('1:00 left.');
      expect(el.shadowRoot!.activeElement).to.equal(more(el));
      await expect(el).to.be.accessible();
    });

    it('leaves the request to a host that prevents it, and shows why it was refused', async () => {
      const omni = giving();
      const el = await form(omni);
      el.addEventListener('omni-wrap-up-extend', (event) => event.preventDefault(), { once: true });
      more(el)!.click();
      await el.updateComplete;
      expect(omni.calls).to.deep.equal([]);
      more(el)!.click();
      await el.updateComplete;
      expect(more(el)!.getAttribute('aria-busy')).to.equal('true');
      omni.calls[0]!.reject(new OmniError('WRONG_STATE', 'It is over.'));
      await waitUntil(() => words(find(el, '[role="alert"]')) !== '');
      expect(more(el)!.getAttribute('aria-busy')).to.equal(null);
    });

    it('offers no more time where wrap-up does not end by itself, or the center grants none', async () => {
      expect(more(await form(giving({ deadline: null })))).to.equal(null);
      expect(more(await form(core()))).to.equal(null);
    });
  });

  describe('with a center that keeps unfinished dispositions', () => {
    const keeping: Center = aCenter({ outbound: ['voice'], keepsDispositions: true });
    const kept = (omni: MemoryOmni): unknown[] =>
      omni.calls.flatMap(({ name, params }) => (name === 'keepDisposition' ? [params] : []));
    const keepingCore = (over: Partial<Interaction> = {}): MemoryOmni => {
      const omni = core(over);
      omni.set('center', keeping);
      return omni;
    };
    const atZero = (el: OmniDispositionForm): string => words(find(el, '.stack'));

    it('keeps the button for more time in place, whatever happens at zero', async () => {
      const omni = keepingCore();
      omni.set('center', { ...keeping, capabilities: { ...keeping.capabilities, extendWrapUp: true } });
      const el = await form(omni);
      el.style.inlineSize = '320px';
      const place = (): readonly number[] => [
        el.offsetHeight,
        find(el, '[part="extend"]')!.getBoundingClientRect().top,
      ];
      const before = place();
      expect(atZero(el)).to.contain('chooses the disposition');
      await choose(el, 'open');
      expect(atZero(el)).to.contain('saves this.');
      expect(place()).to.deep.equal(before);
    });

    it('sends the draft when the agent pauses, and shows what happens at zero', async () => {
      const omni = keepingCore();
      const el = await form(omni);
      expect(kept(omni), 'nothing is written').to.deep.equal([]);
      type(find(el, '#notes'), 'Will c');
      type(find(el, '#notes'), 'Will call');
      await el.updateComplete;
      expect(atZero(el)).to.contain('chooses the disposition, and saves these notes');
      await waitUntil(() => kept(omni).length > 0);
      await choose(el, 'open');
      expect(atZero(el)).to.contain('Then the contact center saves this.');
      find(el, '#callback')!.click();
      await el.updateComplete;
      await waitUntil(() => kept(omni).some((params) => (params as { callback: unknown }).callback));
      const [first] = kept(omni);
      expect(first).to.deep.equal({ interactionId: 'i1', codeId: null, notes: 'Will call', callback: null });
      expect(kept(omni).at(-1)).to.deep.include({ codeId: 1344, notes: 'Will call' });
      type(find(el, '#at'), '');
      await el.updateComplete;
      expect(atZero(el)).to.contain('without the call that is planned');
    });

    it('sends the draft at once when time is nearly up, and before it shows another conversation or is removed', async () => {
      const omni = keepingCore({ deadline: NOW + 2_000 });
      omni.time = NOW;
      const el = await form(omni);
      type(find(el, '#notes'), 'now');
      await el.updateComplete;
      await waitUntil(() => kept(omni).length === 1);
      omni.set('interaction:i1', inWrapUp({ deadline: null }));
      omni.set('interaction:i2', inWrapUp({ id: 'i2', deadline: null }));
      type(find(el, '#notes'), 'first');
      await el.updateComplete;
      el.setAttribute('interaction-id', 'i2');
      await el.updateComplete;
      expect(kept(omni).at(-1)).to.include({ interactionId: 'i1', notes: 'first' });
      type(find(el, '#notes'), 'second');
      await el.updateComplete;
      el.remove();
      expect(kept(omni).at(-1)).to.include({ interactionId: 'i2', notes: 'second' });
      expect(kept(omni)).to.have.length(3);
    });

    it('says when the draft could not be kept, tries again, and keeps no draft while that is submitted', async () => {
      const omni = keepingCore({ deadline: NOW + 2_000 });
      omni.time = NOW;
      const el = await form(omni);
      type(find(el, '#notes'), 'now');
      await el.updateComplete;
      await waitUntil(() => kept(omni).length === 1);
      omni.calls.at(-1)!.reject(new OmniError('DISCONNECTED', 'The center is away.'));
      await waitUntil(() => atZero(el).includes('without these notes'));
      await waitUntil(() => kept(omni).length === 2);
      omni.calls.at(-1)!.resolve();
      await waitUntil(() => atZero(el).includes('saves these notes'));
      await choose(el, 'open');
      submit(el);
      await el.updateComplete;
      expect(atZero(el), 'the words do not change for a moment').to.contain(
        'Then the contact center saves this.',
      );
      await aTimeout(10);
      expect(omni.calls.at(-1)!.name, 'nothing is kept of what is being sent').to.equal('disposeInteraction');
    });

    it('keeps no draft of a conversation that this agent may not dispose', async () => {
      for (const over of [{ owned: false }, { phase: 'disposed' as const }]) {
        const omni = keepingCore({ ...over, deadline: NOW + 2_000 });
        omni.time = NOW;
        const el = await form(omni);
        type(find(el, '#notes'), 'now');
        await el.updateComplete;
        await aTimeout(10);
        expect(kept(omni)).to.deep.equal([]);
        expect(atZero(el)).to.contain('without these notes');
      }
    });
  });

  it('leaves the work to a host that prevents the intent', async () => {
    const omni = core();
    const el = await form(omni);
    el.addEventListener('omni-disposition-submit', (event) => event.preventDefault());
    await choose(el, 'open');
    submit(el);
    expect(omni.calls).to.have.length(0);
    expect(el.value.codeId, 'the draft stays until the host has done it').to.equal(1344);
  });

  it('offers no callback where the center has none', async () => {
    const omni = core();
    omni.set('center', aCenter({ callbacks: false }));
    expect(find(await form(omni), '#callback')).to.equal(null);
  });

  it('speaks Arabic from right to left', async () => {
    const omni = core();
    await whenLocale('ar');
    const el = await inside(omni, 'omni-disposition-form', { 'interaction-id': 'i1', lang: 'ar' });
    expect(getComputedStyle(el).direction).to.equal('rtl');
    expect(words(find(el, '[part="submit"]'))).to.equal('تصنيف');
    await expect(el).to.be.accessible();
  });

  it('shows the time of a callback in the customer’s zone, from the number’s country or set by the host', async () => {
    const el = await form(core({ customer: { id: 1, name: 'Anshika Rao', phone: '+91 98765 43210' } }));
    find(el, '#callback')!.click();
    await el.updateComplete;
    type(find(el, '#at'), '2026-01-05T12:00');
    await el.updateComplete;
    const there = (timeZone: string): string =>
      new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date('2026-01-05T12:00'),
      );
    const line = (): string => words(find(el, '[part="customer-time"]'));
    expect(line()).to.contain('India Standard Time, Asia/Kolkata');
    expect(line()).to.contain(there('Asia/Kolkata').replace(/\s+/g, ' '));
    el.setAttribute('customer-time-zone', 'Asia/Tokyo');
    await el.updateComplete;
    expect(line()).to.contain('Japan Standard Time');
    el.setAttribute('customer-time-zone', 'Nowhere/Land');
    await el.updateComplete;
    expect(find(el, '[part="customer-time"]')).to.equal(null);
  });

  it('includes the host’s own fields, and lets them block the submission', async () => {
    const omni = core();
    const el = await form(omni);
    const fields = document.createElement('div');
    fields.slot = 'fields';
    for (const [name, kind, value] of [
      ['reason', 'text', ''],
      ['tag', 'checkbox', 'a'],
      ['tag', 'checkbox', 'b'],
      ['unticked', 'checkbox', 'c'],
    ] as const) {
      const input = Object.assign(document.createElement('input'), { name, type: kind, value });
      input.checked = name === 'tag';
      input.required = name === 'reason';
      input.ariaLabel = name;
      fields.append(input);
    }
    el.append(fields);
    const asked: unknown[] = [];
    el.addEventListener('omni-disposition-submit', ({ detail }) => asked.push(detail.fields));
    await choose(el, 'open');
    submit(el);
    expect(asked, 'a field of the host is missing').to.deep.equal([]);
    expect(document.activeElement).to.equal(fields.firstElementChild);
    (fields.firstElementChild as HTMLInputElement).value = 'late delivery';
    submit(el);
    expect(asked).to.deep.equal([{ reason: 'late delivery', tag: ['a', 'b'] }]);
    const { params } = omni.calls.find(({ name }) => name === 'disposeInteraction')!;
    expect(params).to.not.have.property('fields');
    const done = oneEvent(el, 'omni-disposition-submitted');
    omni.calls.at(-1)!.resolve();
    expect((await done).detail.fields).to.deep.equal({ reason: 'late delivery', tag: ['a', 'b'] });
    await expect(el).to.be.accessible();
  });

  it('restores what the browser has kept, but not over existing input', async () => {
    const el = await form(core());
    el.formStateRestoreCallback(JSON.stringify({ codeId: 1344, notes: 'kept' }));
    await el.updateComplete;
    expect(el.value.notes).to.equal('kept');
    el.formStateRestoreCallback(JSON.stringify({ codeId: 1345, notes: 'older' }));
    expect(el.value).to.include({ codeId: 1344, notes: 'kept' });
    el.formResetCallback();
    el.formStateRestoreCallback('no JSON');
    expect(el.value.codeId).to.equal(null);
  });
});
