import { expect } from 'chai';
import * as fc from 'fast-check';
import { events } from '../../../src/core/contract/events.js';
import { methods } from '../../../src/core/contract/methods.js';
import { put, type Lens } from '../../../src/core/edge/lens.js';
import { eventLenses, resultLenses } from '../../../src/core/edge/lenses/table.js';
import { channelOf } from '../../../src/core/edge/lenses/channel.js';
import { factLens } from '../../../src/core/edge/lenses/interaction-fact.js';
import type { Channel } from '../../../src/core/model/channel.js';
import { interactionBeanLens } from '../../../src/core/edge/lenses/interaction-bean.js';
import { notificationLens } from '../../../src/core/edge/lenses/notification.js';
import { arbitraryOf } from './support/arbitrary.js';
import { anInteraction, aNotification } from './support/domain.js';

type AnyLens = Lens<unknown, unknown>;
type Parser = { safeParse(value: unknown): { success: boolean; data?: unknown } };

const cases: [string, AnyLens, Parser][] = [
  ...Object.entries(eventLenses).map(([name, lens]): [string, AnyLens, Parser] => [
    `event ${name}`,
    lens as AnyLens,
    events[name as keyof typeof events].payload as unknown as Parser,
  ]),
  ...Object.entries(resultLenses).map(([name, lens]): [string, AnyLens, Parser] => [
    `answer of ${name}`,
    lens as AnyLens,
    methods[name as keyof typeof methods].result as unknown as Parser,
  ]),
];

describe('edge lenses', () => {
  for (const [name, lens, schema] of cases) {
    it(`${name}: edge to domain to edge is the identity on every valid payload`, () => {
      fc.assert(
        fc.property(arbitraryOf(schema as never), (candidate) => {
          const parsed = schema.safeParse(candidate);
          fc.pre(parsed.success);
          const payload = parsed.data;
          expect(put(lens, lens.toDomain(payload), payload)).to.deep.equal(payload);
        }),
        { numRuns: 60 },
      );
    });

    it(`${name}: what the domain says is a valid payload again`, () => {
      fc.assert(
        fc.property(arbitraryOf(schema as never), (candidate) => {
          const parsed = schema.safeParse(candidate);
          fc.pre(parsed.success);
          const again = lens.toPayload(lens.toDomain(parsed.data));
          expect(schema.safeParse(again).success).to.equal(true);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('writes only what changed and keeps the rest as it came', () => {
    const bean = { id: 'a', channel_name: 'Voice', status: 'OPEN', title: 'kept', last_campaign_id: '172' };
    const interaction = interactionBeanLens.toDomain(bean);
    const changed = put(
      interactionBeanLens,
      { ...interaction, customer: { ...interaction.customer, name: 'Asha' } },
      bean,
    );
    expect(changed).to.deep.equal({ ...bean, customer_name: 'Asha' });
  });

  it('tells WhatsApp from a chat by a sub type, which a call has not', () => {
    const printed = (channel: Channel) => {
      const fact = factLens.toDomain({ interactionId: 'a' });
      return factLens.toPayload({ ...fact, channel }).channelDetails;
    };
    expect(printed(channelOf('whatsapp', null))).to.include({
      channelType: 'chat',
      channelSubType: 'whatsapp',
    });
    expect(printed(channelOf('chat', null))).not.to.have.property('channelSubType');
    expect(printed(channelOf('voice', null))).to.have.all.keys('channelType', 'associationType', 'callId');
    const channelDetails = { channelType: 'chat', channelSubType: 'whatsapp' };
    const back = factLens.toDomain({ interactionId: 'a', channelDetails });
    expect(back.channel).to.include({ kind: 'whatsapp' });
  });

  it('prints every interaction of the domain', () => {
    fc.assert(
      fc.property(anInteraction, (interaction) => {
        const result = methods.getCurrentInteraction.result.safeParse({
          data: interactionBeanLens.toPayload(interaction),
        });
        expect(result.success).to.equal(true);
      }),
    );
  });

  it('prints every notification of the domain', () => {
    fc.assert(
      fc.property(aNotification, (notification) => {
        expect(
          events.notification.payload.safeParse(notificationLens.toPayload(notification)).success,
        ).to.equal(true);
      }),
    );
  });
});
