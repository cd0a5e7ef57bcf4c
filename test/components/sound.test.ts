import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/call-controls/define.js';
import '../../src/components/call-quality/define.js';
import '../../src/components/device-picker/define.js';
import type { OmniCallQuality } from '../../src/components/call-quality/call-quality.js';
import { rate } from '../../src/components/call-quality/rating.js';
import type { OmniDevicePicker } from '../../src/components/device-picker/device-picker.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { AudioDevices, CallQuality } from '../../src/core/model/audio.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { calls, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, demoCenter, interaction, quality } from './support/samples.js';

const HEADSET = { id: 'h', label: 'Headset <b>2</b>' };
const BUILT_IN = { id: 'i', label: 'Built-in' };
const SYSTEM = { device: null, missing: false };

function devices(over: Partial<AudioDevices> = {}): AudioDevices {
  return {
    permission: 'granted',
    microphones: [BUILT_IN, HEADSET],
    outputs: [BUILT_IN, HEADSET],
    choices: { microphone: SYSTEM, speaker: SYSTEM, ringer: SYSTEM },
    canChooseOutput: true,
    ringing: { volume: 0.8, muted: false, blocked: false },
    testing: false,
    ...over,
  };
}

function core(given: AudioDevices | null = devices(), inCall = false): MemoryOmni {
  const omni = memoryOmni({
    session: atWork,
    center: demoCenter,
    devices: given,
    interactions: inCall ? ['i1'] : [],
  });
  omni.set('interaction:i1', interaction());
  return omni;
}

function choose(el: Element, role: string, value: string): void {
  const list = find<HTMLSelectElement>(el, `#${role}`)!;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const meter = (el: Element): HTMLElement | null => find(el, '[role="meter"]');
const button = (el: Element, label: string): HTMLElement =>
  all(el, 'button').find((each) => words(each) === label)!;

describe('omni-device-picker', () => {
  const picker = (omni: MemoryOmni): Promise<OmniDevicePicker> => inside(omni, 'omni-device-picker');

  it('offers microphone, loudspeaker and ringer, and uses the chosen ones', async () => {
    const omni = core();
    const el = await picker(omni);
    await expect(el).to.be.accessible();
    expect(all(el, '#speaker option').map(words)).to.deep.equal([
      'System default',
      'Built-in',
      'Headset <b>2</b>',
    ]);
    const chosen = oneEvent(el, 'omni-device-chosen');
    choose(el, 'microphone', 'h');
    expect(calls(omni)).to.deep.equal([['chooseDevice', { role: 'microphone', deviceId: 'h' }]]);
    omni.calls[0]!.resolve();
    expect((await chosen).detail).to.deep.equal({ role: 'microphone', deviceId: 'h' });
    choose(el, 'ringer', '');
    expect(omni.calls[1]!.params).to.deep.equal({ role: 'ringer', deviceId: null });
  });

  it('shows the device in use again when the chosen one cannot be used, and says why', async () => {
    const omni = core();
    const el = await picker(omni);
    choose(el, 'speaker', 'h');
    omni.calls[0]!.reject(new OmniError('DATA_NOT_FOUND', 'Plug it in.'));
    await waitUntil(() => words(find(el, '[role="alert"]')) === 'Plug it in.');
    await waitUntil(() => find<HTMLSelectElement>(el, '#speaker')!.value === '');
    await expect(el).to.be.accessible();
  });

  it('opens the microphone only on a click, and shows its level', async () => {
    const omni = core();
    const el = await picker(omni);
    expect([meter(el), omni.calls.length]).to.deep.equal([null, 0]);
    button(el, 'Test the microphone').click();
    expect(calls(omni)).to.deep.equal([['testMicrophone', { on: true }]]);
    omni.calls[0]!.resolve();
    omni.set('devices', devices({ testing: true }));
    await el.updateComplete;
    expect(el.matches(':state(testing)')).to.equal(true);
    omni.transients.next({ type: 'microphone', level: 0.1 });
    await el.updateComplete;
    expect(meter(el)!.getAttribute('aria-valuenow')).to.equal('67');
    await expect(el).to.be.accessible();
    el.remove();
    expect(omni.calls.at(-1)!.params).to.deep.equal({ on: false });
  });

  it('shows the level of a running call without opening the microphone, and nothing after the call', async () => {
    const omni = core(devices(), true);
    const el = await picker(omni);
    expect(meter(el)).not.to.equal(null);
    omni.transients.next({ type: 'levels', interactionId: 'i1', local: 1, remote: 0 });
    await el.updateComplete;
    expect(meter(el)!.getAttribute('aria-valuenow')).to.equal('100');
    expect(omni.calls).to.have.length(0);
    omni.set('interaction:i1', interaction({ phase: 'wrap-up' }));
    await el.updateComplete;
    expect(meter(el)).to.equal(null);
  });

  it('sets the volume of the ringing, or mutes it, where it rings at all', async () => {
    const omni = core();
    const el = await picker(omni);
    const volume = find<HTMLInputElement>(el, '#volume')!;
    expect(volume.value).to.equal('80');
    volume.value = '30';
    volume.dispatchEvent(new Event('change'));
    find(el, '[part="mute"]')!.click();
    expect(calls(omni)).to.deep.equal([['preferRinging', { volume: 0.3 }]]);
    omni.calls[0]!.resolve();
    await waitUntil(() => {
      find(el, '[part="mute"]')!.click();
      return omni.calls.length > 1;
    });
    expect(omni.calls[1]!.params).to.have.property('muted');
    omni.set('devices', devices({ ringing: { volume: 0.3, muted: true, blocked: false } }));
    await el.updateComplete;
    expect(words(el.shadowRoot!.querySelector('.base'))).to.contain('Nothing rings here.');
    expect(volume.disabled).to.equal(true);
    await expect(el).to.be.accessible();
    omni.set('devices', { ...devices(), ringing: undefined });
    await el.updateComplete;
    expect(find(el, '#volume')).to.equal(null);
  });

  it('plays a test sound and the ring tone', async () => {
    const omni = core();
    const el = await picker(omni);
    button(el, 'Test: Loudspeaker').click();
    button(el, 'Test: Ringer').click();
    expect(calls(omni)).to.deep.equal([
      ['playTestSound', { role: 'speaker' }],
      ['playTestSound', { role: 'ringer' }],
    ]);
  });

  it('reports, without an alert, that a chosen device is unplugged, here and beside the call', async () => {
    const gone = { device: { id: 'gone', label: 'Desk phone' }, missing: true };
    const choices = { microphone: gone, speaker: SYSTEM, ringer: SYSTEM };
    const el = await picker(core(devices({ choices })));
    expect(words(find(el, '.missing'))).to.contain('Desk phone is unplugged.');
    expect(find<HTMLSelectElement>(el, '#microphone')!.selectedOptions[0]!.textContent).to.contain(
      '(unplugged)',
    );
    await expect(el).to.be.accessible();
    const controls = await inside(core(devices({ choices }), true), 'omni-call-controls', {
      'interaction-id': 'i1',
    });
    expect(words(find(controls, '.missing'))).to.contain('Desk phone is unplugged.');
    find(controls, '[part="devices"]')!.click();
    await controls.updateComplete;
    expect(find(controls, 'omni-device-picker')).not.to.equal(null);
  });

  for (const permission of ['refused', 'framed', 'insecure'] as const) {
    it(`says what to change when the microphone is ${permission}`, async () => {
      const el = await fixture<OmniDevicePicker>(
        html`<omni-device-picker .devices=${devices({ permission, microphones: [] })}></omni-device-picker>`,
      );
      expect(words(find(el, '.notice'))).to.match(/microphone/i);
      expect(el.matches(':state(blocked)')).to.equal(true);
      expect(button(el, 'Test the microphone')).to.equal(undefined);
      await expect(el).to.be.accessible();
    });
  }

  it('asks for the permission before devices have names, and explains a browser that has no choice of output', async () => {
    const el = await fixture<OmniDevicePicker>(
      html`<omni-device-picker
        .devices=${devices({ permission: 'ask', microphones: [], outputs: [], canChooseOutput: false })}
      ></omni-device-picker>`,
    );
    const asked = oneEvent(el, 'omni-microphone-test');
    button(el, 'Allow the microphone').click();
    expect((await asked).detail).to.deep.equal({ on: true });
    expect(find(el, '#speaker')).to.equal(null);
    expect(words(el.shadowRoot!.querySelector('.base'))).to.contain('settings of the system');
    await expect(el).to.be.accessible();
  });

  it('leaves the choice to a host that prevents it', async () => {
    const omni = core();
    const el = await picker(omni);
    el.addEventListener('omni-device-choose', (event) => event.preventDefault());
    choose(el, 'speaker', 'h');
    expect(omni.calls).to.have.length(0);
  });
});

describe('omni-call-quality', () => {
  const shown = async (over: Partial<CallQuality>): Promise<OmniCallQuality> =>
    fixture<OmniCallQuality>(
      html`<omni-call-quality .quality=${{ ...quality, ...over }}></omni-call-quality>`,
    );
  const bars = (el: Element): number => all(el, '.bar.on').length;

  it('rates a call good, fair or poor, in bars, words and states, and names the cause', async () => {
    const good = await shown({});
    expect([words(find(good, '.grade')), bars(good), good.matches(':state(good)')]).to.deep.equal([
      'Good',
      4,
      true,
    ]);
    const fair = await shown({ lossIn: 0.08 });
    expect(words(find(fair, '.words'))).to.contain('Fair: some of their words get lost');
    expect([bars(fair), fair.matches(':state(fair)')]).to.deep.equal([2, true]);
    const poor = await shown({ lossOut: 0.2 });
    expect(words(find(poor, '.words'))).to.contain('Poor: some of your words get lost');
    expect([bars(poor), poor.matches(':state(poor)')]).to.deep.equal([1, true]);
    const late = await shown({ roundTrip: 700 });
    expect(words(find(late, '.words'))).to.contain('words arrive late');
    for (const el of [good, fair, poor, late]) await expect(el).to.be.accessible();
  });

  it('never rates a worse connection higher', () => {
    for (const worse of [{ roundTrip: 500 }, { jitter: 90 }, { lossIn: 0.1 }, { lossOut: 0.1 }]) {
      expect(rate({ ...quality, ...worse }).bars).to.be.below(rate(quality).bars);
    }
  });

  it('keeps the figures folded away, formatted in the language', async () => {
    await whenLocale('ar');
    const el = await shown({ lossIn: 0.015 });
    const details = find<HTMLDetailsElement>(el, 'details')!;
    expect(details.open).to.equal(false);
    details.open = true;
    expect(all(el, 'dd').map(words)).to.deep.equal(['40 ms', '4 ms', '1.5%', '0%', 'opus', '1,200 / 1,180']);
    await expect(el).to.be.accessible();
    el.lang = 'ar';
    await el.updateComplete;
    expect(words(find(el, 'dt'))).to.equal('زمن الذهاب والإياب');
  });

  it('names a side that has been silent, and announces that once', async () => {
    const el = await shown({ silenceLocal: 7_900 });
    expect(find(el, '.silence')).to.equal(null);
    const said: string[] = [];
    el.addEventListener('omni-announce', ({ detail }) => said.push(detail.text));
    for (const silenceLocal of [8_000, 9_100]) {
      el.quality = { ...quality, silenceLocal };
      await el.updateComplete;
    }
    expect(words(find(el, '.silence'))).to.equal('No sound from you for 9 seconds');
    expect(said).to.deep.equal(['No sound from you']);
    el.quality = { ...quality, silenceRemote: 12_000 };
    await el.updateComplete;
    expect(words(find(el, '.silence'))).to.contain('from the other side for 12 seconds');
    await expect(el).to.be.accessible();
  });

  it('follows only its own call, fires an event on a change, and is hidden on hold', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-call-quality', { 'interaction-id': 'i1' });
    expect(words(find(el, '.grade'))).to.equal('Measuring');
    omni.transients.next({ type: 'quality', interactionId: 'other', ...quality, lossIn: 1 });
    omni.transients.next({ type: 'quality', interactionId: 'i1', ...quality });
    await el.updateComplete;
    expect(words(find(el, '.grade'))).to.equal('Good');
    const changed = oneEvent(el, 'omni-call-quality-changed');
    omni.transients.next({ type: 'quality', interactionId: 'i1', ...quality, lossIn: 0.5 });
    expect((await changed).detail).to.deep.equal({ interactionId: 'i1', grade: 'poor' });
    omni.set('interaction:i1', interaction({ phase: 'held' }));
    await el.updateComplete;
    expect([words(find(el, '.grade')), el.matches(':state(poor)')]).to.deep.equal(['On hold', false]);
  });
});
