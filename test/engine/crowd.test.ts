import { expect } from 'chai';
import { Stage } from './support/stage.js';

/**
 * How many characters `JSON.stringify` produces during `work`: a measure of how much the center compares, checks and
 * stores.
 */
async function written(work: () => Promise<unknown>): Promise<number> {
  const { stringify } = JSON;
  let characters = 0;
  JSON.stringify = (value: unknown) => {
    const text = stringify(value);
    characters += String(text).length;
    return text;
  };
  try {
    await work();
  } finally {
    JSON.stringify = stringify;
  }
  return characters;
}

describe('many customers who write', () => {
  it('cost no more for each message when much was written before', async () => {
    const costs: number[] = [];
    for (const messages of [1, 40]) {
      const stage = await Stage.open();
      const chats = [];
      for (let count = 0; count < 20; count += 1) {
        const customer = await stage.customer(`customer-${count}`);
        chats.push({ customer, chat: await customer.chat() });
      }
      for (const { customer, chat } of chats)
        for (let count = 0; count < messages; count += 1)
          await customer.write(chat, 'My meter hums. '.repeat(20));
      const [{ customer, chat } = { customer: null, chat: '' }] = chats;
      costs.push(await written(() => customer!.write(chat, 'Is anybody there?').then(() => stage.idle())));
      expect(customer!.messages().at(-1)?.content).to.include({ text: 'Is anybody there?' });
      await stage.center.stop();
    }
    const [little = 0, much = Infinity] = costs;
    expect(much / little).to.be.below(1.5);
  });

  it('are told only what is said to them', async () => {
    const stage = await Stage.open();
    const [anna, ben] = [await stage.customer('anna'), await stage.customer('ben')];
    const chat = await anna.chat();
    await ben.chat();
    const before = ben.updates.length;
    await anna.write(chat, 'Hello');
    expect(anna.messages().map(({ content }) => content)).to.deep.equal([{ kind: 'text', text: 'Hello' }]);
    expect(ben.updates.slice(before)).to.deep.equal([]);
    await stage.center.stop();
  });
});
