import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import * as entry from 'omni-toolbar';
import '../../src/define.js';
import { LIST, OBJECT, VALUES } from '../../src/components/internal/json-attribute.js';
import { available, campaign, interaction } from './support/samples.js';
import { freePolicy, message } from './support/threads.js';
import { words } from './support/press.js';

const RECORD = { id: '1', type: 'contact', name: 'Asha <b>Rao</b>' };
const OBJECTS = [{ id: 34, connectorId: 23, objectType: 'contact', visible: true, fields: [] }];
const AT = Date.UTC(2026, 0, 5, 9, 30);

/** For each element, the attributes that it reads as JSON, and a text that it shows then. */
const TAKEN: Readonly<
  Record<string, readonly [attributes: Readonly<Record<string, unknown>>, shows?: string]>
> = {
  'omni-call-controls': [{ interaction: interaction() }, 'Hold'],
  'omni-call-quality': [{ quality: { level: 'good' } }],
  'omni-campaign-picker': [{ campaigns: [campaign({ name: 'Care' })], selected: [172] }, 'Care'],
  'omni-connection-status': [{ connection: { status: 'lost', message: 'Nobody answers.' } }],
  'omni-device-picker': [{ devices: { microphones: [] } }],
  'omni-dialer': [{ campaigns: [campaign({ name: 'Care' })], records: [RECORD] }, 'Care'],
  'omni-disposition-form': [
    {
      dispositions: [{ id: 1, name: 'status', codes: [{ id: 2, name: 'open' }] }],
      interaction: interaction({ phase: 'wrap-up' }),
    },
  ],
  'omni-doctor': [{ findings: [] }],
  'omni-extension-picker': [{ extensions: [{ callContextId: 5, name: 'Desk', phone: '12' }] }, 'Desk'],
  'omni-interaction-card': [{ interaction: interaction() }, 'Anshika Rao'],
  'omni-interaction-list': [{ interactions: [interaction()] }, 'Anshika Rao'],
  'omni-message-composer': [{ policy: freePolicy, snippets: [], facts: { name: 'Asha' } }],
  'omni-message-thread': [{ messages: [message({ content: { kind: 'text', text: 'Hello' } })] }, 'Hello'],
  'omni-notification-center': [
    {
      notifications: [],
      callbacks: [
        { id: 'c', at: AT, phone: '123', customerName: 'A', campaignId: 1, mine: true, due: false },
      ],
    },
  ],
  'omni-presence': [{ presence: { ...available, label: 'Here' }, breaks: ['Lunch'] }, 'Here'],
  'omni-provider': [{ options: { seed: 7 }, strings: { 'presence.available': 'Free' } }],
  'omni-record-card': [{ record: RECORD, fields: [], objects: OBJECTS, records: [RECORD] }, RECORD.name],
  'omni-record-form': [{ objects: OBJECTS, values: { Phone: '1' } }, 'Contact'],
  'omni-record-picker': [{ records: [RECORD] }, RECORD.name],
  'omni-toast': [{ toasts: [{ id: 't', message: 'Saved', variant: 'success', at: AT }] }, 'Saved'],
  'omni-toolbar': [{ options: { seed: 7 }, strings: { 'presence.available': 'Free' } }],
  'omni-transfer-panel': [{ interaction: interaction(), directory: [] }],
};

/** The tags of all elements. */
const TAGS = Object.keys(entry)
  .map((name) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase())
  .filter((name) => customElements.get(name));

function made(
  tag: string,
  attributes: Readonly<Record<string, string>>,
): LitElement & Record<string, unknown> {
  const element = document.createElement(tag) as LitElement & Record<string, unknown>;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe('data in attributes', () => {
  it('is read by every element that takes data', () => {
    expect(TAGS).to.include.members(Object.keys(TAKEN));
    for (const tag of TAGS) {
      const { elementProperties } = customElements.get(tag) as unknown as typeof LitElement;
      const rich = [...elementProperties].filter(([, { converter }]) =>
        [LIST, OBJECT, VALUES].some((declared) => declared.converter === converter),
      );
      expect(rich.map(([name]) => name).sort(), tag).to.deep.equal(Object.keys(TAKEN[tag]?.[0] ?? {}).sort());
    }
  });

  for (const [tag, [attributes, shows]] of Object.entries(TAKEN)) {
    it(`reaches <${tag}>`, async () => {
      const given = Object.entries(attributes);
      const element = made(
        tag,
        Object.fromEntries(given.map(([name, value]) => [name, JSON.stringify(value)])),
      );
      for (const [name, value] of given) expect(element[name], name).to.deep.equal(value);
      if (shows === undefined) return;
      await fixture(element);
      await element.updateComplete;
      expect(words(element.shadowRoot as unknown as HTMLElement)).to.contain(shows);
    });
  }

  it('is reported when it is no JSON, and counts as not given', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => said.push(message);
    try {
      const element = made('omni-record-picker', { records: '[object Object]' });
      await fixture(element);
      expect(element['records']).to.equal(null);
      element.setAttribute('records', '{"id":"1"}');
      expect(element['records']).to.equal(null);
      element.setAttribute('records', JSON.stringify([RECORD]));
      expect(element['records']).to.deep.equal([RECORD]);
      element.removeAttribute('records');
      expect(element['records']).to.equal(null);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal([
      'An attribute should hold a list as JSON, and holds: [object Object]',
      'An attribute should hold a list as JSON, and holds: {"id":"1"}',
    ]);
  });
});
