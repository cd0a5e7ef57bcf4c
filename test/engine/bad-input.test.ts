import { expect } from 'chai';
import * as fc from 'fast-check';
import { OmniError } from 'omni-toolbar/core';
import { refused } from './support/expect.js';
import { newKey } from './support/people.js';
import { Stage } from './support/stage.js';

const NAMES = [
  ...[
    'signIn',
    'signOut',
    'selectCampaigns',
    'selectExtension',
    'setAvailability',
    'startInteraction',
    'accept',
  ],
  ...[
    'reject',
    'hangUp',
    'hold',
    'resume',
    'mute',
    'sendDtmf',
    'transfer',
    'cancelTransfer',
    'extendWrapUp',
    'confer',
    'leaveConference',
    'swapConsultation',
    'mergeConsultation',
    'cancelConsultation',
    'dispose',
  ],
  ...['disposeAndDial', 'setMatches', 'attachRecord', 'detachRecord', 'setSearchables', 'readNotifications'],
  ...['refreshDirectory', 'constructor', '__proto__', 'toString', 'unknown'],
];

const CUSTOMER_ACTS = [
  'introduce',
  'startCall',
  'startChat',
  'answer',
  'hangUp',
  'sendDtmf',
  'mute',
  'sendMessage',
  'markRead',
];

describe('bad input', () => {
  it('from customers is kept as text, cut to size', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const name = `<script>alert(1)</script>${'x'.repeat(10_000)}`;
    const customer = await stage.customer('anna', name, `${'9'.repeat(300)}<b>`);
    await customer.call();
    const seen = agent.last('interaction.offered')?.interaction.customer;
    expect(seen?.name).to.have.length(1_000);
    expect(seen?.name?.startsWith('<script>')).to.equal(true);
    expect(seen?.phone).to.have.length(40);
    await stage.pass(25);
    expect(agent.last('notification.raised')?.notification.text.length).to.be.lessThan(400);
    await stage.center.stop();
  });

  it('is refused for what it is', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const ask = (name: string, params: unknown) =>
      agent.link.perform({ name, params, key: newKey() } as unknown as Parameters<
        typeof agent.link.perform
      >[0]);
    await refused(ask('launch', {}), 5006, /no request 'launch'/);
    await refused(ask('__proto__', {}), 5006);
    await refused(ask('accept', {}), 2001, /interactionId of accept/);
    await refused(ask('accept', null), 2001);
    await refused(ask('mute', { interactionId: 'x', muted: 'yes' }), 2001, /muted/);
    await refused(
      ask('transfer', { interactionId: 'x', target: { kind: 'moon', id: '1' } }),
      2001,
      /target\.kind/,
    );
    await refused(ask('accept', { interactionId: 'constructor' }), 4000);
    await refused(ask('setAvailability', { status: 'asleep' }), 2001, /status/);
    await stage.center.stop();
  });

  it('that is no plain data, or too large, never reaches the log', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await (await stage.customer('anna')).call();
    const id = await agent.acceptOffered();
    const attach = (extra: unknown) =>
      agent.do('attachRecord', { interactionId: id, record: { id: '1', type: 'contact', name: 'A', extra } });
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    await refused(attach(loop), 2001, /plain data/);
    await refused(attach(1n), 2001, /plain data/);
    await refused(attach('x'.repeat(1_100_000)), 5007);
    await attach({ run: () => undefined, kept: true });
    expect((await agent.interactions())[0]?.record?.extra).to.deep.equal({ kept: true });
    const next = await stage.restart();
    expect(next.storage.aside).to.deep.equal([]);
    await next.center.stop();
  });

  it('of any kind is refused with an OmniError, and changes nothing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.anything({ maxDepth: 3 })), { maxLength: 20 }),
        async (requests) => {
          const stage = await Stage.open();
          const agent = await stage.available('executive');
          const before = [...(await agent.look())];
          for (const [name, params] of requests) {
            if (name === 'signOut' || name === 'refreshDirectory') continue;
            try {
              await agent.link.perform({ name, params, key: newKey() } as unknown as Parameters<
                typeof agent.link.perform
              >[0]);
            } catch (error) {
              expect(error).to.be.instanceOf(OmniError);
              expect((error as OmniError).name, (error as OmniError).message).not.to.equal('INTERNAL');
            }
          }
          expect([...(await agent.look())]).to.deep.equal(before);
          await stage.center.stop();
        },
      ),
      { numRuns: 60 },
    ));

  it('of customers is refused too', async () => {
    const stage = await Stage.open();
    const customer = await stage.customer('anna');
    const link = customer.link;
    await refused(link.startCall({ campaignId: 999, key: newKey() }), 4000);
    await refused(link.startCall({ key: '' }), 2001, /key/);
    await refused(link.startChat({ channel: 'voice', key: newKey() }), 2001, /startCall/);
    await refused(link.hangUp({ conversationId: 'x', key: newKey() }), 4000);
    await refused(link.answer({ conversationId: '__proto__', key: newKey() }), 4000);
    await refused(link.markRead({ conversationId: 'x' }), 4000);
    const other = await stage.customer('ben');
    const call = await customer.call();
    await refused(other.link.hangUp({ conversationId: call, key: newKey() }), 4000);
    await stage.center.stop();
  });

  it('from customers of any kind is refused with an OmniError, too', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...CUSTOMER_ACTS), fc.anything({ maxDepth: 3 })), {
          maxLength: 20,
        }),
        async (requests) => {
          const stage = await Stage.open();
          const customer = await stage.customer('anna');
          const conversationId = await customer.chat();
          const before = customer.view;
          const link = customer.link as unknown as Record<string, (given: unknown) => Promise<unknown>>;
          for (const [name, given] of requests) {
            const params = name === 'sendMessage' ? { conversationId, clientId: 'c', content: given } : given;
            try {
              await link[name]?.(params);
            } catch (error) {
              if (error instanceof TypeError) continue;
              expect(error).to.be.instanceOf(OmniError);
            }
          }
          await stage.idle();
          expect(customer.view).to.deep.equal(before);
          await stage.center.stop();
        },
      ),
      { numRuns: 60 },
    ));

  it('in the names of pages makes no difference', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const stage = await Stage.open();
      const agent = await stage.agent('executive', name).work();
      const customer = await stage.customer(name, name, '9876543210');
      await customer.call();
      const id = await agent.acceptOffered();
      const next = await stage.restart();
      const again = next.agent('executive', name);
      expect((await again.interactions()).map((one) => one.id)).to.deep.equal([id]);
      await next.center.stop();
    }
  });

  it('a page that throws when it is told something harms no other page', async () => {
    const stage = await Stage.open();
    const fragile = stage.center.agent('fragile', () => {
      throw new Error('This page is broken.');
    });
    await fragile.perform({
      name: 'signIn',
      params: { username: 'priya', password: 'priya', takeOver: false },
      key: 'k',
    });
    const broken = stage.center.customer('broken', () => {
      throw new Error('So is this one.');
    });
    await broken.introduce({ name: 'Broken', phone: null });
    const agent = await stage.available('executive');
    const anna = await stage.customer('anna');
    await anna.call();
    await agent.acceptOffered();
    expect(anna.conversation()?.state.kind).to.equal('connected');
    await broken.startChat({ channel: 'chat', key: 'k' });
    await agent.do('hangUp', { interactionId: (await agent.interactions())[0]!.id });
    await agent.dispose((await agent.interactions())[0]!.id);
    agent.link.setTyping({ interactionId: await agent.acceptOffered(), typing: true });
    await stage.center.stop();
  });

  it('on a page that is closed or replaced is refused as disconnected', async () => {
    const stage = await Stage.open();
    const first = stage.agent('executive');
    const second = stage.agent('executive');
    await refused(first.signIn(), 5005);
    await second.signIn();
    second.link.close();
    await refused(second.do('signOut'), 5005);
    await stage.center.stop();
  });
});
