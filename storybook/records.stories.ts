import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniRecordForm } from 'omni-toolbar';
import { html } from 'lit';
import { find } from './press.js';
import { RECORDS } from './sample.js';

const field = (name: string, label: string, type: string, priority: number, required = false) => ({
  name,
  label,
  type,
  crmType: 'string',
  priority,
  showOnPreview: true,
  searchable: true,
  requiredOnCreation: required,
  hiddenOnCreation: false,
});
const OBJECTS: OmniRecordForm['objects'] = [
  {
    id: 33,
    connectorId: 23,
    objectType: 'case',
    visible: true,
    fields: [
      field('Subject', 'Subject', 'string', 1, true),
      field('Description', 'Description', 'textarea', 2),
      field('Phone', 'Phone', 'phone', 3),
    ],
  },
  {
    id: 34,
    connectorId: 23,
    objectType: 'contact',
    visible: true,
    fields: [
      field('LastName', 'Last name', 'string', 1, true),
      field('Company', 'Company', 'string', 2),
      field('Email', 'Email', 'email', 3),
      field('Description', 'About', 'textarea', 4),
    ],
  },
];

const meta: Meta = {
  title: 'Records',
  component: 'omni-record-picker',
  subcomponents: {
    OmniRecordCard: 'omni-record-card',
    OmniRecordForm: 'omni-record-form',
  },
};
export default meta;

export const Matches: StoryObj = {
  render: () => html`<omni-record-picker interaction-id="call-1" .records=${RECORDS}></omni-record-picker>`,
};
const GIVEN = ['Asha', 'Bilal', 'Chitra', 'Dev', 'Élodie', 'Farah', 'Gita', 'Hana'];
const FAMILY = ['Rao', 'Okafor', 'Shah', 'Iyer', 'Klein'];
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `C-${index}`,
    type: 'contact',
    name: `${GIVEN[index % GIVEN.length]!} ${FAMILY[index % FAMILY.length]!} ${index}`,
    extra: { phones: [`+91 98${String(index).padStart(8, '0')}`, `+44 20 7946 ${1_000 + (index % 9_000)}`] },
  }));

export const OneHundredThousand: StoryObj = {
  render: () => html`
    <omni-record-picker
      interaction-id="call-1"
      style="--omni-record-picker-list-size: 24rem"
      .records=${many(100_000)}
    ></omni-record-picker>
  `,
};
export const OneHundredThousandInArabic: StoryObj = {
  render: () => html`
    <div lang="ar" dir="rtl" style="inline-size: 20rem; max-inline-size: 100%">
      <omni-record-picker interaction-id="call-1" .records=${many(100_000)}></omni-record-picker>
    </div>
  `,
};
/** No font has all characters of these names. */
export const HostileNames: StoryObj = {
  tags: ['no-picture'],
  render: () => html`
    <omni-record-picker
      interaction-id="call-1"
      style="inline-size: 20rem; max-inline-size: 100%"
      .records=${[
        '<img src=x onerror="alert(1)">',
        '\u202eoaR ahsA',
        'x'.repeat(10_000),
        'ﷺ'.repeat(40),
        'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
        ' ',
        'عبد الرحمن',
      ].map((name, index) => ({ id: `${index}`, type: name, name, extra: { phones: [name] } }))}
    ></omni-record-picker>
  `,
};
export const Looking: StoryObj = {
  parameters: { shows: ['omni-record-picker:state(loading)'] },
  render: () => html`<omni-record-picker interaction-id="call-1" loading></omni-record-picker>`,
};
export const SearchFailed: StoryObj = {
  parameters: { shows: ['omni-record-picker:state(failed)'] },
  render: () => html`<omni-record-picker interaction-id="call-1" failed></omni-record-picker>`,
};
export const NoMatch: StoryObj = {
  parameters: { shows: ['omni-record-picker:state(empty)'] },
  render: () => html`<omni-record-picker interaction-id="call-1" .records=${[]}></omni-record-picker>`,
};
export const Attached: StoryObj = {
  parameters: { element: 'omni-record-card' },
  render: () => html`<omni-record-card .record=${RECORDS[0]!}></omni-record-card>`,
};
const held = (name: string, value: string | null) => ({ field: name, value, type: 'string' });
const ASHA = [
  held('LastName', 'Rao'),
  held('Company', 'Rao Traders'),
  held('Email', null),
  held('Description', 'Has two meters and calls about the first of every month.'),
];
/** An earlier wish of the agent to see the details may be remembered: then they are open already. */
const open: NonNullable<StoryObj['play']> = async (context) => {
  const more = await find(context, 'omni-record-card', '[part=more]');
  if (more.ariaExpanded === 'false') more.click();
};
const card = (records = RECORDS) =>
  html`<omni-record-card
    interaction-id="call-1"
    .record=${RECORDS[0]!}
    .objects=${OBJECTS}
    .fields=${ASHA}
    .records=${records}
  ></omni-record-card>`;
export const AttachedWithDetails: StoryObj = {
  parameters: { element: 'omni-record-card', shows: ['omni-record-card:state(open)'] },
  render: () => card(RECORDS.slice(0, 1)),
  play: open,
};
export const ChoosingAnother: StoryObj = {
  parameters: { element: 'omni-record-card' },
  render: () => card(),
  play: async (context) => {
    await open(context);
    (await find(context, 'omni-record-card', '[part=switch]')).click();
  },
};
export const Form: StoryObj = {
  parameters: { element: 'omni-record-form' },
  render: () => html`
    <omni-record-form .objects=${OBJECTS} .values=${{ Phone: '1234567890' }}></omni-record-form>
  `,
};
