import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/click-to-dial/define.js';
import '../../src/components/record-card/define.js';
import '../../src/components/record-form/define.js';
import '../../src/components/record-picker/define.js';
import type { OmniClickToDial } from '../../src/components/click-to-dial/click-to-dial.js';
import type { OmniRecordCard } from '../../src/components/record-card/record-card.js';
import type { OmniRecordForm } from '../../src/components/record-form/record-form.js';
import type { OmniRecordPicker } from '../../src/components/record-picker/record-picker.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { CrmObjectConfiguration, CrmRecord } from '../../src/core/model/record.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { calls, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { atWork, crmField, demoCenter, interaction } from './support/samples.js';

const RECORDS: readonly CrmRecord[] = [
  { id: '1', type: 'contact', name: 'Anshika Rao', extra: { theirs: true } },
  { id: '2', type: 'contact', name: `<img src=x onerror="alert(1)"> ${'x'.repeat(10_000)}` },
];

function core(over: Parameters<typeof interaction>[0] = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.set('interaction:i1', interaction(over));
  return omni;
}

describe('omni-record-picker', () => {
  const picker = (omni: MemoryOmni): Promise<OmniRecordPicker> =>
    inside(omni, 'omni-record-picker', { 'interaction-id': 'i1' });

  it('says after a moment that the CRM is searching, until the answer comes or the time for it is over', async () => {
    const omni = core();
    omni.set('searches', { i1: { since: omni.time } });
    const el = await picker(omni);
    const title = (): string => words(find(el, '.title'));
    const seen = (): boolean => find(el, '.title')!.checkVisibility({ visibilityProperty: true });
    expect([title(), seen()], 'no words flicker').to.deep.equal(['Looking in the CRM…', false]);
    expect(el.matches(':state(loading)')).to.equal(true);
    expect(el.matches(':state(empty)')).to.equal(false);
    await waitUntil(seen);
    await expect(el).to.be.accessible();
    omni.set('searches', {});
    await el.updateComplete;
    expect([title(), seen()]).to.deep.equal(['No record matches', true]);

    omni.set('searches', { i1: { since: omni.time - 34_990 } });
    await el.updateComplete;
    expect(title()).to.equal('Looking in the CRM…');
    omni.time += 10;
    await waitUntil(() => title() === 'No record matches', 'nobody answers');
    omni.set('searches', { i1: { since: omni.time } });
    omni.set('interaction:i1', interaction({ matches: RECORDS }));
    await el.updateComplete;
    expect([title(), seen()]).to.deep.equal(['2 records match', true]);
  });

  it('says that the CRM is searching as long as a call rings, and then until its time after the answer is over', async () => {
    const omni = core({ phase: 'ringing' });
    omni.set('searches', { i1: { since: omni.time - 60_000 } });
    const el = await picker(omni);
    const title = (): string => words(find(el, '.title'));
    expect(title()).to.equal('Looking in the CRM…');
    omni.set('interaction:i1', interaction({ connectedAt: omni.time - 34_990 }));
    await el.updateComplete;
    expect(title()).to.equal('Looking in the CRM…');
    omni.time += 10;
    await waitUntil(() => title() === 'No record matches');
  });

  it('says for a call that the agent dials when the search will begin, and not that it has begun', async () => {
    const omni = core({ direction: 'outbound', phase: 'ringing' });
    omni.set('searches', { i1: { since: omni.time } });
    const el = await picker(omni);
    const title = (): string => words(find(el, '.title'));
    expect(title()).to.equal('The search begins when they answer');
    expect(el.matches(':state(loading)')).to.equal(false);
    expect(find(el, '[part="retry"]')).to.equal(null);
    await expect(el).to.be.accessible();
    omni.time += 60_000;
    omni.set('searches', { i1: { since: omni.time - 60_000 } });
    await el.updateComplete;
    expect(title(), 'nobody has looked').to.equal('The search begins when they answer');
    omni.set('searches', { i1: { since: omni.time } });
    omni.set('interaction:i1', interaction({ direction: 'outbound' }));
    await el.updateComplete;
    expect(title()).to.equal('Looking in the CRM…');
  });

  it('shows matches as text, within its width, and is accessible with and without any', async () => {
    const el = await picker(core({ matches: RECORDS }));
    el.style.inlineSize = '300px';
    expect(words(find(el, '.title'))).to.equal('2 records match');
    expect(find(el, 'img')).to.equal(null);
    expect(el.scrollWidth).to.be.at.most(300);
    await expect(el).to.be.accessible();
    const none = await picker(core());
    expect(words(find(none, '.title'))).to.equal('No record matches');
    await expect(none).to.be.accessible();
    const bare = await fixture<OmniRecordPicker>(
      html`<omni-record-picker .records=${RECORDS}></omni-record-picker>`,
    );
    expect(all(bare, '[part="attach"]'), 'there is nothing to attach it to').to.have.length(0);
    await expect(bare).to.be.accessible();
  });

  it('says that the CRM could not search, and lets the agent try again', async () => {
    const omni = core();
    omni.set('searches', { i1: 'failed' });
    const el = await picker(omni);
    expect(words(find(el, '.title'))).to.equal('The search in the CRM failed');
    expect(el.matches(':state(failed)')).to.equal(true);
    await expect(el).to.be.accessible();
    const retry = find(el, '[part="retry"]')!;
    retry.focus();
    retry.click();
    expect(calls(omni)).to.deep.equal([['requestSearch', { interactionId: 'i1' }]]);
    omni.set('searches', { i1: 'asked' });
    await el.updateComplete;
    expect(words(find(el, '.title'))).to.equal('Looking in the CRM…');
    expect(el.shadowRoot!.activeElement, 'the agent may press it once more').to.equal(retry);
    omni.set('interaction:i1', interaction({ matches: RECORDS }));
    omni.set('searches', {});
    await el.updateComplete;
    expect(words(find(el, '.title'))).to.equal('2 records match');
    expect(find(el, '[part="retry"]')).to.equal(null);
  });

  it('repeats a failed preview, and leaves that to a host that prevents the event', async () => {
    const omni = core();
    omni.set('preview', { phone: '4155550123', records: null, failed: true });
    const el = await inside(omni, 'omni-record-picker', {});
    find(el, '[part="retry"]')!.click();
    expect(calls(omni)).to.deep.equal([['previewNumber', { phone: '4155550123' }]]);
    el.addEventListener('omni-record-search', (event) => event.preventDefault());
    find(el, '[part="retry"]')!.click();
    expect(calls(omni)).to.have.length(1);
  });

  it('has the accessible name that the host gives it, among other pickers of the page', async () => {
    const el = await picker(core({ matches: RECORDS }));
    expect(find(el, 'section')!.ariaLabel).to.equal('2 records match');
    el.label = 'Records of <b>Asha</b>';
    await el.updateComplete;
    expect(find(el, 'section')!.ariaLabel).to.equal('Records of <b>Asha</b>');
    expect(words(find(el, '.title'))).to.equal('2 records match');
    await expect(el).to.be.accessible();
  });

  it('asks the host to attach, open and create records, once for each press', async () => {
    const omni = core({ matches: RECORDS });
    const el = await picker(omni);
    for (const part of ['attach', 'open', 'create']) {
      find(el, `[part="${part}"]`)!.click();
      if (part !== 'open') find(el, `[part="${part}"]`)!.click();
    }
    expect(calls(omni)).to.deep.equal([
      ['requestAttach', { interactionId: 'i1', record: RECORDS[0] }],
      ['requestOpenRecord', { record: RECORDS[0] }],
      [
        'requestCreate',
        {
          interactionId: 'i1',
          objectType: 'case',
          data: { Name: 'Anshika Rao', Phone: '+91 98765 43210' },
        },
      ],
    ]);
  });

  it('leaves each action to a host that prevents its event', async () => {
    const omni = core({ matches: RECORDS });
    const el = await picker(omni);
    for (const part of ['attach', 'open', 'create'] as const) {
      el.addEventListener(`omni-record-${part}`, (event) => event.preventDefault());
      const asked = oneEvent(el, `omni-record-${part}`);
      find(el, `[part="${part}"]`)!.click();
      expect((await asked).detail.interactionId).to.equal('i1');
    }
    expect(omni.calls).to.have.length(0);
  });

  it('shows the id of a record that has no name, beside others and among many', async () => {
    const nameless = (id: string): CrmRecord => ({ id, type: 'contact', name: null as unknown as string });
    const el = await picker(
      core({ matches: Array.from({ length: 9 }, (_, index) => nameless(`N-${index}`)) }),
    );
    expect(words(find(el, '.name'))).to.equal('N-0');
    type(find(el, '.input'), 'n-7');
    await waitUntil(() => words(find(el, '[role="status"]')) === '1 record matches. Enter attaches N-7.');
    const card = await inside(core({ record: nameless('N-1') }), 'omni-record-card', {
      'interaction-id': 'i1',
    });
    expect(words(find(card, '[part="name"]'))).to.equal('N-1');
  });

  it('moves between records by arrow keys', async () => {
    const el = await picker(core({ matches: RECORDS }));
    const [first, second] = all(el, '[part="attach"]');
    first!.focus();
    press(first!, 'ArrowDown');
    expect(el.shadowRoot!.activeElement).to.equal(second);
    press(second!, 'ArrowUp');
    expect(el.shadowRoot!.activeElement).to.equal(first);
  });
});

describe('omni-record-card', () => {
  it('shows the attached record, opens and detaches it, and is accessible', async () => {
    const omni = core({ record: RECORDS[1] });
    const el = await inside(omni, 'omni-record-card', { 'interaction-id': 'i1' });
    el.style.inlineSize = '300px';
    expect(find(el, 'img')).to.equal(null);
    expect(el.scrollWidth).to.be.at.most(300);
    await expect(el).to.be.accessible();
    find(el, '[part="open"]')!.click();
    find(el, '[part="detach"]')!.click();
    find(el, '[part="detach"]')!.click();
    expect(calls(omni)).to.deep.equal([
      ['requestOpenRecord', { record: RECORDS[1] }],
      ['requestDetach', { interactionId: 'i1' }],
    ]);
  });

  it('works from a property with no core, and is empty without a record', async () => {
    const el = await fixture<OmniRecordCard>(
      html`<omni-record-card .record=${RECORDS[0]}></omni-record-card>`,
    );
    const asked = oneEvent(el, 'omni-record-detach');
    find(el, '[part="detach"]')!.click();
    expect((await asked).detail.record).to.deep.equal(RECORDS[0]);
    el.record = null;
    await el.updateComplete;
    expect(find(el, '[part="base"]')).to.equal(null);
  });
});

describe('omni-record-form', () => {
  const objects: readonly CrmObjectConfiguration[] = [
    {
      id: 33,
      connectorId: 23,
      objectType: 'case',
      visible: true,
      fields: [
        crmField({ name: 'Phone', label: 'Phone', type: 'phone', priority: 3 }),
        crmField({ name: 'Subject', label: 'Subject', requiredOnCreation: true, priority: 2 }),
        crmField({ name: 'Id', label: 'Case ID', type: 'id', hiddenOnCreation: true }),
        crmField({ name: 'Contact', label: 'Contact', type: 'Reference' }),
        crmField({ name: 'Text', label: 'Description', type: 'textarea', priority: 4 }),
      ],
    },
    { id: 34, connectorId: 23, objectType: 'contact', visible: true, fields: [crmField({})] },
    { id: 35, connectorId: 23, objectType: 'secret', visible: false, fields: [] },
  ];
  const crm = { configuration: null, objects, openRecord: null };
  const labels = (el: OmniRecordForm): string[] => all(el, 'label').map(words);

  beforeEach(() => sessionStorage.clear());

  it('shows the fields that the CRM requires, in its order, and is accessible', async () => {
    const omni = core();
    omni.set('crm', crm);
    const el = await inside(omni, 'omni-record-form', { 'interaction-id': 'i1' });
    expect(labels(el)).to.deep.equal(['Kind of record', 'Subject *', 'Phone', 'Description']);
    expect(all(el, 'option').map(words)).to.deep.equal(['Case', 'Contact']);
    expect(find<HTMLInputElement>(el, '[name="Phone"]')!.value).to.equal('+91 98765 43210');
    await expect(el).to.be.accessible();
    find(el, '[part="submit"]')!.click();
    await el.updateComplete;
    expect(words(find(el, '.problem'))).to.equal('Subject is missing.');
    expect(omni.calls).to.have.length(0);
    await expect(el).to.be.accessible();
  });

  it('asks the host to create the record, for an interaction', async () => {
    const omni = core();
    omni.set('crm', crm);
    const el = await inside(omni, 'omni-record-form', { 'interaction-id': 'i1', 'object-type': 'case' });
    type(find(el, '[name="Subject"]'), 'No power');
    await el.updateComplete;
    find(el, '[part="submit"]')!.click();
    expect(calls(omni)).to.deep.equal([
      [
        'requestCreate',
        {
          interactionId: 'i1',
          objectType: 'case',
          data: { Subject: 'No power', Phone: '+91 98765 43210' },
        },
      ],
    ]);
    queueMicrotask(() => omni.calls[0]!.resolve());
    expect((await oneEvent(el, 'omni-record-created')).detail.record).to.equal(null);
  });

  it('works with fields of any name, also of names that every object has', async () => {
    const fields = ['constructor', '__proto__', 'First name', 'toString'].map((name) =>
      crmField({ name, label: name, requiredOnCreation: true, type: name }),
    );
    const el = await fixture<OmniRecordForm>(
      html`<omni-record-form
        .objects=${[{ id: 1, connectorId: 1, objectType: 'valueOf', visible: true, fields }]}
      ></omni-record-form>`,
    );
    const inputs = all<HTMLInputElement>(el, 'input');
    expect(inputs.map(({ type, value }) => `${type} ${value}`)).to.deep.equal([
      'text ',
      'text ',
      'text ',
      'text ',
    ]);
    find(el, '[part="submit"]')!.click();
    await el.updateComplete;
    const described = inputs.map((input) =>
      words((el.shadowRoot as ShadowRoot).getElementById(input.getAttribute('aria-describedby')!)),
    );
    expect(described).to.deep.equal(fields.map(({ label }) => `${label} is missing.`));
    await expect(el).to.be.accessible();
    for (const [index, input] of inputs.entries()) type(input, `value ${index}`);
    await el.updateComplete;
    const asked = oneEvent(el, 'omni-record-create');
    find(el, '[part="submit"]')!.click();
    expect(Object.entries((await asked).detail.data)).to.deep.equal(
      fields.map(({ name }, index) => [name, `value ${index}`]),
    );
  });

  it('forgets what was typed for a customer when the conversation is over', async () => {
    const omni = core();
    omni.set('crm', crm);
    omni.set('interaction:i2', interaction({ id: 'i2' }));
    const el = await inside(omni, 'omni-record-form', { 'interaction-id': 'i1', 'object-type': 'case' });
    const subject = (): HTMLInputElement => find(el, '[name="Subject"]')!;
    const turnTo = async (id: string): Promise<void> => {
      el.interactionId = id;
      await el.updateComplete;
    };
    type(subject(), 'of one');
    await turnTo('i2');
    type(subject(), 'of two');
    await turnTo('i1');
    expect(subject().value).to.equal('of one');
    omni.set('ended', ['i2']);
    await el.updateComplete;
    await turnTo('i2');
    expect(subject().value).to.equal('');
    await turnTo('i1');
    expect(subject().value).to.equal('of one');
  });

  it('creates a record through the core outside of an interaction, once for the same input', async () => {
    const omni = core();
    omni.set('crm', crm);
    const el = await inside(omni, 'omni-record-form', { 'object-type': 'case' });
    type(find(el, '[name="Subject"]'), 'No power');
    await el.updateComplete;
    find(el, '[part="submit"]')!.click();
    omni.calls[0]!.reject(new OmniError('TIMEOUT', 'No answer.'));
    await waitUntil(() => words(find(el, '[role="alert"]')) === 'No answer.');
    find(el, '[part="submit"]')!.click();
    const keys = omni.calls.map(({ options }) => (options as { idempotencyKey: string }).idempotencyKey);
    expect(keys[0]).to.equal(keys[1]);
    expect(omni.calls[1]!.params).to.deep.equal({
      connectorId: '23',
      objectType: 'case',
      data: { Subject: 'No power' },
    });
  });

  it('keeps what was typed over a reload, and still creates the record once', async () => {
    const omni = core();
    omni.set('crm', crm);
    const page = async (): Promise<OmniRecordForm> =>
      inside(omni, 'omni-record-form', { 'object-type': 'case' });
    const before = await page();
    type(find(before, '[name="Subject"]'), 'No power');
    await before.updateComplete;
    find(before, '[part="submit"]')!.click();
    before.remove();
    const after = await page();
    expect(find<HTMLInputElement>(after, '[name="Subject"]')!.value).to.equal('No power');
    find(after, '[part="submit"]')!.click();
    const [first, second] = omni.calls.map(
      ({ options }) => (options as { idempotencyKey: string }).idempotencyKey,
    );
    expect(second).to.equal(first);
    omni.calls[1]!.resolve([]);
    await waitUntil(() => find<HTMLInputElement>(after, '[name="Subject"]')!.value === '');
    expect(find<HTMLInputElement>(await page(), '[name="Subject"]')!.value).to.equal('');
  });

  it('keeps what was typed outside of an interaction only for its own type of record', async () => {
    const omni = core();
    omni.set('crm', crm);
    const form = (kind: string): Promise<OmniRecordForm> =>
      inside(omni, 'omni-record-form', { 'object-type': kind });
    const subject = (el: OmniRecordForm): HTMLInputElement => find<HTMLInputElement>(el, '[name="Subject"]')!;
    const [one, other] = [await form('case'), await form('contact')];
    type(subject(one), 'No power');
    type(subject(other), 'Anshika');
    find(other, '[part="submit"]')!.click();
    omni.calls[0]!.resolve([]);
    await waitUntil(() => subject(other).value === '');
    expect(subject(await form('case')).value).to.equal('No power');
  });

  it('works from properties with no core, and says when there is nothing to create', async () => {
    const el = await fixture<OmniRecordForm>(
      html`<omni-record-form
        .objects=${objects}
        object-type="contact"
        .values=${{ Subject: 'Anna' }}
      ></omni-record-form>`,
    );
    const asked = oneEvent(el, 'omni-record-create');
    find(el, '[part="submit"]')!.click();
    expect((await asked).detail.data).to.deep.equal({ Subject: 'Anna' });
    const none = await fixture<OmniRecordForm>(html`<omni-record-form></omni-record-form>`);
    expect(words(find(none, 'p'))).to.contain('has not said');
    await expect(none).to.be.accessible();
  });
});

describe('omni-click-to-dial', () => {
  it('shows its number, is accessible, and asks a host with no core', async () => {
    const el = await fixture<OmniClickToDial>(
      html`<omni-click-to-dial phone="1234567890" name="Asha">12345 67890</omni-click-to-dial>`,
    );
    await expect(el).to.be.accessible();
    const asked = oneEvent(el, 'omni-number-dial');
    find(el, 'button')!.click();
    expect((await asked).detail).to.deep.equal({ phone: '1234567890', name: 'Asha', campaignId: null });
  });

  it('formats its number as in its country, unless the host has written its own text', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-click-to-dial', { phone: '+919876543210' });
    const shown = (): string => words(find(el, '.number'));
    await waitUntil(() => shown() === '+91 98765 43210', 'formatted');
    expect(find(el, 'button')!.title).to.contain('+91 98765 43210');
    el.textContent = '+91 9876 543210';
    await waitUntil(() => find(el, 'button')!.title.includes('+919876543210'), 'it is as the host gave it');
    el.textContent = '';
    await waitUntil(() => shown() === '+91 98765 43210');
    find(el, 'button')!.click();
    expect(omni.calls[0]!.params).to.have.property('phone', '+919876543210');
  });

  it('dials its text in the first campaign that has calls, once', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-click-to-dial');
    el.textContent = ' 12345 67890 ';
    find(el, 'button')!.click();
    find(el, 'button')!.click();
    await el.updateComplete;
    expect(calls(omni)).to.deep.equal([
      [
        'startInteraction',
        {
          channel: { kind: 'voice', name: 'voice', subType: null },
          phone: '12345 67890',
          name: null,
          campaignId: 172,
        },
      ],
    ]);
    expect(el.matches(':state(pending)')).to.equal(true);
    await expect(el).to.be.accessible();
    queueMicrotask(() => omni.calls[0]!.resolve({ interactionId: 'i9' }));
    expect((await oneEvent(el, 'omni-number-dialled')).detail.interactionId).to.equal('i9');
  });

  it('names its text as the accessible name, also when a framework changes the text node', async () => {
    const el = await inside(core(), 'omni-click-to-dial');
    const text = document.createTextNode('12345 67890');
    el.append(text);
    const title = (): string => find(el, 'button')!.title;
    await waitUntil(() => title().includes('12345 67890'));
    text.data = '98765 43210';
    await waitUntil(() => title().includes('98765 43210'), 'the new number');
    el.remove();
    text.data = '22222 33333';
    document.body.append(el);
    await waitUntil(() => title().includes('22222 33333'), 'what was written while it was away');
    el.remove();
  });

  it('says beside the number why it could not be dialled', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-click-to-dial', { phone: '12345' });
    find(el, 'button')!.click();
    omni.calls[0]!.reject(new OmniError('NOT_LOGGED_IN', 'Sign in first.'));
    await waitUntil(() => words(find(el, '[role="alert"]')) === 'Sign in first.');
    await expect(el).to.be.accessible();
  });

  it('leaves the call to a host that prevents it', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-click-to-dial', { phone: '12345' });
    el.addEventListener('omni-number-dial', (event) => event.preventDefault());
    find(el, 'button')!.click();
    expect(omni.calls).to.have.length(0);
  });

  it('is plain text where nobody can be called', async () => {
    const omni = core();
    omni.set('center', { ...demoCenter, capabilities: { ...demoCenter.capabilities, outbound: ['chat'] } });
    const el = await inside(omni, 'omni-click-to-dial', { phone: '12345' });
    expect(find<HTMLButtonElement>(el, 'button')!.disabled).to.equal(true);
  });
});
