import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/command-palette/define.js';
import '../../src/components/record-card/define.js';
import '../../src/components/record-form/define.js';
import '../../src/components/record-picker/define.js';
import type { OmniCommandPalette } from '../../src/components/command-palette/command-palette.js';
import { fieldWords } from '../../src/components/record-card/field-words.js';
import type { OmniRecordPicker } from '../../src/components/record-picker/record-picker.js';
import type {
  CrmFieldConfiguration,
  CrmObjectConfiguration,
  CrmRecord,
} from '../../src/core/model/record.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { crmField } from './support/samples.js';

const object = (objectType: string, extra?: Readonly<Record<string, unknown>>): CrmObjectConfiguration => ({
  id: 1,
  connectorId: 23,
  objectType,
  visible: true,
  fields: [],
  ...(extra && { extra }),
});
const OBJECTS = [object('Contact'), object('policy', { label: 'Police' }), object('Sales_Lead__c')];
const record = (type: string, extra?: unknown): CrmRecord => ({ id: type, type, name: `A ${type}`, extra });
const RECORDS = [record('contact'), record('policy'), record('Sales_Lead__c'), record('ticket')];
const KINDS = ['جهة اتصال', 'Police', 'Sales_Lead__c', 'تذكرة'];
const ENGLISH = ['Contact', 'Police', 'Sales_Lead__c', 'Ticket'];

const crm = { configuration: null, objects: OBJECTS, openRecord: null };

describe('what the CRM calls its records', () => {
  before(() => whenLocale('ar'));

  it('is its label, else our word for the type, else its type, in the rows of the picker', async () => {
    const el = await inside(memoryOmni({ crm }), 'omni-record-picker');
    el.lang = 'ar';
    el.records = RECORDS;
    await el.updateComplete;
    expect(all(el, '.detail bdi').map(({ textContent }) => textContent)).to.deep.equal(KINDS);
    el.lang = 'en';
    await el.updateComplete;
    expect(all(el, '.detail bdi').map(({ textContent }) => textContent)).to.deep.equal(ENGLISH);
  });

  it('is the same on the card and in the form, which sends the type', async () => {
    const card = await fixture(
      html`<omni-record-card lang="ar" .record=${RECORDS[0]} .objects=${OBJECTS}></omni-record-card>`,
    );
    expect(find(card, '.type bdi')!.textContent).to.equal(KINDS[0]);
    const form = await fixture(html`<omni-record-form lang="ar" .objects=${OBJECTS}></omni-record-form>`);
    const options = all<HTMLOptionElement>(form, 'option');
    expect(options.map(({ textContent }) => textContent.trim())).to.deep.equal(KINDS.slice(0, 3));
    expect(options.map(({ value }) => value)).to.deep.equal(['Contact', 'policy', 'Sales_Lead__c']);
    expect(find(form, 'h2')!.textContent).to.contain(KINDS[0]);
  });
});

describe('what a record holds', () => {
  const field = (name: string, type: string, extra?: CrmFieldConfiguration['extra']): CrmFieldConfiguration =>
    crmField({ name, label: name, type, crmType: type, ...(extra && { extra }) });
  const said = (
    type: string,
    value: string,
    lang = 'en',
    extra?: Readonly<Record<string, unknown>>,
  ): string => fieldWords(lang, value, field('x', type, extra)).replace(/\s/g, ' ');

  it('is formatted for people, by the type that the CRM gives', () => {
    expect(said('currency', '1234567.5')).to.equal('1,234,567.5');
    expect(said('currency', '1234567.50', 'hi', { currency: 'INR' })).to.equal('₹12,34,567.50');
    expect(said('Integer', '-12000')).to.equal('-12,000');
    expect(said('percent', '12')).to.equal('12%');
    expect(said('date', '2021-03-04')).to.equal('Mar 4, 2021');
    expect(said('date', '2021-03-04T00:00:00+14:00'), 'the day that is written').to.equal('Mar 4, 2021');
    expect(said('date', '2021-03-04', 'hi')).to.equal('4 मार्च 2021');
    expect(said('datetime', new Date(2021, 2, 4, 15, 30).toISOString())).to.equal('Mar 4, 2021, 3:30 PM');
  });

  it('stays unchanged where it does not fit its type, or formatting would lose something', () => {
    for (const [type, value] of [
      ['number', '12345678901234567890'],
      ['number', '1e3'],
      ['number', '12 kg'],
      ['currency', ''],
      ['date', 'soon'],
      ['string', '20210304'],
    ] as const)
      expect(said(type, value), value).to.equal(value);
    expect(said('currency', '5', 'en', { currency: '<b>' })).to.equal('5');
  });

  it('shows numbers in the rows as in their countries, without growing any row', async () => {
    const el = await fixture<OmniRecordPicker>(
      html`<omni-record-picker
        .records=${[record('contact', { phones: ['+919876543210', '98xxx-10'] })]}
      ></omni-record-picker>`,
    );
    const numbers = (): string[] => all(el, '.detail bdi[dir]').map(({ textContent }) => textContent);
    const before = find(el, '.record')!.getBoundingClientRect().height;
    // The module that formats phone numbers is fetched later.
    await waitUntil(() => numbers()[0] === '+91 98765 43210', 'written');
    expect(numbers()[1]).to.equal('98xxx-10');
    expect(find(el, '.record')!.getBoundingClientRect().height).to.equal(before);
  });

  it('is found in the palette by its number as shown, and as dialled', async () => {
    const entry = { id: 'a', group: 'Interactions', label: '+919876543210', run: () => undefined };
    const el = await fixture<OmniCommandPalette>(
      html`<omni-command-palette open .entries=${[entry]}></omni-command-palette>`,
    );
    await waitUntil(() => find(el, '.option bdi')?.textContent === '+91 98765 43210', 'written');
    const field = find<HTMLInputElement>(el, 'input')!;
    for (const [typed, found] of [
      ['+91 98765', 1],
      ['919876', 1],
      ['43210', 1],
      ['5', 0],
    ] as const) {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await el.updateComplete;
      expect(all(el, '.option').length, typed).to.equal(found);
    }
  });
});
