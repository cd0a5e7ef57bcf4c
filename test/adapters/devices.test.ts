import { expect } from 'chai';
import type { AudioDevices } from '../../src/core/model/audio.js';
import type { AudioState } from '../../src/core/model/interaction.js';
import type { Log } from '../../src/core/ports/surroundings.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { memoryStorage } from '../../src/adapters/shared/browser/storage.js';
import { loadChoices, pluggedIn, SYSTEM } from '../../src/adapters/shared/webrtc/choices.js';
import { NO_AUDIO } from '../../src/adapters/shared/webrtc/meters.js';
import { AudioOutput } from '../../src/adapters/shared/webrtc/output.js';
import { PageAudio } from '../../src/adapters/shared/webrtc/page-audio.js';
import { QualityMeter } from '../../src/adapters/shared/webrtc/quality-meter.js';
import { localSignals } from '../../src/adapters/shared/webrtc/signals.js';
import { sampleVoice } from '../../src/adapters/shared/webrtc/source.js';
import { keyTones } from '../../src/adapters/shared/webrtc/tones.js';
import { VoiceLeg } from '../../src/adapters/shared/webrtc/voice-leg.js';
import { itInChromium } from './support/in-chromium.js';
import { until } from './support/until.js';

const silentLog: Log = { debug: () => undefined, warn: () => undefined };
const media = navigator.mediaDevices;

function room(self: string, other: string) {
  const member = (id: string) => ({ id, audible: true, held: false, muted: false });
  return { interactionId: 'call', self, members: [member(self), member(other)] };
}

describe('sound devices', () => {
  const { enumerateDevices, getUserMedia } = media;
  let open: { close(): void }[] = [];
  let legs: VoiceLeg[] = [];
  let unplugged: string[] = [];

  function pageAudio(storage = memoryStorage()): { audio: PageAudio; now: () => AudioDevices } {
    const audio = new PageAudio(storage, silentLog);
    let seen: AudioDevices | undefined;
    audio.devices$.subscribe((devices) => (seen = devices));
    open.push(audio);
    return { audio, now: () => seen! };
  }
  async function named({ audio, now }: ReturnType<typeof pageAudio>): Promise<AudioDevices> {
    await audio.source.open();
    await until(
      () => now().permission === 'granted' && now().microphones.length > 0,
      'the names of the devices',
    );
    return now();
  }
  /** Takes devices away, or gives them back. */
  function plug(...gone: string[]): void {
    unplugged = gone;
    media.dispatchEvent(new Event('devicechange'));
  }
  function leg(
    source: { open(): Promise<MediaStreamTrack>; close(): void },
    signals: ReturnType<typeof localSignals>,
  ) {
    const made = new VoiceLeg({ signals: signals.open(), source, log: silentLog });
    legs.push(made);
    return made;
  }

  beforeEach(() => {
    unplugged = [];
    media.enumerateDevices = async () =>
      (await enumerateDevices.call(media)).filter(({ deviceId }) => !unplugged.includes(deviceId));
  });
  afterEach(() => {
    media.enumerateDevices = enumerateDevices;
    media.getUserMedia = getUserMedia;
    for (const each of legs) each.destroy();
    for (const each of open) each.close();
    [open, legs] = [[], []];
  });

  itInChromium('are listed by name, without the names that mean the standard', async () => {
    const page = pageAudio();
    const { microphones, outputs, canChooseOutput } = await named(page);
    expect(microphones.length).to.be.greaterThan(1);
    expect(outputs.length).to.be.greaterThan(1);
    expect([...microphones, ...outputs].every(({ id }) => id !== 'default' && id !== '')).to.equal(true);
    expect(canChooseOutput).to.equal(true);
    page.audio.source.close();
  });

  itInChromium('change in the middle of a call, without a gap', async () => {
    const page = pageAudio();
    const signals = localSignals();
    const asked: unknown[] = [];
    media.getUserMedia = (constraints) => {
      asked.push((constraints?.audio as MediaTrackConstraints).deviceId ?? null);
      return getUserMedia.call(media, constraints);
    };
    const a = leg(page.audio.source, signals);
    const b = leg(sampleVoice(), signals);
    const statuses: string[] = [];
    a.audio$.subscribe(({ audio }) => statuses.push(audio.status));
    a.apply([room('a', 'b')]);
    b.apply([room('b', 'a')]);
    const heard = async (): Promise<number> => (await b.figures('call'))?.energyReceived ?? 0;
    await until(async () => (await heard()) > 0, 'the first microphone to be heard');
    await until(() => page.now().microphones.length > 1, 'the names of the devices');
    const [, other] = page.now().microphones;
    await page.audio.choose('microphone', other!.id);
    expect(asked).to.deep.equal([null, { exact: other!.id }]);
    expect(page.now().choices.microphone).to.deep.equal({ device: other, missing: false });
    const before = await heard();
    await until(async () => (await heard()) > before, 'the other microphone to be heard');
    expect(statuses).to.deep.equal(['connecting', 'flowing']);
  });

  itInChromium('go back to the standard when unplugged, and come back when plugged in', async () => {
    const storage = memoryStorage();
    const page = pageAudio(storage);
    const { outputs } = await named(page);
    const [chosen] = outputs;
    const element = new Audio();
    open.push({ close: page.audio.outputs.speaker.attach(element) });
    await page.audio.choose('speaker', chosen!.id);
    expect(element.sinkId).to.equal(chosen!.id);
    plug(chosen!.id);
    await until(() => page.now().choices.speaker.missing, 'the word that it is gone');
    expect([element.sinkId, page.now().choices.speaker.device?.label]).to.deep.equal(['', chosen!.label]);
    plug();
    await until(() => !page.now().choices.speaker.missing, 'it to be back');
    expect(element.sinkId).to.equal(chosen!.id);
    page.audio.source.close();
    const again = pageAudio(storage);
    await named(again);
    expect(again.now().choices.speaker).to.deep.equal({ device: chosen, missing: false });
    again.audio.source.close();
  });

  itInChromium('are the ones chosen also when something is plugged in just then', async () => {
    const page = pageAudio();
    const { outputs } = await named(page);
    const [first, second] = outputs;
    const element = new Audio();
    open.push({ close: page.audio.outputs.speaker.attach(element) });
    await page.audio.choose('speaker', first!.id);
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    let asked = 0;
    element.setSinkId = (id) => {
      asked += 1;
      return gate.then(() => HTMLMediaElement.prototype.setSinkId.call(element, id));
    };
    let told = 0;
    const telling = page.audio.devices$.subscribe(() => (told += 1));
    const choosing = page.audio.choose('speaker', second!.id);
    plug();
    await until(() => told > 1 || asked > 1, 'a look at what is plugged in');
    go();
    await choosing;
    await until(() => told > 2, 'word of the look and of the choice');
    telling.unsubscribe();
    expect(page.now().choices.speaker.device).to.deep.equal(second);
    const later = new Audio();
    open.push({ close: page.audio.outputs.speaker.attach(later) });
    await until(() => later.sinkId !== '', 'an output for what is played next');
    expect([element.sinkId, later.sinkId]).to.deep.equal([second!.id, second!.id]);
    page.audio.source.close();
  });

  it('say what to change when the microphone is refused, and stay usable', async () => {
    media.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const page = pageAudio();
    let refusal: unknown;
    await page.audio.testMicrophone(true).catch((thrown: unknown) => (refusal = thrown));
    expect((refusal as OmniError).message).to.contain('address bar');
    media.getUserMedia = getUserMedia;
    const levels: number[] = [];
    page.audio.transients$.subscribe((told) => told.type === 'microphone' && levels.push(told.level));
    await page.audio.testMicrophone(true);
    expect(page.now().testing).to.equal(true);
    await until(() => Math.max(0, ...levels) > 0, 'a level');
    await page.audio.testMicrophone(false);
    expect(page.now().testing).to.equal(false);
    const count = levels.length;
    await page.audio.playTestSound('speaker');
    expect(levels).to.have.length(count);
  });

  it('give a call that began without a microphone one, as soon as there is one', async () => {
    let allowed = false;
    media.getUserMedia = (constraints) =>
      allowed
        ? getUserMedia.call(media, constraints)
        : Promise.reject(new DOMException('no', 'NotFoundError'));
    const page = pageAudio();
    const signals = localSignals();
    const [a, b] = [leg(page.audio.source, signals), leg(sampleVoice(), signals)];
    const told: AudioState[] = [];
    a.audio$.subscribe(({ audio }) => told.push(audio));
    a.apply([room('a', 'b')]);
    b.apply([room('b', 'a')]);
    await until(() => told.at(-1)?.status === 'blocked', 'the word that there is none');
    expect(told.at(-1)?.message).to.contain('Plug one in');
    allowed = true;
    plug();
    await until(() => told.at(-1)?.status === 'flowing', 'the word that the agent is heard');
    await until(
      async () => ((await b.figures('call'))?.energyReceived ?? 0) > 0,
      'the microphone to be heard',
    );
  });

  it('repeat the ring until told to stop', async () => {
    const { start } = OscillatorNode.prototype;
    const { close } = AudioContext.prototype;
    let [started, closed] = [0, 0];
    OscillatorNode.prototype.start = function (...when) {
      started += 1;
      start.apply(this, when);
    };
    AudioContext.prototype.close = function () {
      closed += 1;
      return close.call(this);
    };
    try {
      const { audio } = pageAudio();
      audio.ring('voice');
      await until(() => started > 4, 'the second ring');
      const cut = audio.playTestSound('ringer');
      audio.ring(null);
      expect(closed).to.equal(1);
      await cut;
    } finally {
      OscillatorNode.prototype.start = start;
      AudioContext.prototype.close = close;
    }
  });

  it('ring differently for each channel, at the stored volume, and not while muted', async () => {
    const { start } = OscillatorNode.prototype;
    const { linearRampToValueAtTime } = AudioParam.prototype;
    const [heard, loud] = [[] as number[], [] as number[]];
    OscillatorNode.prototype.start = function (...when) {
      heard.push(this.frequency.value);
      start.apply(this, when);
    };
    AudioParam.prototype.linearRampToValueAtTime = function (value, at) {
      loud.push(value);
      return linearRampToValueAtTime.call(this, value, at);
    };
    try {
      const storage = memoryStorage();
      const { audio, now } = pageAudio(storage);
      const sounds = new Set<string>();
      for (const sound of ['voice', 'chat', 'whatsapp'] as const) {
        audio.ring(sound);
        await until(() => heard.length > 0, sound);
        audio.ring(null);
        sounds.add(heard.splice(0).join());
      }
      expect(sounds.size).to.equal(3);
      const full = Math.max(...loud.splice(0));
      audio.preferRinging({ volume: 0.5 });
      await audio.playTestSound('ringer');
      expect(Math.max(...loud)).to.be.closeTo(full / 2, 0.001);
      audio.preferRinging({ muted: true });
      heard.length = 0;
      await audio.playTestSound('ringer');
      expect(heard).to.deep.equal([]);
      expect(now().ringing).to.deep.equal({ volume: 0.5, muted: true, blocked: false });
      expect(pageAudio(storage).now().ringing).to.deep.equal({ volume: 0.5, muted: true, blocked: false });
      storage.set('ringing', '{"volume":"loud","muted":7}');
      expect(pageAudio(storage).now().ringing).to.deep.equal({ volume: 1, muted: false, blocked: false });
    } finally {
      OscillatorNode.prototype.start = start;
      AudioParam.prototype.linearRampToValueAtTime = linearRampToValueAtTime;
    }
  });

  it('report that the browser keeps them silent, until a sound can be heard', async () => {
    const { play } = HTMLMediaElement.prototype;
    try {
      const { audio, now } = pageAudio();
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      audio.ring('chat');
      await until(() => now().ringing?.blocked === true, 'the notice');
      HTMLMediaElement.prototype.play = play;
      await audio.playTestSound('ringer');
      expect(now().ringing?.blocked).to.equal(false);
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      audio.ring('voice');
      await until(() => now().ringing?.blocked === true, 'the notice again');
      let heard = false;
      HTMLMediaElement.prototype.play = function () {
        heard = true;
        return play.call(this);
      };
      await until(() => heard, 'the next ring');
      // The notice that sound is blocked stays as it is while something rings.
      expect(now().ringing?.blocked).to.equal(true);
      await until(() => {
        audio.ring(null);
        return now().ringing?.blocked === false;
      }, 'the end of the notice');
    } finally {
      HTMLMediaElement.prototype.play = play;
    }
  });

  it('end a microphone test that was cancelled before the microphone was open', async () => {
    const page = pageAudio();
    const starting = page.audio.testMicrophone(true);
    page.audio.close();
    await starting;
    expect(page.now().testing).to.equal(false);
  });

  it('end a test that the agent ended while the browser still asked for the microphone', async () => {
    let grant = (_stream: MediaStream): void => undefined;
    media.getUserMedia = () => new Promise((resolve) => (grant = resolve));
    const { audio, now } = pageAudio();
    const starting = audio.testMicrophone(true);
    await audio.testMicrophone(false);
    const stream = await getUserMedia.call(media, { audio: true });
    grant(stream);
    await starting;
    expect(now().testing).to.equal(false);
    expect(stream.getAudioTracks()[0]?.readyState).to.equal('ended');
  });

  it('rejects an output that is not there, and keeps the one in use', async () => {
    if (!AudioOutput.canBeChosen) return;
    const output = new AudioOutput();
    const element = new Audio();
    const detach = output.attach(element);
    let refusal: unknown;
    await output.use('nowhere').catch((thrown: unknown) => (refusal = thrown));
    expect(refusal).to.be.instanceOf(OmniError);
    expect(element.sinkId).to.equal('');
    detach();
  });

  it('are remembered by id or name, whatever stands in the storage', () => {
    const storage = memoryStorage();
    for (const bad of ['', '{', '[]', '7', '{"speaker":{"id":7}}', 'null']) {
      storage.set('devices', bad);
      expect(loadChoices(storage)).to.deep.equal(SYSTEM);
    }
    const renamed = { id: 'new', label: 'Headset' };
    expect(pluggedIn({ id: 'old', label: 'Headset' }, [renamed])).to.equal(renamed);
    expect(pluggedIn({ id: 'old', label: '' }, [{ id: 'x', label: '' }])).to.equal(undefined);
  });

  it('sound the keys as a telephone does', () => {
    expect(keyTones('1D+').map(({ hertz }) => hertz)).to.deep.equal([
      [697, 1_209],
      [941, 1_633],
    ]);
  });
});

describe('the quality of a call', () => {
  const figures = (received: number, lost: number, over: Partial<typeof NO_AUDIO> = {}) => ({
    ...NO_AUDIO,
    packetsReceived: received,
    packetsLost: lost,
    ...over,
  });

  it('counts what was lost in the last seconds, not since the call began', () => {
    const meter = new QualityMeter();
    meter.look(figures(100, 100), 0);
    expect(meter.look(figures(190, 110), 1_000).lossIn).to.be.closeTo(0.1, 1e-9);
    meter.look(figures(200, 110), 6_000);
    expect(meter.look(figures(400, 110), 11_500).lossIn).to.equal(0);
    // A connection that was made again counts from zero.
    expect(meter.look(figures(5, 0), 12_000).lossIn).to.equal(0);
  });

  it('counts silence of each side only while it could be heard', () => {
    const meter = new QualityMeter();
    const both = { sending: true, receiving: true };
    meter.look(figures(0, 0, { ...both, local: 0.1, remote: 0.1 }), 0);
    expect(meter.look(figures(0, 0, both), 8_000)).to.include({ silenceLocal: 8_000, silenceRemote: 8_000 });
    const muted = meter.look(figures(0, 0, { receiving: true }), 9_000);
    expect(muted).to.include({ silenceLocal: 0, silenceRemote: 9_000 });
    expect(meter.look(figures(0, 0, { ...both, remote: 0.1 }), 10_000)).to.include({
      silenceLocal: 1_000,
      silenceRemote: 0,
    });
  });

  it('is measured in a real call, with the codec', async () => {
    const signals = localSignals();
    const options = { log: silentLog };
    const a = new VoiceLeg({ ...options, signals: signals.open(), source: sampleVoice() });
    const b = new VoiceLeg({ ...options, signals: signals.open(), source: sampleVoice() });
    try {
      a.apply([room('a', 'b')]);
      b.apply([room('b', 'a')]);
      const codecs: (string | null)[] = [];
      a.transients$.subscribe((told) => told.type === 'quality' && codecs.push(told.codec));
      await until(() => codecs.includes('opus'), 'the codec');
    } finally {
      a.destroy();
      b.destroy();
    }
  });
});
