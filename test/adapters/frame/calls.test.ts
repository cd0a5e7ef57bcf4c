import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import { Calls } from '../../../src/adapters/frame/wire/calls.js';
import { LIMITS } from '../../../src/adapters/frame/wire/protocol.js';
import { failure } from './support/host.js';

describe('calls that wait for an answer', () => {
  const ids: number[] = [];
  const send = (id: number): void => void ids.push(id);
  beforeEach(() => (ids.length = 0));

  it('that could not be sent report at their deadline that initialize was not called', async () => {
    const calls = new Calls(() => 'initialize was not called');
    const error = await failure(calls.add('getCurrentUser', 1, false, send));
    expect(error).to.include({ code: 1000, name: 'TIMEOUT', method: 'getCurrentUser' });
    expect(error.message).to.contain('initialize was not called');
    calls.release();
    expect(ids, 'and are forgotten').to.deep.equal([]);
  });

  it('are sent once, in order, as soon as there is a connection', async () => {
    const calls = new Calls(() => '');
    const answers = [1, 2, 3].map((value) => calls.add(`call ${value}`, 1_000, false, send));
    calls.release();
    calls.release();
    expect(ids).to.have.lengthOf(3);
    ids.forEach((id, index) => calls.answer({ kind: 'answer', id, value: index }));
    expect(await Promise.all(answers)).to.deep.equal([0, 1, 2]);
  });

  it('are answered once: a second or a late answer is ignored', async () => {
    const calls = new Calls(() => '');
    const answer = calls.add('a', 1_000, true, send);
    const [id = 0] = ids;
    expect(calls.answer({ kind: 'answer', id, value: 1 })).to.equal(true);
    expect(calls.answer({ kind: 'answer', id, value: 2 })).to.equal(false);
    expect(await answer).to.equal(1);
    const late = calls.add('b', 1, true, send);
    expect(await failure(late)).to.have.property('code', 1000);
    expect(calls.answer({ kind: 'answer', id: ids[1] ?? 0, value: 1 })).to.equal(false);
  });

  it('that were sent are rejected when the page is gone; those not yet sent keep waiting', async () => {
    const calls = new Calls(() => '');
    const sent = failure(calls.add('sent', 1_000, true, send));
    const waiting = calls.add('waiting', 1_000, false, send);
    calls.rejectSent('the frame was reloaded');
    expect(await sent).to.include({ code: 5005, method: 'sent' });
    calls.release();
    calls.answer({ kind: 'answer', id: ids[1] ?? 0, value: 'answered' });
    expect(await waiting).to.equal('answered');
  });

  it('that cannot be sent reject with the reason', async () => {
    const calls = new Calls(() => '');
    const call = calls.add('a', 1_000, true, () => {
      throw new OmniError('LIMIT', 'too large');
    });
    expect(await failure(call)).to.include({ code: 5007, method: 'a' });
  });

  it('are limited in number', async () => {
    const calls = new Calls(() => '');
    const all = Array.from({ length: LIMITS.inFlight }, () => calls.add('a', 1_000_000, true, send));
    expect(await failure(calls.add('one more', 1_000_000, true, send))).to.have.property('code', 5007);
    calls.rejectAll(() => new OmniError('CANCELLED', 'enough'));
    expect((await Promise.allSettled(all)).every(({ status }) => status === 'rejected')).to.equal(true);
  });

  it('do not depend on the wall clock', async () => {
    const { now } = Date;
    const calls = new Calls(() => '');
    try {
      Date.now = () => now() + 86_400_000;
      const answer = calls.add('a', 60_000, true, send);
      calls.answer({ kind: 'answer', id: ids[0] ?? 0, value: 1 });
      expect(await answer).to.equal(1);
    } finally {
      Date.now = now;
    }
  });
});
