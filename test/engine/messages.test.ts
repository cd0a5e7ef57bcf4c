import { expect } from 'chai';
import { refused } from './support/expect.js';
import { newKey, type Agent, type Customer } from './support/people.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';

const DAY = 24 * 3_600;

async function inChat(channel = 'chat', campaigns = [172, 47]) {
  const stage = await Stage.open();
  const agent = await stage.available('executive', campaigns);
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const conversation = await customer.chat(channel);
  const id = await agent.acceptOffered();
  return { stage, agent, customer, conversation, id };
}

const say = (agent: Agent, interactionId: string, text: string, clientId = newKey()) =>
  agent.link.send({ interactionId, clientId, content: { kind: 'text', text } });
const texts = (customer: Customer, channel = 'chat'): unknown[] =>
  customer.messages(channel).map(({ content }) => ('text' in content ? content.text : content.kind));

describe('messages', () => {
  it('are one when they are sent twice with one client id', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    const [first, second] = await Promise.all([say(agent, id, 'Hello', 'c1'), say(agent, id, 'Hello', 'c1')]);
    expect(first.messageId).to.equal(second.messageId);
    await Promise.all([customer.write(conversation, 'Hi', 'c1'), customer.write(conversation, 'Hi', 'c1')]);
    expect(texts(customer)).to.deep.equal(['Hello', 'Hi']);
    await stage.center.stop();
  });

  it('are delivered when the customer’s page is back', async () => {
    const { stage, agent, customer, id } = await inChat();
    customer.link.close();
    await stage.idle();
    const { messageId } = await say(agent, id, 'Are you there?');
    expect(agent.types('message.statusChanged')).to.deep.equal([]);
    const again = await stage.customer('anna', 'Anna', '9876543210');
    expect(agent.last('message.statusChanged')).to.include({ messageId, status: 'delivered' });
    expect(texts(again)).to.deep.equal(['Are you there?']);
    await stage.center.stop();
  });

  it('come with typing indicators, which are not stored', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    customer.link.setTyping({ conversationId: conversation, typing: true });
    agent.link.setTyping({ interactionId: id, typing: true });
    expect(agent.updates.at(-1)).to.deep.equal({
      kind: 'transient',
      transient: { type: 'typing', interactionId: id, who: 'customer', typing: true },
    });
    expect(customer.updates.at(-1)).to.deep.equal({
      kind: 'typing',
      conversationId: conversation,
      typing: true,
    });
    expect(stage.storage.text()).not.to.include('typing');
    await stage.center.stop();
  });

  it('delete their file when they are deleted', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna');
    const conversationId = await customer.chat();
    const send = (clientId: string) =>
      customer.link.sendMessage({
        conversationId,
        clientId,
        content: {
          kind: 'file',
          name: 'photo.png',
          mediaType: 'image/png',
          bytes: new Uint8Array(9),
          caption: null,
        },
      });
    await send('first');
    const [first] = stage.storage.blobs.keys();
    await agent.acceptOffered();
    for (let count = 0; count < 1_000; count += 1) await customer.write(conversationId, 'And more');
    await send('last');
    for (let count = 0; count < 400; count += 1) await customer.write(conversationId, 'And more');
    expect([...stage.storage.blobs.keys()])
      .to.have.length(1)
      .and.not.include(first);
    await stage.center.stop();
  });

  it('keep a file when a snapshot replaces the log while it is being stored', async () => {
    const stage = await Stage.open({ routing: { queueTimeout: 30_000 } });
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna');
    const conversationId = await customer.chat();
    const interactionId = await agent.acceptOffered();
    await agent.do('setAvailability', { status: 'break' });
    await (await stage.customer('ben')).chat();
    const { storage, clock } = stage;
    while (storage.entries.length < 400) await customer.write(conversationId, 'And more');
    const { putBlob } = storage;
    storage.putBlob = async (id, bytes) => {
      await putBlob.call(storage, id, bytes);
      // While the file is stored, the time of the other customer, who waits, runs out.
      clock.set(31_000);
    };
    const bytes = new Uint8Array(9);
    await agent.link.send({
      interactionId,
      clientId: 'f',
      content: { kind: 'file', name: 'photo.png', mediaType: 'image/png', bytes, caption: null },
    });
    await stage.idle();
    expect(storage.snapshot).not.to.equal(null);
    const sent = customer.messages().at(-1)?.content;
    if (sent?.kind !== 'file') throw new Error('The customer saw no file.');
    const got = await customer.link.download({ channel: 'chat', attachmentId: sent.file.id });
    expect(got.bytes).to.have.length(9);
    await stage.center.stop();
  });

  it('carry files both ways, byte for byte', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    const bytes = Uint8Array.from({ length: 2_000 }, (_, index) => index % 256);
    await customer.link.sendMessage({
      conversationId: conversation,
      clientId: 'f1',
      content: { kind: 'file', name: 'photo.png', mediaType: 'image/png', bytes, caption: 'Look' },
    });
    const content = agent.last('message.added')?.message.content;
    if (content?.kind !== 'file') throw new Error('The agent saw no file.');
    expect(content).to.deep.include({ caption: 'Look' });
    expect(content.file).to.include({ name: 'photo.png', mediaType: 'image/png', size: 2_000 });
    const got = await agent.link.download({ interactionId: id, attachmentId: content.file.id });
    expect([...got.bytes]).to.deep.equal([...bytes]);
    await agent.link.send({
      interactionId: id,
      clientId: 'f2',
      content: { kind: 'file', name: 'a.txt', mediaType: 'text/plain', bytes, caption: null },
    });
    const sent = customer.messages().at(-1)?.content;
    if (sent?.kind !== 'file') throw new Error('The customer saw no file.');
    const back = await customer.link.download({ channel: 'chat', attachmentId: sent.file.id });
    expect(back.name).to.equal('a.txt');
    await refused(agent.link.download({ interactionId: id, attachmentId: 'nothing' }), 4000);
    const stranger = await stage.customer('ben');
    await refused(stranger.link.download({ channel: 'chat', attachmentId: sent.file.id }), 4000);
    await stage.center.stop();
  });

  it('are refused when they are too large, and nothing of them is stored', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    const file = { kind: 'file', name: 'film.mp4', mediaType: 'video/mp4', caption: null } as const;
    const bytes = new Uint8Array(10 * 1_024 * 1_024);
    const big = { ...file, bytes };
    await refused(agent.link.send({ interactionId: id, clientId: 'b', content: big }), 5007, /10 MB.*5 MB/);
    await refused(
      customer.link.sendMessage({ conversationId: conversation, clientId: 'b', content: big }),
      5007,
      /10 MB/,
    );
    await refused(
      agent.link.send({ interactionId: id, clientId: 'e', content: { ...file, bytes: new Uint8Array() } }),
      2001,
    );
    await refused(say(agent, id, 'x'.repeat(4_097)), 5007, /4096/);
    await refused(say(agent, id, '   '), 2001, /empty/);
    await refused(customer.write(conversation, 'x'.repeat(200_000)), 5007);
    expect(stage.storage.blobs.size).to.equal(0);
    expect(texts(customer)).to.deep.equal([]);
    await stage.center.stop();
  });

  it('stay text, whatever they contain', async () => {
    const { stage, agent, customer, conversation } = await inChat();
    const html = '<img src=x onerror=alert(1)> ${x} \u0000 \ud83d\ude00';
    await customer.write(conversation, html);
    expect(agent.last('message.added')?.message.content).to.deep.equal({ kind: 'text', text: html });
    await stage.center.stop();
  });

  it('continue in one thread for the customer, who cannot write in a conversation that is over', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    await customer.write(conversation, 'first day');
    await agent.do('hangUp', { interactionId: id });
    await agent.dispose(id);
    await refused(customer.write(conversation, 'too late'), 4000);
    const next = await customer.chat();
    expect(next).not.to.equal(conversation);
    await customer.write(next, 'second day');
    expect(texts(customer)).to.deep.equal(['first day', 'second day']);
    await stage.center.stop();
  });

  it('are counted until the agent has read them', async () => {
    const { stage, agent, customer, conversation, id } = await inChat();
    await customer.write(conversation, 'one');
    await customer.write(conversation, 'two');
    expect((await agent.look()).get(`thread:${id}`)).to.include({ unread: 2 });
    await agent.link.markRead({ interactionId: id });
    await agent.link.markRead({ interactionId: id });
    expect(agent.types('thread.read')).to.have.length(1);
    expect((await agent.look()).get(`thread:${id}`)).to.include({ unread: 0 });
    expect(customer.messages().map(({ status }) => status)).to.deep.equal(['read', 'read']);
    await stage.center.stop();
  });

  it('fail with a reason when they cannot be delivered', async () => {
    const { stage, agent, customer, id } = await inChat();
    stage.center.faults.failMessages(1, 'The number is not on WhatsApp.');
    await say(agent, id, 'lost');
    await say(agent, id, 'found');
    const added = agent.events.flatMap((event) => (event.type === 'message.added' ? [event.message] : []));
    expect(added.map(({ status, error }) => [status, error])).to.deep.equal([
      ['failed', 'The number is not on WhatsApp.'],
      ['sent', null],
    ]);
    expect(texts(customer)).to.deep.equal(['found']);
    await stage.center.stop();
  });

  it('can be sent and read only by members of the conversation', async () => {
    const { stage, conversation, id } = await inChat();
    const stranger = await stage.customer('ben');
    await refused(stranger.write(conversation, 'Hi'), 4000);
    const other = await stage.available('supervisor');
    await refused(say(other, id, 'Hi'), 5009);
    await refused(other.link.markRead({ interactionId: id }), 5009);
    await stage.center.stop();
  });

  it('cannot be held, muted or conferred', async () => {
    const { stage, agent, id } = await inChat();
    await refused(agent.do('hold', { interactionId: id }), 5006, /Hold is for calls/);
    await refused(agent.do('mute', { interactionId: id, muted: true }), 5006);
    await refused(agent.do('confer', { interactionId: id, target: { kind: 'user', id: 'priya' } }), 5006);
    await refused(agent.do('transfer', { interactionId: id, target: { kind: 'phone', id: '555' } }), 5006);
    await stage.center.stop();
  });
});

describe('WhatsApp', () => {
  it('takes free text for 24 hours after the customer wrote, then templates only', async () => {
    const { stage, agent, customer, conversation, id } = await inChat('whatsapp');
    await customer.write(conversation, 'Hello');
    const policy = agent.last('thread.policyChanged')?.policy;
    expect(policy?.windowClosesAt).to.equal(stage.clock.now() + DAY * 1_000);
    expect(policy?.templates.map(({ id: template }) => template)).to.include('greeting');
    await stage.passAwake(DAY - 1, agent);
    await say(agent, id, 'Still in time');
    await stage.passAwake(1, agent);
    await refused(say(agent, id, 'Too late'), 5004, /template/);
    const template = (values: readonly string[]) =>
      agent.link.send({
        interactionId: id,
        clientId: newKey(),
        content: { kind: 'template', templateId: 'greeting', values },
      });
    await refused(template(['Anna']), 2001, /\{\{2\}\}/);
    await refused(template(['Anna', 'x'.repeat(4_096)]), 5007, /at most 4096/);
    await template(['Anna', 'x'.repeat(600)]);
    expect(texts(customer, 'whatsapp').at(-1)).to.contain('x'.repeat(600));
    await template(['Anna', 'Max']);
    expect(texts(customer, 'whatsapp').at(-1)).to.equal(
      'Hello Anna, this is Max from Customer Care. May we continue our conversation here?',
    );
    await customer.write(conversation, 'Yes');
    await say(agent, id, 'Thank you');
    await refused(
      agent.link.send({
        interactionId: id,
        clientId: newKey(),
        content: { kind: 'template', templateId: 'unknown', values: [] },
      }),
      4000,
    );
    await stage.center.stop();
  });

  it('is started by an agent with a template', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive', [47]);
    const start = (phone: string | null) => agent.do('startInteraction', started('whatsapp', 47, phone));
    await refused(start('call me'), 2001);
    const { interactionId: id } = (await start('9876543210')) as { interactionId: string };
    expect(agent.types('interaction.')).to.deep.equal(['interaction.offered', 'interaction.connected']);
    await refused(say(agent, id, 'Hello'), 5004, /template/);
    const content = { kind: 'template', templateId: 'callback_offer', values: [] } as const;
    const { messageId } = await agent.link.send({ interactionId: id, clientId: 'c', content });
    expect(((await start('9876543210')) as { interactionId: string }).interactionId).to.equal(id);

    const customer = await stage.customer('anna', 'Anna', '9876543210');
    expect(agent.last('message.statusChanged')).to.include({ messageId, status: 'delivered' });
    expect(customer.messages('whatsapp')).to.have.length(1);
    await customer.write(customer.conversation('whatsapp')?.id ?? '', 'Tomorrow at nine.');
    await say(agent, id, 'Fine.');
    expect(texts(customer, 'whatsapp').at(-1)).to.equal('Fine.');
    await stage.center.stop();
  });

  it('is its own thread beside web chat', async () => {
    const { stage, agent, customer, conversation } = await inChat('whatsapp');
    await customer.write(conversation, 'by phone');
    const chat = await customer.chat();
    await customer.write(chat, 'by web');
    expect(texts(customer, 'whatsapp')).to.deep.equal(['by phone']);
    expect(texts(customer)).to.deep.equal(['by web']);
    const id = await agent.acceptOffered();
    const content = { kind: 'template', templateId: 'greeting', values: ['a', 'b'] } as const;
    await refused(agent.link.send({ interactionId: id, clientId: 't', content }), 4000);
    await stage.center.stop();
  });
});

describe('a chat that an agent starts', () => {
  it('needs an open page of the customer', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await refused(agent.do('startInteraction', started('chat', 172, '9876543210')), 4000, /page/);
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await agent.do('startInteraction', started('chat', 172, '9876543210'));
    expect(customer.conversation('chat')).to.deep.include({ direction: 'outbound' });
    expect(customer.conversation('chat')?.state.kind).to.equal('connected');
    await customer.write(customer.conversation('chat')?.id ?? '', 'Who is it?');
    expect(agent.last('message.added')?.message.content).to.deep.equal({ kind: 'text', text: 'Who is it?' });
    await stage.center.stop();
  });

  it('reaches a visitor without a known number, by the customer’s id', async () => {
    const { stage, agent, id } = await inChat();
    const visitor = await stage.customer('ben', 'Ben', null);
    const first = await visitor.chat();
    const part = await agent.acceptOffered();
    const customerId = agent.last('interaction.offered')?.interaction.customer.id;
    await visitor.hangUp(first);
    await agent.dispose(part);
    await agent.do('startInteraction', { ...started('chat', 172, null), customerId });
    expect(visitor.conversation('chat')?.state.kind).to.equal('connected');
    await refused(
      agent.do('startInteraction', { ...started('voice', 172, null), customerId }),
      2001,
      /phone/,
    );
    await agent.do('hangUp', { interactionId: id });
    await stage.center.stop();
  });
});
