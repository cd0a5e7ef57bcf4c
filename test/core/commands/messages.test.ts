import { expect } from 'chai';
import { memoryStorage } from '../../../src/adapters/shared/browser/storage.js';
import { OmniError } from '../../../src/core/contract/errors.js';
import type { Messaging, OutgoingContent } from '../../../src/core/ports/messaging.js';
import type { Ports } from '../../../src/core/ports/ports.js';
import { aMessage, anInteraction, aThread, NOW } from '../support/samples.js';
import { rejection, settled, setUp, signedIn } from '../support/setup.js';

type Sent = Parameters<Messaging['send']>[0];

function testMessaging() {
  const sent: Sent[] = [];
  const typing: boolean[] = [];
  const read: string[] = [];
  let failure: Error | undefined;
  const messaging: Messaging = {
    async send(params) {
      sent.push(params);
      if (failure) throw failure;
      return { messageId: `m-${sent.length}` };
    },
    setTyping: (params) => void typing.push(params.typing),
    async markRead({ interactionId }) {
      read.push(interactionId);
    },
    async download() {
      return { name: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(3) };
    },
  };
  return { messaging, sent, typing, read, fail: (error?: Error) => (failure = error) };
}

async function chatting(policy = {}, ports: Partial<Ports> = {}) {
  const port = testMessaging();
  const setup = await signedIn({ messaging: port.messaging, ...ports });
  setup.center.tell(
    {
      type: 'interaction.offered',
      interaction: anInteraction('c', {
        phase: 'connected',
        channel: { kind: 'chat', name: 'chat', subType: null },
      }),
    },
    { type: 'thread.opened', thread: aThread('c', { policy: { ...aThread('c').policy, ...policy } }) },
  );
  const send = (content: OutgoingContent, clientId?: string) =>
    setup.omni.call('sendMessage', { interactionId: 'c', content, ...(clientId ? { clientId } : {}) });
  const messages = () => setup.omni.state.get('thread:c')?.messages ?? [];
  return { ...setup, ...port, send, messages };
}

const text = (value: string): OutgoingContent => ({ kind: 'text', text: value });
const file = (size: number): OutgoingContent => ({
  kind: 'file',
  name: 'photo.png',
  mediaType: 'image/png',
  bytes: new Uint8Array(size),
  caption: null,
});

describe('sending a message', () => {
  it('shows it at once, and then as the center has it', async () => {
    const { center, send, messages } = await chatting();
    const sending = send(text('Hello'), 'c-1');
    expect(messages().map(({ status }) => status)).to.deep.equal(['sending']);
    center.tell({
      type: 'message.added',
      interactionId: 'c',
      message: aMessage('m-1', {
        clientId: 'c-1',
        from: 'agent',
        status: 'sent',
        content: { kind: 'text', text: 'Hello' },
      }),
    });
    expect(await sending).to.deep.equal({ messageId: 'm-1' });
    expect(messages().map(({ id, status }) => [id, status])).to.deep.equal([['m-1', 'sent']]);
  });

  it('keeps a message that could not be sent, with the reason, and sends it again as the same', async () => {
    const { send, messages, sent, fail } = await chatting();
    const error = 'The customer has blocked this number.';
    fail(new OmniError('REFUSED', error, { details: { reason: 'blocked' } }));
    expect((await rejection(send(text('Hello'), 'c-1'))).code).to.equal(5004);
    expect(messages()[0]).to.include({ status: 'failed', error, reason: 'blocked' });
    fail();
    await send(text('Hello'), 'c-1');
    expect(messages()).to.have.length(1);
    expect(sent.map(({ clientId }) => clientId)).to.deep.equal(['c-1', 'c-1']);
  });

  it('keeps messages that the center has not received when it sends a new snapshot', async () => {
    const { center, omni, send, messages, fail } = await chatting();
    fail(new OmniError('DISCONNECTED', 'The line is down.'));
    await rejection(send(text('Hello'), 'c-1'));
    fail();
    const sending = send(text('Still there?'), 'c-2');
    const interaction = omni.state.get('interaction:c')!;
    const startOver = (...known: ReturnType<typeof aMessage>[]): void =>
      center.snapshot([
        ['interactions', ['c']],
        ['interaction:c', interaction],
        ['thread:c', aThread('c', { messages: known })],
      ]);
    startOver();
    expect(messages().map(({ clientId, status }) => [clientId, status])).to.deep.equal([
      ['c-1', 'failed'],
      ['c-2', 'sending'],
    ]);
    await sending;
    startOver(aMessage('m-2', { clientId: 'c-2', from: 'agent', status: 'sent' }));
    expect(messages().map(({ id, status }) => [id, status])).to.deep.equal([
      ['m-2', 'sent'],
      ['local:c-1', 'failed'],
    ]);
  });

  it('keeps messages that the center has not received when the page is reloaded', async () => {
    const storage = memoryStorage();
    const before = await chatting({}, { storage });
    before.fail(new OmniError('DISCONNECTED', 'The line is down.'));
    await rejection(before.send(text('Hello'), 'c-1'));
    before.fail();
    void before.send(text('Still there?'), 'c-2').catch(() => undefined);
    void before.send(text('I am'), 'c-3').catch(() => undefined);
    const interaction = before.omni.state.get('interaction:c')!;
    const session = before.omni.state.get('session');
    before.omni.destroy();

    const port = testMessaging();
    const { omni, center } = setUp({ messaging: port.messaging, storage });
    // The first snapshot is empty: the center has not found the session yet.
    center.snapshot();
    center.snapshot([
      ['session', session],
      ['interactions', ['c']],
      ['interaction:c', interaction],
      ['thread:c', aThread('c', { messages: [aMessage('m-3', { clientId: 'c-3', from: 'agent' })] })],
    ]);
    const messages = () => omni.state.get('thread:c')!.messages;
    const texts = () =>
      messages().map(({ clientId, status, content }) => [
        clientId,
        status,
        'text' in content && content.text,
      ]);
    expect(texts().slice(1)).to.deep.equal([
      ['c-1', 'failed', 'Hello'],
      ['c-2', 'failed', 'Still there?'],
    ]);
    await omni.call('sendMessage', { interactionId: 'c', content: text('Hello'), clientId: 'c-1' });
    expect(port.sent.map(({ clientId }) => clientId)).to.deep.equal(['c-1']);
    for (const clientId of ['c-1', 'c-2'])
      center.tell({
        type: 'message.added',
        interactionId: 'c',
        message: aMessage(`m-${clientId}`, { clientId, from: 'agent', status: 'sent' }),
      });
    expect(messages()).to.have.length(3);
    expect(storage.keys(), 'nothing is left to send').to.deep.equal(['current']);
  });

  it('forgets unsent messages with their conversation, and invalid values in the storage', async () => {
    const storage = memoryStorage();
    const { center, send, messages, fail, omni } = await chatting({}, { storage });
    fail(new OmniError('DISCONNECTED', 'The line is down.'));
    await rejection(send(text('Hello'), 'c-1'));
    const interaction = omni.state.get('interaction:c')!;
    expect(storage.keys()).to.include('unsent:c');
    center.tell({ type: 'interaction.ended', interactionId: 'c', cause: 'center' });
    expect(storage.keys()).to.deep.equal([]);
    omni.destroy();

    for (const garbage of ['{', 'null', '{"length":1}', '[null,{"clientId":1,"text":"x"}]']) {
      storage.set('unsent:c', garbage);
      const again = setUp({ storage });
      again.center.snapshot([
        ['interactions', ['c']],
        ['interaction:c', interaction],
        ['thread:c', aThread('c')],
      ]);
      expect(again.omni.state.get('thread:c')?.messages, garbage).to.deep.equal([]);
      again.omni.destroy();
    }
    expect(messages()).to.deep.equal([]);
  });

  it('sends the same text twice when it is said twice', async () => {
    const { send, sent, messages } = await chatting();
    await Promise.all([send(text('ok')), send(text('ok'))]);
    expect(sent).to.have.length(2);
    expect(messages()).to.have.length(2);
  });

  it('sends one message for a repeated key', async () => {
    const { omni, sent } = await chatting();
    const again = () =>
      omni.call('sendMessage', { interactionId: 'c', content: text('ok') }, { idempotencyKey: 'k' });
    expect(await again()).to.deep.equal(await again());
    expect(sent).to.have.length(1);
  });

  it('accepts only what the channel allows', async () => {
    const { send, sent } = await chatting({ maxTextLength: 10, maxFileSize: 100 });
    expect((await rejection(send(text('   ')))).code).to.equal(2001);
    const long = await rejection(send(text('12345678901')));
    expect(long.code).to.equal(2001);
    expect(long.message).to.include('11').and.to.include('10');
    const large = await rejection(send(file(101)));
    expect(large.code).to.equal(5007);
    expect(large.message).to.include('101').and.to.include('100');
    for (const content of [
      { kind: 'text' },
      { kind: 'dance' },
      { kind: 'file', name: 'x', bytes: [1] },
      'text',
      null,
    ]) {
      expect((await rejection(send(content as never))).code, JSON.stringify(content)).to.equal(2001);
    }
    expect(sent).to.deep.equal([]);
    await send(file(100));
    expect(sent).to.have.length(1);
  });

  it('offers templates when the window is closed', async () => {
    const templates = [
      { id: 't1', name: 'reminder', language: 'en', text: 'Hi {{1}}, see you {{2}}. Bye {{1}}' },
    ];
    const { send, sent, clock } = await chatting({ windowClosesAt: NOW + 1_000, templates });
    await send(text('In time'));
    clock.advance(1_000);
    const error = await rejection(send(text('Too late')));
    expect(error.code).to.equal(5002);
    expect(error.message).to.include('template');
    expect((await rejection(send(file(1)))).code).to.equal(5002);
    const template = (templateId: string, ...values: string[]) =>
      send({ kind: 'template', templateId, values });
    expect((await rejection(template('t2', 'x'))).code).to.equal(4000);
    expect((await rejection(template('t1', 'Mira'))).code).to.equal(2001);
    expect((await rejection(template('t1', 'Mira', ' '))).code).to.equal(2001);
    await template('t1', 'Mira', 'at nine');
    expect(sent).to.have.length(2);
  });

  it('needs an open conversation and a channel for messages', async () => {
    const { omni, center, send } = await chatting();
    center.tell({ type: 'interaction.disconnected', interactionId: 'c', cause: 'customer', deadline: null });
    expect((await rejection(send(text('Bye')))).code).to.equal(5002);
    center.tell({ type: 'interaction.offered', interaction: anInteraction('v', { phase: 'connected' }) });
    const spoken = omni.call('sendMessage', { interactionId: 'v', content: text('Hi') });
    expect((await rejection(spoken)).code).to.equal(5006);
  });

  it('needs a messaging port', async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('c', { phase: 'connected' }) });
    const error = await rejection(omni.call('sendMessage', { interactionId: 'c', content: text('Hi') }));
    expect(error.code).to.equal(5006);
    expect(setUp().omni.state.get('interactions')).to.deep.equal([]);
  });
});

describe('reading and typing', () => {
  it('marks a thread read once', async () => {
    const { omni, center, read } = await chatting();
    center.tell({ type: 'message.added', interactionId: 'c', message: aMessage('m1') });
    await omni.call('markThreadRead', { interactionId: 'c' });
    center.tell({ type: 'thread.read', interactionId: 'c' });
    await omni.call('markThreadRead', { interactionId: 'c' });
    expect(read).to.deep.equal(['c']);
  });

  it('passes typing on outside of the log', async () => {
    const { omni, center, typing, entries } = await chatting();
    entries.length = 0;
    const seen: unknown[] = [];
    omni.transients.subscribe((transient) => seen.push(transient));
    await omni.call('setTyping', { interactionId: 'c', typing: true });
    center.tellTransient({ type: 'typing', interactionId: 'c', who: 'customer', typing: true });
    await settled();
    expect(typing).to.deep.equal([true]);
    expect(seen).to.have.length(1);
    expect(entries).to.deep.equal([]);
  });

  it('downloads files of this conversation only', async () => {
    const { omni, center } = await chatting();
    const asked = { interactionId: 'c', attachmentId: 'f1' };
    expect((await rejection(omni.call('downloadAttachment', asked))).code).to.equal(4000);
    center.tell({
      type: 'message.added',
      interactionId: 'c',
      message: aMessage('m1', {
        content: {
          kind: 'file',
          file: { id: 'f1', name: 'a.txt', mediaType: 'text/plain', size: 3 },
          caption: null,
        },
      }),
    });
    expect((await omni.call('downloadAttachment', asked)).bytes).to.have.length(3);
  });
});

describe('a receipt', () => {
  it('never takes back what an earlier one said', async () => {
    const { center, messages } = await chatting();
    center.tell({
      type: 'message.added',
      interactionId: 'c',
      message: aMessage('m1', { from: 'agent', status: 'sent' }),
    });
    for (const status of ['read', 'delivered', 'failed', 'sent'] as const) {
      center.tell({
        type: 'message.statusChanged',
        interactionId: 'c',
        messageId: 'm1',
        status,
        error: null,
      });
    }
    expect(messages()[0]?.status).to.equal('read');
  });
});
