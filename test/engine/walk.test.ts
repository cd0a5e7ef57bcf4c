import { expect } from 'chai';
import { Stage } from './support/stage.js';

describe('a day at the center', () => {
  it('takes a call from the first ring to the disposition', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');

    await customer.call();
    expect(agent.last('interaction.offered')?.interaction.customer).to.include({
      name: 'Anna',
      phone: '9876543210',
    });
    expect(agent.types('interaction.')).to.deep.equal(['interaction.offered', 'interaction.ringing']);
    expect(customer.conversation()?.state.kind).to.equal('ringing');

    const id = await agent.acceptOffered();
    expect(customer.conversation()?.state.kind).to.equal('connected');
    expect(agent.rooms[0]?.members.map(({ role }) => role)).to.deep.equal(['customer', 'owner']);
    expect(customer.rooms[0]?.roomId).to.equal(agent.rooms[0]?.roomId);

    await agent.do('hangUp', { interactionId: id });
    expect(customer.conversation()?.state.kind).to.equal('ended');
    expect(agent.rooms).to.deep.equal([]);
    await agent.dispose(id, { notes: 'Solved.' });

    expect(agent.types('interaction.')).to.deep.equal([
      'interaction.offered',
      'interaction.ringing',
      'interaction.connected',
      'interaction.disconnected',
      'interaction.disposed',
      'interaction.ended',
    ]);
    expect(agent.last('interaction.disposed')?.disposition).to.include({
      codeName: 'closed',
      notes: 'Solved.',
    });
    expect(await agent.interactions()).to.deep.equal([]);
    await stage.center.stop();
    expect(stage.clock.waiting).to.equal(0);
  });

  it('takes a chat, both ways, with receipts', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');

    const conversation = await customer.chat();
    await customer.write(conversation, 'Hello?');
    const id = await agent.acceptOffered();
    const { messageId } = await agent.link.send({
      interactionId: id,
      clientId: 'c1',
      content: { kind: 'text', text: 'Good morning.' },
    });
    expect(customer.messages().map(({ content }) => content.kind === 'text' && content.text)).to.deep.equal([
      'Hello?',
      'Good morning.',
    ]);
    expect(agent.last('message.statusChanged')).to.include({ messageId, status: 'delivered' });
    await customer.link.markRead({ conversationId: conversation });
    expect(agent.last('message.statusChanged')).to.include({ messageId, status: 'read' });
    await agent.link.markRead({ interactionId: id });
    expect(customer.messages()[0]?.status).to.equal('read');

    await agent.do('hangUp', { interactionId: id });
    await agent.dispose(id);
    expect(agent.types('interaction.').at(-1)).to.equal('interaction.ended');
    await stage.center.stop();
  });
});
