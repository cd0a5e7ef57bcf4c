import { expect } from 'chai';
import * as fc from 'fast-check';
import { DEFAULT_CONFIGURATION } from '../../../src/adapters/embedded/engine/index.js';
import { events } from '../../../src/core/contract/events.js';
import { methods } from '../../../src/core/contract/methods.js';
import { channelOf } from '../../../src/core/edge/payloads/channel.js';
import { interactionEnvelope } from '../../../src/core/edge/payloads/interaction-bean.js';
import { factOf, factPayload } from '../../../src/core/edge/payloads/interaction-fact.js';
import {
  configurationPayload,
  dispositionClassPayload,
  objectConfigurationPayload,
  recordOf,
  recordPayload,
} from '../../../src/core/edge/payloads/record.js';
import {
  agentSessionPayload,
  extensionPayload,
  selectedCampaignPayload,
  userPayload,
} from '../../../src/core/edge/payloads/session.js';
import { project } from '../../../src/core/edge/projection.js';
import type { Channel } from '../../../src/core/model/channel.js';
import type { DomainEvent } from '../../../src/core/model/events.js';
import { anyCenterEvent } from '../support/arbitrary-events.js';
import { aCampaign, anInteraction as interactionNamed, SETTINGS } from '../support/samples.js';
import { aCustomer, aNotification, anInteraction, anyLike, aRecord } from './support/domain.js';

const id = fc.string({ minLength: 1 });
const objectType = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
const target = fc.record({ kind: fc.constantFrom('user', 'queue', 'phone'), id });

/** Any event that a host can hear, also with kinds and values that centers never send. */
const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  anyCenterEvent,
  fc.record({ type: fc.constant('crm.openRequested' as const), record: aRecord }),
  fc.record({
    type: fc.constantFrom('crm.attachRequested', 'crm.detachRequested'),
    interactionId: id,
    record: aRecord,
  }),
  fc.record({
    type: fc.constant('crm.createRequested' as const),
    interactionId: id,
    objectType,
    data: fc.dictionary(objectType, fc.string()),
  }),
  fc.record({
    type: fc.constant('extension.selected' as const),
    userCrtObjectId: id,
    extension: anyLike({ callContextId: 5, name: 'Desk', phone: '1234567890' }),
  }),
  fc.record({
    type: fc.constant('campaigns.selected' as const),
    campaigns: anyLike([aCampaign(172, 'Service')]),
  }),
  fc.record({
    type: fc.constantFrom('interaction.customerLinked', 'interaction.customerUnlinked'),
    interactionId: id,
    customer: aCustomer,
  }),
  fc.record({
    type: fc.constant('interaction.transferred' as const),
    interactionId: id,
    transfer: fc.record({
      target,
      targetName: fc.string(),
      status: fc.constant('completed' as const),
      reason: fc.constant(null),
    }),
  }),
  fc.record({ type: fc.constant('notification.raised' as const), notification: aNotification }),
);

describe('payloads of the edge', () => {
  it('are valid for every event of the domain and any interaction', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(anyEvent, anInteraction, (event, interaction) => {
        for (const { name, payload } of project(event, interaction)) {
          told.add(name);
          expect(events[name].payload.safeParse(payload).success, name).to.equal(true);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(told).to.include.keys(
      'loginStatus',
      'userAvailabilityStatusChanged',
      'campaignSelected',
      'extensionSelected',
      'interactionInitiated',
      'callRinging',
      'interactionConnected',
      'interactionDisconnected',
      'interactionDisposed',
      'interactionEnded',
      'customerLinkedToInteraction',
      'customerUnlinkedToInteraction',
      'interactionTransferred',
      'interactionConferred',
      'openRecord',
      'onAttachButtonClick',
      'onUnattachButtonClick',
      'onCreateButtonClick',
      'handlePreview',
      'handleInteractionDisposed',
      'receiveDataFromCrm',
      'notification',
    );
  });

  const user = { id: 'executive', name: 'Executive', type: 'Executive' };
  const { crm, campaigns } = DEFAULT_CONFIGURATION;
  const answers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    getCurrentUser: anyLike(user).map(userPayload),
    getSelectedExtension: anyLike({ callContextId: 5, name: '', phone: '1' }).map(extensionPayload),
    getSelectedCampaigns: anyLike([aCampaign(172, 'Service')]).map((all) => all.map(selectedCampaignPayload)),
    getAgentSession: anyLike({ user, settings: SETTINGS, campaigns: [aCampaign(172, 'Service')] }).map(
      agentSessionPayload,
    ),
    getCurrentInteraction: anInteraction.map(interactionEnvelope),
    getAllLiveInteractionsForAgent: fc
      .array(anInteraction, { maxLength: 3 })
      .map((all) => all.map(interactionEnvelope)),
    getDispositionCodesWithDispositionClass: anyLike(campaigns[0]!.dispositions).map((all) =>
      all.map(dispositionClassPayload),
    ),
    getOmniCrmObjectConfiguration: fc
      .tuple(anyLike(crm.objects), objectType)
      .map(([all, type]) => all.map((object) => objectConfigurationPayload({ ...object, objectType: type }))),
    getOmniCrmConfiguration: anyLike(crm.configuration).map(configurationPayload),
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`are valid as the answer of ${name}`, () => {
      const { result } = methods[name as keyof typeof methods];
      fc.assert(
        fc.property(answer, (printed) => {
          expect(result.safeParse(printed).success).to.equal(true);
        }),
      );
    });
  }

  it('contain the record as the host gave it, with all its extra data', () => {
    fc.assert(
      fc.property(aRecord, fc.option(fc.jsonValue(), { nil: undefined }), (record, extra) => {
        const given = recordPayload(extra === undefined ? record : { ...record, extra });
        expect(recordPayload(recordOf(given))).to.deep.equal(given);
      }),
    );
  });

  it('distinguish WhatsApp from a chat by a sub type, which a call does not have', () => {
    const printed = (channel: Channel) =>
      factPayload(factOf(interactionNamed('a', { channel }))).channelDetails;
    expect(printed(channelOf('whatsapp', null))).to.include({
      channelType: 'chat',
      channelSubType: 'whatsapp',
    });
    expect(printed(channelOf('chat', null))).not.to.have.property('channelSubType');
    expect(printed(channelOf('voice', null))).to.have.all.keys('channelType', 'associationType', 'callId');
    expect(channelOf('chat', 'whatsapp')).to.include({ kind: 'whatsapp' });
  });
});
