import { expect } from 'chai';
import { LIMITS } from '../../../src/core/contract/limits.js';
import type { Callback } from '../../../src/core/model/interaction.js';
import { aCenter, anInteraction, NOW } from '../support/samples.js';
import { rejection, signedIn } from '../support/setup.js';

async function inWrapUp(patch = {}) {
  const setup = await signedIn();
  setup.center.tell(
    {
      type: 'dispositions.listed',
      campaignId: 172,
      classes: [{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }],
    },
    { type: 'interaction.offered', interaction: anInteraction('a', { phase: 'wrap-up', ...patch }) },
  );
  return setup;
}

const aDisposition = {
  classId: 588,
  className: 'status',
  codeId: 1344,
  codeName: 'open',
  notes: '',
  callback: null,
  automatic: true,
};
const dispose = { interactionId: 'a', codeId: 1344 };

describe('disposing', () => {
  it('sends code, notes and callback to the center, and ends the interaction', async () => {
    const { omni, center } = await inWrapUp();
    const callback = { at: NOW + 60_000, phone: '(415) 555-0188', mine: true };
    await omni.call('disposeInteraction', { ...dispose, notes: 'Will call', callback });
    expect(center.requests[0]?.params).to.deep.equal({
      interactionId: 'a',
      codeId: 1344,
      notes: 'Will call',
      callback: { at: NOW + 60_000, phone: '4155550188', mine: true },
    });
    expect(omni.state.get('interactions')).to.deep.equal([]);
  });

  it('happens once', async () => {
    const { omni, center } = await inWrapUp();
    await omni.call('disposeInteraction', dispose);
    const error = await rejection(omni.call('disposeInteraction', dispose));
    expect(error.code).to.equal(5002);
    expect(error.message).to.include('ended');
    expect(center.asked).to.deep.equal(['dispose']);
  });

  it('is refused while the conversation goes on', async () => {
    for (const phase of ['ringing', 'connected', 'held', 'disposed'] as const) {
      const { omni } = await inWrapUp({ phase });
      const error = await rejection(omni.call('disposeInteraction', dispose));
      expect(error.code).to.equal(5002);
      expect(error.message).to.include(phase);
      expect(error.message).to.include(phase === 'disposed' ? 'already' : 'end it first');
    }
  });

  it("is refused for another agent's interaction", async () => {
    for (const patch of [{ owned: false }, { agentId: 'priya' }]) {
      const { omni, center } = await inWrapUp(patch);
      expect((await rejection(omni.call('disposeInteraction', dispose))).code).to.equal(5009);
      expect(center.asked).to.deep.equal([]);
    }
  });

  it('refuses unknown codes, and names the known ones', async () => {
    const { omni } = await inWrapUp();
    const error = await rejection(omni.call('disposeInteraction', { ...dispose, codeId: 7 }));
    expect(error.code).to.equal(4000);
    expect(error.message).to.include('1344 (open)');
  });

  it('refuses notes that are too long, and loses nothing', async () => {
    const { omni, center } = await inWrapUp();
    const error = await rejection(
      omni.call('disposeInteraction', { ...dispose, notes: 'n'.repeat(200_000) }),
    );
    expect(error.code).to.equal(2001);
    expect(error.message).to.include('200000').and.to.include(String(LIMITS.notes));
    expect(omni.state.get('interaction:a')?.phase).to.equal('wrap-up');
    await omni.call('disposeInteraction', { ...dispose, notes: 'n'.repeat(LIMITS.notes) });
    expect(center.asked).to.deep.equal(['dispose']);
  });

  it('refuses callbacks that are not possible', async () => {
    const { omni, center } = await inWrapUp();
    const later = NOW + 1_000;
    const wrong: unknown[] = [
      { at: NOW - 1, phone: '4155550188', mine: true },
      { at: NOW, phone: '4155550188', mine: true },
      { at: later, phone: 'HELP', mine: true },
      { at: later, phone: '1'.repeat(16), mine: true },
      { at: Number.NaN, phone: '4155550188', mine: true },
      { at: 8.64e15 + 1, phone: '4155550188', mine: true },
      { at: later, phone: '4155550188' },
    ];
    for (const callback of wrong) {
      const error = await rejection(
        omni.call('disposeInteraction', { ...dispose, callback: callback as Callback }),
      );
      expect(error.code, JSON.stringify(callback)).to.equal(2001);
    }
    center.tell({ type: 'center.described', center: aCenter({ callbacks: false }) });
    const unable = omni.call('disposeInteraction', {
      ...dispose,
      callback: { at: later, phone: '1', mine: true },
    });
    expect((await rejection(unable)).code).to.equal(5006);
    expect(center.asked).to.deep.equal([]);
  });

  it('accepts a masked number of the customer, which the center can read', async () => {
    const { omni, center } = await inWrapUp({ customer: { id: 77, name: 'Mira', phone: 'XXXXXX0123' } });
    await omni.call('disposeInteraction', {
      ...dispose,
      callback: { at: NOW + 1_000, phone: 'XXXXXX0123', mine: false },
    });
    expect(center.requests[0]?.params).to.have.nested.property('callback.phone', 'XXXXXX0123');
  });

  it('can be kept unfinished at the center, where the center keeps that', async () => {
    const { omni, center } = await inWrapUp();
    const unable = omni.call('keepDisposition', { interactionId: 'a', notes: 'Wi' });
    expect((await rejection(unable)).code).to.equal(5006);
    center.tell({ type: 'center.described', center: aCenter({ keepsDispositions: true }) });
    await omni.call('keepDisposition', { interactionId: 'a', notes: 'Wi' });
    const callback = { at: NOW + 60_000, phone: '(415) 555-0188', mine: true };
    await omni.call('keepDisposition', { ...dispose, callback });
    expect(center.requests.map(({ params }) => params)).to.deep.equal([
      { interactionId: 'a', codeId: null, notes: 'Wi', callback: null },
      { ...dispose, notes: '', callback: { ...callback, phone: '4155550188' } },
    ]);
    const wrong = [{ codeId: 7 }, { notes: 'n'.repeat(200_000) }, { callback: { ...callback, at: NOW } }];
    for (const params of wrong)
      await rejection(omni.call('keepDisposition', { interactionId: 'a', ...params }));
    expect(center.asked).to.have.length(2);
  });

  it('can be kept unfinished from the beginning of the conversation', async () => {
    for (const phase of ['ringing', 'connected', 'held'] as const) {
      const { omni, center } = await inWrapUp({ phase });
      center.tell({ type: 'center.described', center: aCenter({ keepsDispositions: true }) });
      const kept = omni.call('keepDisposition', { interactionId: 'a', notes: 'Wi' });
      if (phase === 'ringing') expect((await rejection(kept)).message).to.include('accept it first');
      else await kept;
    }
  });

  it('can get more time, where the center grants it', async () => {
    const { omni, center } = await inWrapUp({ deadline: NOW + 5_000 });
    const longer = () => omni.call('extendWrapUp', { interactionId: 'a' });
    expect((await rejection(longer())).code).to.equal(5006);
    center.tell({ type: 'center.described', center: aCenter({ extendWrapUp: true }) });
    center.answers.set('extendWrapUp', ({ interactionId }: { interactionId: string }) =>
      center.tell({ type: 'interaction.wrapUpExtended', interactionId, deadline: NOW + 30_000 }),
    );
    await longer();
    expect(omni.state.get('interaction:a')).to.include({ deadline: NOW + 30_000, phase: 'wrap-up' });
    center.tell({ type: 'interaction.disposed', interactionId: 'a', disposition: aDisposition });
    expect((await rejection(longer())).code).to.equal(5002);
    const other = await inWrapUp({ agentId: 'somebody', owned: false });
    other.center.tell({ type: 'center.described', center: aCenter({ extendWrapUp: true }) });
    expect((await rejection(other.omni.call('extendWrapUp', { interactionId: 'a' }))).code).to.equal(5009);
  });

  it('can dial another call at once', async () => {
    const { omni, center } = await inWrapUp();
    center.answers.set('disposeAndDial', () => {
      center.tell(
        { type: 'interaction.ended', interactionId: 'a', cause: 'agent' },
        { type: 'interaction.offered', interaction: anInteraction('b', { direction: 'outbound' }) },
      );
      return { interactionId: 'b' };
    });
    expect((await rejection(omni.call('disposeAndDial', { ...dispose, phone: 'x' }))).code).to.equal(2001);
    const next = await omni.call('disposeAndDial', { ...dispose, phone: '415 555 0188' });
    expect(next).to.deep.equal({ interactionId: 'b' });
    expect(omni.state.get('current')).to.equal('b');
    expect(center.requests[0]?.params).to.include({ phone: '4155550188', notes: '' });
  });
});
