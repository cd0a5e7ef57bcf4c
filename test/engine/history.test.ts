import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Message, Thread } from 'omni-toolbar/core';
import { EMPTY_CENTER, evolve } from '../../src/adapters/embedded/engine/state/evolve.js';
import { refused } from './support/expect.js';
import { newKey, type Agent, type Customer } from './support/people.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';

const PHONE = '9876543210';
/** The pages of customers: two have the same phone number, and one has none. */
const PAGES = ['telephone', 'laptop', 'ben', 'visitor'] as const;
const PHONES: Readonly<Record<string, string>> = {
  telephone: PHONE,
  laptop: '98765-43210',
  ben: '9000000002',
};
const SAID: Message = {
  id: 'm',
  clientId: null,
  from: 'customer',
  authorName: 'Anna',
  at: 0,
  content: { kind: 'text', text: 'Hello' },
  status: 'sent',
  error: null,
};

/** A whole conversation, from its start to its disposition. */
async function talk(agent: Agent, customer: Customer, words: readonly string[], channel = 'chat') {
  const conversation = await customer.chat(channel);
  const id = await agent.acceptOffered();
  for (const text of words) await customer.write(conversation, text);
  await agent.do('hangUp', { interactionId: id });
  await agent.dispose(id);
  return conversation;
}

const threadOf = async (agent: Agent, id: string): Promise<Thread> =>
  (await agent.look()).get(`thread:${id}`) as Thread;
const said = (messages: readonly Message[]): string[] =>
  messages.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));
const page = (agent: Agent, interactionId: string, before: string | null = null) =>
  agent.link.history({ interactionId, before });

/** Loads all earlier messages, the oldest first, and counts the pages in which they came. */
async function whole(agent: Agent, interactionId: string) {
  let messages: readonly Message[] = [];
  for (let pages = 1; ; pages += 1) {
    const next = await page(agent, interactionId, messages[0]?.id ?? null);
    messages = [...next.messages, ...messages];
    if (!next.more) return { messages, pages };
  }
}

async function open() {
  const stage = await Stage.open();
  const agent = await stage.available('executive', [172, 47]);
  const anna = await stage.customer('anna', 'Anna', PHONE);
  return { stage, agent, anna };
}

describe('earlier conversations', () => {
  it('are neither in the thread nor unread, but can be requested', async () => {
    const { stage, agent, anna } = await open();
    await anna.chat();
    const first = await agent.acceptOffered();
    expect(await threadOf(agent, first)).not.to.have.property('history');
    expect(await page(agent, first)).to.deep.equal({ messages: [], more: false });
    await agent.do('hangUp', { interactionId: first });
    await agent.dispose(first);

    const one = await talk(agent, anna, ['one', 'two']);
    const two = await talk(agent, anna, ['three']);
    const now = await anna.chat();
    const id = await agent.acceptOffered();
    await anna.write(now, 'now');
    const thread = await threadOf(agent, id);
    expect(said(thread.messages)).to.deep.equal(['now']);
    expect(thread).to.deep.include({ unread: 1, history: { messages: [], status: 'more' } });
    const { messages, more } = await page(agent, id);
    expect(said(messages)).to.deep.equal(['one', 'two', 'three']);
    expect(messages.map(({ conversationId }) => conversationId)).to.deep.equal([one, one, two]);
    expect(messages.every(({ status }) => status === 'delivered')).to.equal(true);
    expect(more).to.equal(false);
    expect(anna.messages().map(({ content }) => content.kind)).to.have.length(4);
    await stage.center.stop();
  });

  it('are loaded fifty at a time, each message once, in the order of time', async () => {
    const { stage, agent, anna } = await open();
    const words = Array.from({ length: 120 }, (_, index) => `${index}`);
    await talk(agent, anna, words.slice(0, 70));
    await stage.passAwake(60, agent);
    await talk(agent, anna, words.slice(70));
    await anna.chat();
    const id = await agent.acceptOffered();
    const { messages, pages } = await whole(agent, id);
    expect(said(messages)).to.deep.equal(words);
    expect(pages).to.equal(3);
    const again = await page(agent, id, messages[100]?.id);
    expect(said(again.messages)).to.deep.equal(words.slice(50, 100));
    await stage.center.stop();
  });

  it('are those of the same number on the same channel, from any page', async () => {
    const { stage, agent, anna } = await open();
    await talk(agent, anna, ['from the telephone']);
    await talk(agent, anna, ['by WhatsApp'], 'whatsapp');
    const laptop = await stage.customer('laptop', 'Anna B.', '(98765) 43210');
    await laptop.chat();
    const chat = await agent.acceptOffered();
    expect(said((await whole(agent, chat)).messages)).to.deep.equal(['from the telephone']);
    expect(laptop.messages(), 'only agents are shown what another page has written').to.deep.equal([]);
    await laptop.chat('whatsapp');
    const whatsapp = await agent.acceptOffered();
    expect(said((await whole(agent, whatsapp)).messages)).to.deep.equal(['by WhatsApp']);
    await stage.center.stop();
  });

  it('have receipts that still change, from the same page and from another with the number', async () => {
    const { stage, agent, anna } = await open();
    await anna.chat();
    const first = await agent.acceptOffered();
    const write = (interactionId: string, text: string) =>
      agent.link.send({ interactionId, clientId: newKey(), content: { kind: 'text', text } });
    const { messageId } = await write(first, 'Are you there?');
    await agent.do('hangUp', { interactionId: first });
    await agent.dispose(first);

    const laptop = await stage.customer('laptop', 'Anna', PHONE);
    await laptop.chat();
    const there = await agent.acceptOffered();
    expect((await page(agent, there)).messages[0]).to.deep.include({ id: messageId, status: 'delivered' });
    const now = await anna.chat();
    const here = await agent.acceptOffered();
    expect((await page(agent, here)).messages[0]).to.deep.include({ id: messageId, status: 'delivered' });
    await anna.write(now, 'I am');
    await anna.link.markRead({ conversationId: now });
    const ticks = agent.events.flatMap((event) =>
      event.type === 'message.statusChanged' && event.messageId === messageId && event.status === 'read'
        ? [event.interactionId]
        : [],
    );
    expect(ticks.sort()).to.deep.equal([here, there].sort());
    const strangers = agent.events.filter(
      (event) => event.type === 'message.added' && event.interactionId === there,
    );
    expect(strangers, 'what is said elsewhere stays there').to.deep.equal([]);
    await stage.center.stop();
  });

  it('exist for a conversation that an agent starts', async () => {
    const { stage, agent, anna } = await open();
    await talk(agent, anna, ['Call me'], 'whatsapp');
    await agent.do('startInteraction', started('whatsapp', 47, PHONE));
    const id = agent.offered;
    expect((await threadOf(agent, id)).history).to.deep.equal({ messages: [], status: 'more' });
    expect(said((await page(agent, id)).messages)).to.deep.equal(['Call me']);
    await stage.center.stop();
  });

  it('are shown only to an agent who has an interaction with the customer', async () => {
    const { stage, agent, anna } = await open();
    const secret = await talk(agent, anna, ['My secret']);
    await anna.chat();
    const id = await agent.acceptOffered();
    const [message] = (await page(agent, id)).messages;
    expect(message?.conversationId).to.equal(secret);

    const other = await stage.available('supervisor', [172]);
    await refused(page(other, id), 5009);
    const ben = await stage.customer('ben');
    await ben.chat();
    const theirs = [agent, other].find(({ events }) =>
      events.some(
        (event) => event.type === 'interaction.offered' && event.interaction.customer.name === 'ben',
      ),
    );
    if (!theirs) throw new Error('Nobody was offered the chat.');
    const bens = await theirs.acceptOffered();
    expect(await page(theirs, bens, message?.id)).to.deep.equal({ messages: [], more: false });
    await refused(page(agent, 'nothing'), 4000);
    await agent.do('hangUp', { interactionId: id });
    expect((await page(agent, id)).messages, 'while it waits for its disposition').to.have.length(1);
    await agent.dispose(id);
    await refused(page(agent, id), 5002);
    await theirs.do('hangUp', { interactionId: bens });
    await theirs.do('signOut');
    await refused(page(theirs, bens), 5001);
    await stage.center.stop();
  });

  it('hide a masked number', async () => {
    const stage = await Stage.open({ settings: { maskedPrivileges: ['phone'] } });
    const agent = await stage.available('executive');
    const anna = await stage.customer('anna', 'Anna', PHONE);
    await talk(agent, anna, [`Call 98765 43210`]);
    await anna.chat();
    const id = await agent.acceptOffered();
    const [words] = said((await page(agent, id)).messages);
    expect(words).to.match(/^Call \*+10$/);
    await stage.center.stop();
  });

  it('keep their files', async () => {
    const { stage, agent, anna } = await open();
    const conversation = await anna.chat();
    const first = await agent.acceptOffered();
    const bytes = Uint8Array.from([1, 2, 3]);
    const file = { kind: 'file', name: 'a.png', mediaType: 'image/png', bytes, caption: null } as const;
    await anna.link.sendMessage({ conversationId: conversation, clientId: newKey(), content: file });
    await agent.do('hangUp', { interactionId: first });
    await agent.dispose(first);
    const laptop = await stage.customer('laptop', 'Anna', PHONE);
    await laptop.chat();
    const id = await agent.acceptOffered();
    const content = (await page(agent, id)).messages[0]?.content;
    if (content?.kind !== 'file') throw new Error('There is no file.');
    const got = await agent.link.download({ interactionId: id, attachmentId: content.file.id });
    expect([...got.bytes]).to.deep.equal([1, 2, 3]);
    await stage.center.stop();
  });

  it('end where the next one begins, also while the last one waits for its disposition', async () => {
    const { stage, agent, anna } = await open();
    const first = await anna.chat();
    const old = await agent.acceptOffered();
    await anna.write(first, 'before');
    await agent.do('hangUp', { interactionId: old });
    const second = await anna.chat();
    const id = await agent.acceptOffered();
    await anna.write(second, 'after');
    expect(said((await threadOf(agent, old)).messages)).to.deep.equal(['before']);
    expect(agent.events.filter(({ type }) => type === 'message.added')).to.have.length(2);
    expect(said((await threadOf(agent, id)).messages)).to.deep.equal(['after']);
    expect(said((await page(agent, id)).messages)).to.deep.equal(['before']);
    await stage.center.stop();
  });

  it('survive a restart from the log', async () => {
    const { stage, agent, anna } = await open();
    await talk(agent, anna, ['kept']);
    await anna.chat();
    const id = await agent.acceptOffered();
    const before = await page(agent, id);
    const next = await stage.restart();
    const back = next.agent('executive');
    expect((await threadOf(back, id)).history?.status).to.equal('more');
    expect(await page(back, id)).to.deep.equal(before);
    await next.center.stop();
  });

  it('are complete, in order and only the customer’s, whoever writes from where, also with the next owner of the log', () => {
    const turn = fc.record({
      page: fc.constantFrom(...PAGES),
      channel: fc.constantFrom('chat', 'whatsapp'),
      words: fc.nat({ max: 60 }),
      restart: fc.boolean(),
    });
    return fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 7 }), async (turns) => {
        let stage = await Stage.open();
        let agent = await stage.available('executive', [172, 47]);
        const written = new Map<string, string[]>();
        for (const [index, { page: key, channel, words, restart }] of turns.entries()) {
          const customer = await stage.customer(key, key, PHONES[key]);
          const conversation = await customer.chat(channel);
          const id = await agent.acceptOffered();
          const whose = `${PHONES[key]?.replace('-', '') ?? key} ${channel}`;
          const before = written.get(whose) ?? [];
          const earlier = await whole(agent, id);
          expect(said(earlier.messages)).to.deep.equal(before);
          expect(earlier.pages).to.equal(Math.max(1, Math.ceil(before.length / 50)));
          expect((await threadOf(agent, id)).history?.status).to.equal(
            before.length > 0 ? 'more' : undefined,
          );
          const own = Array.from({ length: words }, (_, place) => `${index} ${place}`);
          for (const text of own) await customer.write(conversation, text);
          expect(said((await threadOf(agent, id)).messages)).to.deep.equal(own);
          expect(said((await whole(agent, id)).messages), 'the same as at its beginning').to.deep.equal(
            before,
          );
          written.set(whose, [...before, ...own]);
          await agent.do('hangUp', { interactionId: id });
          await agent.dispose(id);
          if (!restart) continue;
          stage = await stage.restart();
          agent = stage.agent('executive');
          await agent.look();
        }
        await stage.center.stop();
      }),
      { numRuns: 15 },
    );
  });

  it('are deleted when there are too many, those silent for longest first', () => {
    let state = EMPTY_CENTER;
    const write = (thread: string, count: number): void => {
      for (let left = count; left > 0; left -= 1) {
        const at = state.sequence;
        const message = { ...SAID, id: `m${at}`, at };
        state = evolve(state, { type: 'thread.message', at, threadId: thread, channel: 'chat', message });
      }
    };
    for (const thread of ['chat:a', 'chat:b', 'chat:c', 'chat:d', 'chat:e']) write(thread, 999);
    write('chat:a', 5);
    expect(Object.keys(state.threads)).to.have.length(5);
    write('chat:f', 5);
    expect(Object.keys(state.threads), 'a was written in last').to.deep.equal([
      ...['chat:a', 'chat:c', 'chat:d', 'chat:e', 'chat:f'],
    ]);
    expect(state.threads['chat:a']?.messages).to.have.length(1_000);
  });
});
