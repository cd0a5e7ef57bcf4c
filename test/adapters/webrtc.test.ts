import { expect } from 'chai';
import { Subject } from 'rxjs';
import type { AudioState } from '../../src/core/model/interaction.js';
import type { Log } from '../../src/core/ports/surroundings.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { remoteAudio } from '../../src/adapters/shared/webrtc/playback.js';
import type { Room } from '../../src/adapters/shared/webrtc/room.js';
import {
  broadcastSignals,
  localSignals,
  type Signal,
  type SignalChannel,
} from '../../src/adapters/shared/webrtc/signals.js';
import { microphone, sampleVoice, type AudioSource } from '../../src/adapters/shared/webrtc/source.js';
import { VoiceLeg } from '../../src/adapters/shared/webrtc/voice-leg.js';
import { itInChromium } from './support/in-chromium.js';
import { until } from './support/until.js';

/** The energy that a receiver makes up by itself while no packets arrive. */
const INAUDIBLE = 1e-4;

interface Party {
  readonly leg: VoiceLeg;
  readonly states: AudioState[];
}

describe('audio between the members of a call', () => {
  let parties: Party[] = [];
  let warnings: string[] = [];
  const log: Log = { debug: () => undefined, warn: (message) => void warnings.push(message) };

  function party(signals: SignalChannel, source: AudioSource): Party {
    const leg = new VoiceLeg({ signals, source, log });
    const states: AudioState[] = [];
    leg.audio$.subscribe(({ audio }) => states.push(audio));
    const made = { leg, states };
    parties.push(made);
    return made;
  }

  function room(
    self: string,
    others: readonly string[],
    held: readonly string[] = [],
    muted: readonly string[] = [],
  ): Room {
    return {
      interactionId: 'call',
      self,
      members: [self, ...others].map((id) => ({
        id,
        audible: !id.startsWith('phone'),
        held: held.includes(id),
        muted: muted.includes(id),
      })),
    };
  }

  /** Two parties in a call; `source` is the sound of the first. */
  function inCall(signals = localSignals(), source: AudioSource = sampleVoice()): readonly [Party, Party] {
    const a = party(signals.open(), source);
    const b = party(signals.open(), sampleVoice());
    a.leg.apply([room('a', ['b'])]);
    b.leg.apply([room('b', ['a'])]);
    return [a, b];
  }

  async function received({ leg }: Party): Promise<number> {
    return (await leg.figures('call'))?.packetsReceived ?? 0;
  }
  async function energy({ leg }: Party): Promise<number> {
    return (await leg.figures('call'))?.energyReceived ?? 0;
  }
  /** Waits for so many readings of the meters: in this time sound would have arrived, if there were any. */
  async function meterLooks({ leg }: Party, count: number): Promise<{ local: number; remote: number }[]> {
    const seen: { local: number; remote: number }[] = [];
    const subscription = leg.transients$.subscribe((transient) => {
      if (transient.type === 'levels') seen.push(transient);
    });
    await until(() => seen.length >= count, 'levels');
    subscription.unsubscribe();
    return seen;
  }
  /** Resolves when ten readings of the meters are silent: sound that was on its way has arrived and faded. */
  async function silent(one: Party): Promise<void> {
    await until(async () => {
      const [packets, before] = [await received(one), await energy(one)];
      const looks = await meterLooks(one, 10);
      const quiet = looks.every(({ local, remote }) => local === 0 && remote === 0);
      return quiet && packets === (await received(one)) && (await energy(one)) - before < INAUDIBLE;
    }, 'silence');
  }
  async function flowing(...all: Party[]): Promise<void> {
    for (const one of all) await until(async () => (await energy(one)) > 0, 'audible audio');
  }

  afterEach(() => {
    for (const { leg } of parties) leg.destroy();
    parties = [];
    warnings = [];
  });

  it('flows both ways over a BroadcastChannel, and is told as flowing', async () => {
    const a = party(broadcastSignals('test-voice'), microphone());
    const b = party(broadcastSignals('test-voice'), sampleVoice());
    a.leg.apply([room('a', ['b'])]);
    b.leg.apply([room('b', ['a'])]);
    await flowing(a, b);
    await until(async () => (await received(a)) > 20 && (await received(b)) > 20, 'packets both ways');
    await until(() => a.states.at(-1)?.status === 'flowing', 'the word that it flows');
    expect(a.states.at(-1)?.message).to.equal(null);
    a.leg.apply([]);
    expect(a.states.at(-1)).to.deep.equal({ status: 'none', message: null });
    expect(await a.leg.figures('call')).to.equal(null);
  });

  it('shows the level of the other side, and the quality', async () => {
    const [a, b] = inCall();
    await flowing(a, b);
    const qualities: number[] = [];
    const subscription = a.leg.transients$.subscribe((transient) => {
      if (transient.type === 'quality') qualities.push(transient.packetsReceived);
    });
    await until(async () => (await meterLooks(a, 1)).some(({ remote }) => remote > 0), 'a level');
    await until(() => qualities.some((packets) => packets > 0), 'the quality');
    subscription.unsubscribe();
  });

  itInChromium('shows the level of the own side', async () => {
    const [a, b] = inCall();
    await flowing(a, b);
    await until(async () => (await meterLooks(a, 1)).some(({ local }) => local > 0), 'a level');
  });

  it('is silent in both directions on hold, whoever holds, and comes back', async () => {
    const [a, b] = inCall();
    await flowing(a, b);

    a.leg.apply([room('a', ['b'], ['a'])]);
    b.leg.apply([room('b', ['a'], ['a'])]);
    await Promise.all([silent(a), silent(b)]);
    const before = [await energy(a), await energy(b)];

    a.leg.apply([room('a', ['b'])]);
    b.leg.apply([room('b', ['a'])]);
    await until(async () => (await energy(a)) > before[0]! + INAUDIBLE, 'audio after the hold, here');
    await until(async () => (await energy(b)) > before[1]! + INAUDIBLE, 'audio after the hold, there');
  });

  it('sends nothing audible while muted, and still hears', async () => {
    const [a, b] = inCall();
    await flowing(a, b);
    a.leg.setMuted('call', true);
    await until(async () => {
      const before = await energy(b);
      await meterLooks(b, 8);
      return (await energy(b)) - before < INAUDIBLE;
    }, 'silence there');
    const heard = await energy(a);
    await until(async () => (await energy(a)) > heard + INAUDIBLE, 'audio here');
  });

  it('carries three members, each with each, and goes on when one leaves', async () => {
    const signals = localSignals();
    const [a, b] = inCall(signals);
    const c = party(signals.open(), sampleVoice());
    await flowing(a, b);
    a.leg.apply([room('a', ['b', 'c'])]);
    b.leg.apply([room('b', ['a', 'c'])]);
    c.leg.apply([room('c', ['a', 'b'])]);
    await flowing(c);
    a.leg.apply([]);
    b.leg.apply([room('b', ['c'])]);
    c.leg.apply([room('c', ['b'])]);
    await meterLooks(c, 3);
    const before = await energy(c);
    await until(async () => (await energy(c)) > before, 'audio between the two who stayed');
  });

  it('is set up again when a page is reloaded during the call', async () => {
    const signals = localSignals();
    const [a, b] = inCall(signals);
    await flowing(a, b);
    a.leg.destroy();
    const again = party(signals.open(), sampleVoice());
    again.leg.apply([room('a', ['b'])]);
    await flowing(again);
    await until(() => again.states.at(-1)?.status === 'flowing', 'the side that came again flowing');
    await until(() => b.states.at(-1)?.status === 'flowing', 'the other side flowing again');
  });

  it('is not broken by an ICE candidate of an earlier attempt', async () => {
    const signals = localSignals();
    const ear = signals.open();
    const heard: Signal[] = [];
    ear.signals$.subscribe((signal) => heard.push(signal));
    const [a, b] = inCall(signals);
    await flowing(a, b);
    await until(() => b.states.at(-1)?.status === 'flowing', 'the word that it flows');
    const found = heard.find(({ from, body }) => from === 'a' && body.kind === 'candidate');
    if (found?.body.kind !== 'candidate') throw new Error('There was no candidate.');
    const { usernameFragment, candidate } = found.body;
    const late = {
      ...found.body,
      usernameFragment: 'late',
      candidate: candidate.replace(usernameFragment ?? '', 'late'),
    };
    ear.post({ ...found, body: late });
    const before = heard.length;
    ear.post({ ...found, body: { kind: 'hello', reply: false } });
    await until(
      () => heard.slice(before).some(({ from, body }) => from === 'b' && body.kind === 'hello'),
      'an answer after it',
    );
    expect(warnings, 'what breaks a path is warned of').to.deep.equal([]);
    ear.close();
  });

  it('works without a microphone: the member hears, and is told what to change', async () => {
    const refused: AudioSource = {
      open: () => Promise.reject(new OmniError('NOT_ALLOWED', 'Allow the microphone.')),
      close: () => undefined,
    };
    const [a] = inCall(localSignals(), refused);
    await flowing(a);
    expect(a.states.at(-1)?.status).to.equal('blocked');
    expect(a.states.at(-1)?.message).to.contain('Allow the microphone.');
    let refusal: unknown;
    await a.leg.prepare().catch((error: unknown) => (refusal = error));
    expect(refusal).to.be.instanceOf(OmniError);
  });

  it('keeps one microphone track, also when another microphone is chosen while the first is still requested', async () => {
    const changed = new Subject<void>();
    const voices = [sampleVoice(), sampleVoice()];
    const copies: MediaStreamTrack[] = [];
    const open = async (index: number): Promise<MediaStreamTrack> => {
      const track = await voices[index]!.open();
      track.clone = () => {
        const copy = MediaStreamTrack.prototype.clone.call(track);
        copies.push(copy);
        return copy;
      };
      return track;
    };
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    let opened = 0;
    const signals = localSignals();
    const a = party(signals.open(), {
      changed$: changed,
      open: () => (opened++ === 0 ? asked.then(() => open(0)) : open(1)),
      close: () => undefined,
    });
    const b = party(signals.open(), sampleVoice());
    a.leg.apply([room('a', ['b'])]);
    b.leg.apply([room('b', ['a'])]);
    await until(() => opened === 1, 'the question for the microphone');
    changed.next();
    answer();
    await flowing(b);
    a.leg.setMuted('call', true);
    const live = copies.filter(({ readyState }) => readyState === 'live');
    expect(live.map(({ enabled }) => enabled)).to.deep.equal([false]);
    a.leg.destroy();
    expect(copies.map(({ readyState }) => readyState)).not.to.include('live');
    for (const voice of voices) voice.close();
  });

  it('carries key presses, and reports when there is no connection for them', async () => {
    const signals = localSignals();
    const a = party(signals.open(), sampleVoice());
    const b = party(signals.open(), sampleVoice());
    expect(a.leg.sendDtmf('call', '1')).to.equal(false);
    a.leg.apply([room('a', ['b'])]);
    b.leg.apply([room('b', ['a'])]);
    await flowing(a, b);
    expect(a.leg.sendDtmf('call', '12#')).to.equal(true);
    a.leg.apply([room('a', ['b'], ['a'])]);
    await until(() => !a.leg.sendDtmf('call', '3'), 'no path for keys on hold');
  });

  it('creates no peer for a member without a page', () => {
    const signals = localSignals();
    const a = party(signals.open(), sampleVoice());
    a.leg.apply([room('a', ['phone-1'])]);
    expect(a.states).to.deep.equal([]);
  });

  it('reports that the browser plays no sound, and plays at the next click', async () => {
    const { play } = HTMLMediaElement.prototype;
    let allowed = false;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      return allowed ? play.call(this) : Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    };
    try {
      const [a] = inCall();
      await until(() => a.states.at(-1)?.status === 'blocked', 'the refusal');
      expect(a.states.at(-1)?.message).to.contain('click');
      allowed = true;
      document.dispatchEvent(new Event('pointerdown'));
      await until(() => a.states.at(-1)?.status === 'flowing', 'sound after a click');
    } finally {
      HTMLMediaElement.prototype.play = play;
    }
  });

  it('asks for no click for a member who left before the browser answered', async () => {
    const { play } = HTMLMediaElement.prototype;
    const { addEventListener } = document;
    let refuse = (): void => undefined;
    const refusal = new Promise<void>((_, reject) => {
      refuse = () => reject(new DOMException('no gesture', 'NotAllowedError'));
    });
    const told: unknown[] = [];
    try {
      HTMLMediaElement.prototype.play = () => refusal;
      const source = sampleVoice();
      const audio = remoteAudio(true, undefined, (blocked) => told.push(blocked));
      audio.play(await source.open());
      audio.close();
      document.addEventListener = () => told.push('a listener');
      refuse();
      await refusal.catch(() => undefined);
      source.close();
    } finally {
      document.addEventListener = addEventListener;
      HTMLMediaElement.prototype.play = play;
    }
    expect(told).to.deep.equal([]);
  });

  itInChromium('asks for another microphone when the one in use is unplugged', async () => {
    const opened: MediaStreamTrack[] = [];
    const voice = sampleVoice();
    const clones: MediaStreamTrack[] = [];
    const source: AudioSource = {
      async open() {
        const track = await voice.open();
        const { clone } = track;
        track.clone = () => {
          const copy = clone.call(track);
          clones.push(copy);
          return copy;
        };
        opened.push(track);
        return track;
      },
      close: () => voice.close(),
    };
    const [a, b] = inCall(localSignals(), source);
    await flowing(a, b);
    clones[0]?.stop();
    clones[0]?.dispatchEvent(new Event('ended'));
    await until(() => opened.length === 2, 'another microphone');
    const before = await energy(b);
    await until(async () => (await energy(b)) > before + INAUDIBLE, 'the other microphone to be heard');
  });
});
