import { expect } from 'chai';
import { started } from './support/random.js';
import { newKey } from './support/people.js';
import { Stage } from './support/stage.js';

const PHONE = '9876543210';
/** Matches the number in every notation in which a person could read it. */
const READABLE = /9[\s\-.()]*8[\s\-.()]*7[\s\-.()]*6[\s\-.()]*5[\s\-.()]*4[\s\-.()]*3|543[\s\-.]*210/;

describe('a masked number', () => {
  for (const [where, changes] of [
    ['by privilege', { settings: { maskedPrivileges: ['phone'] } }],
    ['by campaign', { campaign: { masked: ['phone'] } }],
  ] as const) {
    it(`is in nothing that an agent is told (${where})`, async () => {
      const stage = await Stage.open(changes);
      const agent = await stage.available('executive', [172, 47]);
      const customer = await stage.customer('anna', `Anna (+91 98765 43210)`, `+91 98765-43210`);
      const call = await customer.call();
      await stage.pass(25);
      const id = await agent.acceptOffered();
      await agent.do('setSearchables', { interactionId: id, searchables: [PHONE] });
      await agent.do('attachRecord', {
        interactionId: id,
        record: { id: '1', type: 'contact', name: `Anna ${PHONE}`, extra: { phone: PHONE } },
      });
      await customer.hangUp(call);
      const at = stage.clock.now() + 60_000;
      await agent.dispose(id, { notes: `Call ${PHONE} again`, callback: { at, phone: '', mine: true } });
      await stage.pass(60);
      const chat = await customer.chat();
      await customer.write(chat, `My number is 98765 43210, call me.`);
      await agent.acceptOffered();
      await agent.look();

      expect(agent.last('callback.due')).not.to.equal(undefined);
      expect(agent.last('notification.raised')?.notification.text).to.match(/Contact Number: \*+10/);
      expect(JSON.stringify(agent.updates)).not.to.match(READABLE);
      expect(agent.last('interaction.offered')?.interaction.customer.phone).to.equal('***********10');
      await stage.center.stop();
    });
  }

  it('is masked in the digits of every script', async () => {
    const stage = await Stage.open({ settings: { maskedPrivileges: ['phone'] } });
    const agent = await stage.available('executive');
    for (const [key, phone, said] of [
      ['amal', '٩٨٧٦٥٤٣٢١٠', '९८७६५ ४३२१०'],
      ['anna', PHONE, '٩٨٧٦٥-٤٣٢١٠ at ١٠:٣٠'],
    ] as const) {
      const customer = await stage.customer(key, key, phone);
      const chat = await customer.chat();
      await customer.write(chat, `Call ${said}`);
      await agent.acceptOffered();
    }
    const told = JSON.stringify(agent.updates).normalize('NFKC');
    for (const written of ['٩٨٧٦٥', '९८७६५', '98765', '٤٣٢١٠', '४३२१०']) expect(told).not.to.contain(written);
    await stage.center.stop();
  });

  it('is masked even if it contains characters with a meaning in replacements', async () => {
    const stage = await Stage.open({ settings: { maskedPrivileges: ['phone'] } });
    const agent = await stage.available('executive');
    await (await stage.customer('anna', 'Anna', `${PHONE}$&`)).call();
    await agent.acceptOffered();
    expect(JSON.stringify(agent.updates)).not.to.match(READABLE);
    await stage.center.stop();
  });

  it('can still be dialled: by the customer’s id, and as it is shown', async () => {
    const stage = await Stage.open({ settings: { maskedPrivileges: ['phone'] } });
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', PHONE);
    const call = await customer.call();
    const id = await agent.acceptOffered();
    const seen = agent.last('interaction.offered')?.interaction.customer;
    await customer.hangUp(call);
    await agent.do('disposeAndDial', { interactionId: id, codeId: 1345, notes: '', phone: seen?.phone });
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    await customer.link.decline({ conversationId: customer.conversation()?.id ?? '', key: newKey() });
    await agent.dispose(agent.offered, {
      callback: { at: stage.clock.now() + 1_000, phone: seen?.phone, mine: true },
    });
    await stage.pass(1);
    await agent.do('startInteraction', { ...started('voice', 172, null), customerId: seen?.id });
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    expect(agent.types('callback.').at(-1)).to.equal('callback.cleared');
    expect(JSON.stringify(agent.updates)).not.to.include(PHONE);
    await stage.center.stop();
  });

  it('is shown to agents who may see it', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', PHONE);
    await customer.call();
    expect(agent.last('interaction.offered')?.interaction.customer.phone).to.equal(PHONE);
    await stage.center.stop();
  });
});
