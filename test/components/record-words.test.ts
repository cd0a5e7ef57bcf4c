import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/record-card/define.js';
import '../../src/components/record-form/define.js';
import '../../src/components/record-picker/define.js';
import type { CrmObjectConfiguration, CrmRecord } from '../../src/core/model/record.js';
import { whenLocale } from '../../src/locales/registry.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';

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

const crm = { configuration: null, objects: OBJECTS, openRecord: null };

describe('what the CRM calls its records', () => {
  before(() => whenLocale('ar'));

  it('is its label, else our word for the kind, else its name, in the rows of the picker', async () => {
    const el = await inside(memoryOmni({ crm }), 'omni-record-picker');
    el.lang = 'ar';
    el.records = RECORDS;
    await el.updateComplete;
    expect(all(el, '.detail bdi').map(({ textContent }) => textContent)).to.deep.equal(KINDS);
    el.lang = 'en';
    await el.updateComplete;
    expect(find(el, '.detail bdi')!.textContent).to.equal('contact');
  });

  it('is the same on the card and in the form, which sends the name', async () => {
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
