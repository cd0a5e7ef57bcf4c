import { expect } from '@open-wc/testing';
import { readDesktopParameters } from '../../../src/adapters/frame/host/parameters.js';
import { addressWith, parametersOf } from '../../../src/adapters/frame/toolbar/parameters.js';
import type { Omni } from '../../../src/core/types.js';

const CRM = new URL('https://crm.example/page?own=1#/cases');

describe('the address of a page in the desktop', () => {
  it('is parsed with its types, and values that make no sense are left out', () => {
    const read = readDesktopParameters(
      '?campaignId=172&campaignId=9&queueId=many&customerId=735076692678909&phone=%2B91123&maskingEnabled=true' +
        '&leadId=L-7&customerInfo=%7B%22name%22%3A%22A%22%7D&externalData=%5B%7B%22recordId%22%3A%221%22%7D%2C7%5D' +
        '&crm_push_generated_time=2025-07-18T11%3A13%3A36.753Z&callType=&mine=x&__proto__=y&constructor=z',
    );
    expect({ ...read }).to.deep.equal(
      Object.fromEntries([
        ['campaignId', 172],
        ['customerId', 735076692678909],
        ['phone', '+91123'],
        ['maskingEnabled', true],
        ['leadId', 'L-7'],
        ['customerInfo', { name: 'A' }],
        ['externalData', [{ recordId: '1' }]],
        ['crm_push_generated_time', new Date('2025-07-18T11:13:36.753Z')],
        ['mine', 'x'],
        ['__proto__', 'y'],
        ['constructor', 'z'],
      ]),
    );
    expect(({} as Record<string, unknown>)['y']).to.equal(undefined);
  });

  it('never makes the parser throw, whatever it contains', () => {
    for (const bad of ['[', '{}', 'null', '1e999', '%', '9'.repeat(400), 'Infinity', 'not a date']) {
      for (const name of [
        'campaignId',
        'externalData',
        'customerInfo',
        'crm_push_generated_time',
        'maskingEnabled',
      ])
        expect(() => readDesktopParameters(`?${name}=${encodeURIComponent(bad)}`)).not.to.throw();
    }
    expect({
      ...readDesktopParameters('?campaignId=1e3&externalData=null&crm_push_generated_time=soon'),
    }).to.deep.equal({});
    expect({ ...readDesktopParameters('') }).to.deep.equal({});
  });

  it('masks numbers where the agent’s are masked, and contains nothing that opens a session', () => {
    const slices: Record<string, unknown> = {
      session: {
        id: 'd1-ses-executive',
        user: { id: 'executive' },
        settings: { maskedPrivileges: [] },
        userCrtObjectId: 'uce',
        campaigns: [{ id: 172, masked: ['phone'] }],
        assignedCampaigns: [],
      },
      crm: { configuration: { type: 'salesforce' } },
    };
    const omni = { state: { get: (key: string) => slices[key] } } as unknown as Omni;
    const interaction = {
      id: 'i1',
      channel: { kind: 'voice', name: 'voice', subType: null },
      direction: 'outbound',
      campaign: { id: 172, name: 'Care', processId: 1 },
      queue: null,
      customer: { id: 7, name: 'Ada', phone: '+91******210' },
      agentId: 'executive',
      refs: { userCrtObjectId: 'uce', customerCrtObjectId: 'vce', mediaId: 'm', association: null },
      phaseSince: 0,
      record: { id: '1', type: 'contact', name: 'Ada', extra: { phones: ['+919876543210'] } },
      matches: [],
      extra: { dstPhone: '+919876543210' },
    } as unknown as Parameters<typeof parametersOf>[1];
    const url = addressWith(CRM, parametersOf(omni, interaction));
    expect(url.href).not.to.contain('9876543210');
    expect(url.hash).to.equal('#/cases');
    expect(readDesktopParameters(url.search)).to.deep.include({
      own: '1',
      phone: '+91******210',
      dstPhone: '+91******210',
      maskingEnabled: true,
      callType: 'outbound.manual.dial',
      externalData: [
        {
          recordName: 'Ada',
          url: '',
          phone: '+91******210',
          recordType: 'contact',
          recordId: '1',
          relatedTo: '',
          integrationType: 'salesforce',
        },
      ],
    });
  });
});
