import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OmniRecordForm } from 'omni-toolbar';
import { html } from 'lit';
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
    fields: [field('LastName', 'Last name', 'string', 1, true), field('Email', 'Email', 'email', 2)],
  },
];

const meta: Meta = { title: 'Records' };
export default meta;

export const Matches: StoryObj = {
  render: () => html`<omni-record-picker interaction-id="call-1" .records=${RECORDS}></omni-record-picker>`,
};
export const NoMatch: StoryObj = {
  render: () => html`<omni-record-picker interaction-id="call-1" .records=${[]}></omni-record-picker>`,
};
export const Attached: StoryObj = {
  render: () => html`<omni-record-card .record=${RECORDS[0]!}></omni-record-card>`,
};
export const Form: StoryObj = {
  render: () => html`
    <omni-record-form .objects=${OBJECTS} .values=${{ Phone: '1234567890' }}></omni-record-form>
  `,
};
