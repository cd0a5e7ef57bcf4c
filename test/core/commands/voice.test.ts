import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import { anInteraction } from '../support/samples.js';
import { rejection, settled, signedIn } from '../support/setup.js';
import { TestVoice } from '../support/test-voice.js';

async function onACall() {
  const voice = new TestVoice();
  const setup = await signedIn({ voice });
  setup.center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
  await setup.omni.call('acceptInteraction', { interactionId: 'a' });
  await settled();
  setup.center.requests.length = 0;
  return { ...setup, voice };
}

describe('calls', () => {
  it('control the audio as the center says', async () => {
    const { omni, center, voice } = await onACall();
    await omni.call('holdInteraction', { interactionId: 'a' });
    await omni.call('resumeInteraction', { interactionId: 'a' });
    await omni.call('muteInteraction', { interactionId: 'a', muted: true });
    await omni.call('sendDtmf', { interactionId: 'a', digits: '12#d' });
    await omni.call('hangUp', { interactionId: 'a' });
    await settled();
    expect(center.asked).to.deep.equal(['hold', 'resume', 'mute', 'sendDtmf', 'hangUp']);
    expect(voice.done).to.deep.equal([
      'connect a',
      'hold a',
      'resume a',
      'mute a',
      'dtmf a 12#D',
      'disconnect a',
    ]);
  });

  it('follow a hold from elsewhere', async () => {
    const { center, voice } = await onACall();
    center.tell({ type: 'interaction.held', interactionId: 'a' });
    await settled();
    expect(voice.done).to.deep.equal(['connect a', 'hold a']);
  });

  it('rejoin their audio after a reload, held and muted as before', async () => {
    const voice = new TestVoice();
    const { center } = await signedIn({ voice });
    center.snapshot([
      ['interactions', ['a', 'b']],
      ['interaction:a', anInteraction('a', { phase: 'held', muted: true })],
      ['interaction:b', anInteraction('b', { phase: 'wrap-up' })],
    ]);
    await settled();
    expect(voice.done).to.deep.equal(['connect a', 'hold a', 'mute a']);
    center.snapshot([]);
    await settled();
    expect(voice.done.at(-1)).to.equal('disconnect a');
  });

  it('undo the hold at the center when the audio cannot be held', async () => {
    const { omni, center, voice } = await onACall();
    voice.failing.add('hold a');
    const error = await rejection(omni.call('holdInteraction', { interactionId: 'a' }));
    expect(error.message).to.include('no hold a').and.to.include('nothing was changed');
    expect(center.asked).to.deep.equal(['hold', 'resume']);
    expect(new Set(center.requests.map(({ key }) => key)).size).to.equal(2);
    expect(omni.state.get('interaction:a')?.phase).to.equal('connected');
    await settled();
    expect(omni.state.get('interaction:a')?.audio.status).to.equal('none');
  });

  it('report when the center cannot undo the hold either', async () => {
    const { omni, center, voice } = await onACall();
    voice.failing.add('mute a');
    let count = 0;
    center.answers.set('mute', () => {
      count += 1;
      if (count > 1) throw new OmniError('DISCONNECTED', 'gone');
    });
    const error = await rejection(omni.call('muteInteraction', { interactionId: 'a', muted: true }));
    expect(error.message).to.include('check the call');
  });

  it('do not touch the audio when the center refuses', async () => {
    const { omni, center, voice } = await onACall();
    center.answers.set('hold', () => {
      throw new OmniError('REFUSED', 'Not now.');
    });
    expect((await rejection(omni.call('holdInteraction', { interactionId: 'a' }))).code).to.equal(5004);
    expect(voice.done).to.deep.equal(['connect a']);
  });

  it('show audio that broke off by itself', async () => {
    const { omni, center, voice } = await onACall();
    voice.audio$.next({ interactionId: 'a', audio: { status: 'flowing', message: null } });
    expect(omni.state.get('interaction:a')?.audio.status).to.equal('flowing');
    voice.failing.add('hold a');
    center.tell({ type: 'interaction.held', interactionId: 'a' });
    await settled();
    expect(omni.state.get('interaction:a')?.audio).to.deep.include({
      status: 'broken',
      message: 'no hold a',
    });
  });

  it('reconnect failed audio by themselves, report it, and apply hold and mute when it works', async () => {
    const voice = new TestVoice();
    const { center, clock, omni } = await signedIn({ voice });
    voice.failing.add('connect a');
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a', { phase: 'held' }) });
    await settled();
    const audio = () => omni.state.get('interaction:a')?.audio;
    expect(audio()).to.deep.include({ status: 'broken', message: 'no connect a Trying again.' });
    voice.done.length = 0;
    clock.advance(1_000);
    await settled();
    expect(voice.done).to.deep.equal(['connect a', 'hold a']);
    voice.failing.clear();
    voice.done.length = 0;
    clock.advance(2_000);
    await settled();
    expect(voice.done).to.deep.equal(['connect a', 'hold a']);
    expect(audio()).to.deep.equal({ status: 'flowing', message: null });
    clock.advance(60_000);
    await settled();
    expect(voice.done).to.have.length(2);
  });

  it('stop trying after a while, and try again when the agent acts; never after the end of the call', async () => {
    const voice = new TestVoice();
    const { center, clock, omni } = await signedIn({ voice });
    voice.failing.add('connect a');
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a', { phase: 'connected' }) });
    await settled();
    const trials = () => voice.done.filter((one) => one === 'connect a').length;
    for (let second = 0; second < 120; second += 1) {
      clock.advance(1_000);
      await settled();
    }
    expect(trials()).to.equal(6);
    expect(omni.state.get('interaction:a')?.audio.message).to.match(/Hold the call and resume it/);
    await omni.call('holdInteraction', { interactionId: 'a' });
    await settled();
    expect(trials()).to.equal(7);

    center.tell({ type: 'interaction.offered', interaction: anInteraction('b', { phase: 'connected' }) });
    voice.failing.add('connect b');
    center.tell({ type: 'interaction.resumed', interactionId: 'a' });
    await settled();
    await omni.call('hangUp', { interactionId: 'a' });
    center.tell({ type: 'interaction.ended', interactionId: 'b', cause: 'center' });
    await settled();
    voice.done.length = 0;
    const waiting = clock.waiting;
    clock.advance(60_000);
    await settled();
    expect(voice.done).to.deep.equal([]);
    expect(clock.waiting).to.be.at.most(waiting);
  });

  it('do not show an old failure again', async () => {
    const { omni, center, voice } = await onACall();
    voice.failing.add('mute a');
    await rejection(omni.call('muteInteraction', { interactionId: 'a', muted: true }));
    await settled();
    center.tell({ type: 'interaction.held', interactionId: 'a' });
    await settled();
    expect(omni.state.get('interaction:a')?.audio.status).to.equal('none');
    voice.failing.clear();
    await omni.call('muteInteraction', { interactionId: 'a', muted: true });
    expect(voice.done.slice(-2)).to.deep.equal(['hold a', 'mute a']);
  });

  it('hang up all audio when the core is destroyed', async () => {
    const { omni, voice } = await onACall();
    omni.destroy();
    await settled();
    expect(voice.done.at(-1)).to.equal('disconnect a');
    expect(voice.audio$.observed).to.equal(false);
  });

  it('ask for the microphone before the first call, and say what is wrong with it', async () => {
    const voice = new TestVoice();
    voice.failing.add('prepare');
    const { omni } = await signedIn({ voice });
    await omni.call('goAvailable', {});
    await settled();
    expect(omni.state.get('toasts')[0]).to.include({ variant: 'warning', message: 'no prepare' });
  });

  it('have guards that name the phase and the possible actions', async () => {
    const { omni, center } = await onACall();
    const resume = await rejection(omni.call('resumeInteraction', { interactionId: 'a' }));
    expect(resume).to.include({ code: 5002 });
    expect(resume.message).to.include('connected').and.to.include('held');
    expect((await rejection(omni.call('acceptInteraction', { interactionId: 'a' }))).code).to.equal(5002);
    expect((await rejection(omni.call('hangUp', { interactionId: 'nobody' }))).code).to.equal(4000);
    expect((await rejection(omni.call('leaveConference', { interactionId: 'a' }))).code).to.equal(5002);
    for (const digits of ['', 'x', '1 2', '1'.repeat(51)]) {
      expect((await rejection(omni.call('sendDtmf', { interactionId: 'a', digits }))).code).to.equal(2001);
    }
    center.tell({
      type: 'interaction.offered',
      interaction: anInteraction('c', {
        phase: 'connected',
        channel: { kind: 'chat', name: 'chat', subType: null },
      }),
    });
    expect((await rejection(omni.call('holdInteraction', { interactionId: 'c' }))).code).to.equal(5006);
    expect(center.asked).to.deep.equal([]);
  });

  it('hold the customer before a consultation, and undo that when the colleague cannot be asked', async () => {
    const { omni, center, voice } = await onACall();
    const target = { kind: 'user', id: 'supervisor' } as const;
    await omni.call('conferInteraction', { interactionId: 'a', target, consult: true });
    expect(center.asked).to.deep.equal(['hold', 'confer']);
    expect(omni.state.get('interaction:a')?.phase).to.equal('held');
    expect(voice.done.at(-1)).to.equal('hold a');
    expect(new Set(center.requests.map(({ key }) => key)).size).to.equal(2);

    const second = await onACall();
    second.center.answers.set('confer', () => {
      throw new OmniError('REFUSED', 'On a break.');
    });
    const refused = await rejection(
      second.omni.call('conferInteraction', { interactionId: 'a', target, consult: true }),
    );
    expect(refused.message).to.equal('On a break.');
    expect(second.center.asked).to.deep.equal(['hold', 'confer', 'resume']);
    expect(second.omni.state.get('interaction:a')?.phase).to.equal('connected');
  });

  it('say why the colleague cannot be asked, and that the customer is still on hold, when the hold cannot be undone', async () => {
    const { omni, center } = await onACall();
    const target = { kind: 'user', id: 'supervisor' } as const;
    center.answers.set('confer', () => {
      throw new OmniError('REFUSED', 'On a break.');
    });
    center.answers.set('resume', () => {
      throw new OmniError('TIMEOUT', 'Not answered in time.');
    });
    const refused = await rejection(
      omni.call('conferInteraction', { interactionId: 'a', target, consult: true }),
    );
    expect(refused).to.include({ name: 'REFUSED', message: 'On a break. The call is still on hold.' });
  });
});
