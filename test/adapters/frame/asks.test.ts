import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import { Asks, type AskHandlers } from '../../../src/adapters/frame/wire/asks.js';
import { Calls } from '../../../src/adapters/frame/wire/calls.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import { Link } from '../../../src/adapters/frame/wire/link.js';
import { LIMITS } from '../../../src/adapters/frame/wire/protocol.js';
import { failure } from './support/host.js';

describe('questions that the two ends of a frame ask each other', () => {
  const opened: MessagePort[] = [];
  afterEach(() => {
    for (const port of opened.splice(0)) port.close();
  });

  function end(port: MessagePort, handlers: AskHandlers): Asks {
    const counters = newCounters();
    const link = new Link(port, counters, {
      onItem(item) {
        if (item.kind === 'ask') asks.onAsk(item);
        else if (item.kind === 'answer') asks.onAnswer(item);
      },
      onUnsendable: (item, error) => asks.onUnsendable(item, error),
      onClosed: (reason) => asks.close(reason),
    });
    const asks = new Asks(new Calls(() => 'busy'), (item) => link.send(item), counters, handlers);
    return asks;
  }

  function asking(handlers: AskHandlers): Asks {
    const { port1, port2 } = new MessageChannel();
    opened.push(port1, port2);
    end(port2, handlers);
    return end(port1, {});
  }

  it('fail with their own error message when the facts in it cannot be sent', async () => {
    const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 0);
    const asks = asking({
      find() {
        throw new OmniError('HTTP_ERROR', 'The service answered 500.', { details: { data: deep } });
      },
    });
    expect(await failure(asks.ask('find', null))).to.include({
      code: 3000,
      message: 'The service answered 500.',
      details: undefined,
    });
  });

  it('fail when the answer cannot be sent', async () => {
    const proxy = { proxy: new Proxy({}, {}), bytes: new Uint8Array(1) };
    const answered = failure(asking({ find: () => proxy }).ask('find', null));
    expect(await answered).to.include({ code: 5000, method: 'find' });
  });

  it('are refused when too many of them are not answered yet', async () => {
    const sent: { id: number; error?: { code: number } }[] = [];
    let release!: (value: unknown) => void;
    const slow = new Promise((resolve) => (release = resolve));
    const asks = new Asks(
      new Calls(() => 'busy'),
      (item) => void (item.kind === 'answer' && sent.push(item)),
      newCounters(),
      { slow: () => slow },
    );
    for (let id = 0; id <= LIMITS.inFlight; id++) asks.onAsk({ kind: 'ask', id, name: 'slow', payload: 0 });
    expect(sent).to.have.lengthOf(1);
    expect(sent[0]).to.deep.include({ id: LIMITS.inFlight }).and.to.have.nested.property('error.code', 5007);
    release('done');
    await slow;
    expect(sent).to.have.lengthOf(LIMITS.inFlight + 1);
  });
});
