import { expect } from 'chai';
import { BehaviorSubject } from 'rxjs';
import type { AudioDevices } from '../../../src/core/model/audio.js';
import type { VoiceDevices } from '../../../src/core/ports/voice.js';
import { connectReplica } from '../../../src/core/replica/connect.js';
import { NO_GRANTS } from '../../../src/core/replica/grants.js';
import { serveReplica } from '../../../src/core/replica/serve.js';
import { anInteraction } from '../support/samples.js';
import { link } from '../support/chaos-channel.js';
import { rejection, settled, signedIn } from '../support/setup.js';
import { TestVoice } from '../support/test-voice.js';

const SYSTEM = { device: null, missing: false };
const HEADSET = { id: 'h', label: 'Secret headset' };

class TestDevices implements VoiceDevices {
  readonly devices$ = new BehaviorSubject<AudioDevices>({
    permission: 'granted',
    microphones: [HEADSET],
    outputs: [],
    choices: { microphone: SYSTEM, speaker: SYSTEM, ringer: SYSTEM },
    canChooseOutput: false,
    testing: false,
  });
  readonly done: string[] = [];
  async choose(role: string, deviceId: string | null): Promise<void> {
    this.done.push(`choose ${role} ${deviceId}`);
  }
  async testMicrophone(on: boolean): Promise<void> {
    this.done.push(`test ${on}`);
  }
  ring(sound: string | null): void {
    this.done.push(`ring ${sound}`);
  }
  preferRinging(changes: object): void {
    this.done.push(`prefer ${JSON.stringify(changes)}`);
  }
  playKeys(digits: string): void {
    this.done.push(`keys ${digits}`);
  }
  async playTestSound(role: string): Promise<void> {
    this.done.push(`play ${role}`);
  }
}

async function atDesk() {
  const devices = new TestDevices();
  const setup = await signedIn({ voice: Object.assign(new TestVoice(), { devices }) });
  return { ...setup, devices };
}

describe('sound devices', () => {
  it('are state, also after the center has sent a snapshot', async () => {
    const { omni, center, devices } = await atDesk();
    expect(omni.state.get('devices')?.microphones).to.deep.equal([HEADSET]);
    center.snapshot();
    expect(omni.state.get('devices')?.microphones).to.deep.equal([HEADSET]);
    devices.devices$.next({ ...devices.devices$.value, testing: true });
    expect(omni.state.get('devices')?.testing).to.equal(true);
  });

  it('are chosen and tested by commands', async () => {
    const { omni, devices } = await atDesk();
    await omni.call('chooseDevice', { role: 'microphone', deviceId: 'h' });
    await omni.call('chooseDevice', { role: 'speaker', deviceId: null });
    await omni.call('testMicrophone', { on: true });
    await omni.call('playTestSound', { role: 'ringer' });
    await omni.call('playKeys', { digits: '1#' });
    expect(devices.done).to.deep.equal([
      'choose microphone h',
      'choose speaker null',
      'test true',
      'play ringer',
      'keys 1#',
    ]);
  });

  it('are refused with what to change', async () => {
    const { omni, devices } = await atDesk();
    const gone = await rejection(omni.call('chooseDevice', { role: 'microphone', deviceId: 'gone' }));
    expect(gone.message).to.contain('plug it in');
    const fixed = await rejection(omni.call('chooseDevice', { role: 'speaker', deviceId: 'h' }));
    expect(fixed.message).to.contain('where the system says');
    const bad = await rejection(omni.call('playTestSound', { role: 'microphone' as 'speaker' }));
    expect(bad.message).to.contain('speaker, ringer');
    expect(devices.done).to.deep.equal([]);
    const without = await rejection((await signedIn()).omni.call('testMicrophone', { on: true }));
    expect(without.message).to.contain('without sound devices');
  });

  it('ring while an interaction waits for the agent: in the tone of its channel, a call before all others', async () => {
    const { omni, center, devices } = await atDesk();
    const waiting = { phase: 'ringing', direction: 'inbound' } as const;
    const on = (kind: 'chat' | 'whatsapp') => ({ channel: { kind, name: kind, subType: null }, ...waiting });
    const rang = (): string[] => devices.done.splice(0);
    center.tell({ type: 'interaction.offered', interaction: anInteraction('w', on('whatsapp')) });
    center.tell({ type: 'interaction.offered', interaction: anInteraction('c', on('chat')) });
    expect(rang()).to.deep.equal(['ring whatsapp']);
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a', waiting) });
    center.tell({ type: 'interaction.offered', interaction: anInteraction('b', waiting) });
    expect(rang()).to.deep.equal(['ring voice']);
    center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'missed' });
    expect(rang()).to.deep.equal([]);
    center.tell({ type: 'interaction.connected', interactionId: 'b' });
    expect(rang()).to.deep.equal(['ring whatsapp']);
    center.tell({ type: 'interaction.connected', interactionId: 'w' });
    expect(rang()).to.deep.equal(['ring chat']);
    center.tell({ type: 'interaction.ended', interactionId: 'c', cause: 'missed' });
    expect(rang()).to.deep.equal(['ring null']);
    omni.destroy();
  });

  it("ring at the agent's volume, or not at all", async () => {
    const { omni, devices } = await atDesk();
    await omni.call('preferRinging', { volume: 0.4 });
    await omni.call('preferRinging', { muted: true });
    expect(devices.done).to.deep.equal(['prefer {"volume":0.4}', 'prefer {"muted":true}']);
    for (const volume of [0, 1.1, NaN, '1' as unknown as number]) {
      expect((await rejection(omni.call('preferRinging', { volume }))).message).to.contain(
        'above 0, at most 1',
      );
    }
  });

  it('are neither shown to nor opened by a page without the grant', async () => {
    const { omni, devices, clock } = await atDesk();
    for (const granted of [false, true]) {
      const way = link();
      serveReplica(omni, way.primarySide, { ...NO_GRANTS, devices: granted });
      const replica = connectReplica(way.replicaSide, { clock });
      await way.flush();
      devices.devices$.next({ ...devices.devices$.value });
      await way.flush();
      expect(JSON.stringify(way.toReplica.sent).includes('Secret')).to.equal(granted);
      const asked = replica.call('testMicrophone', { on: true });
      asked.catch(() => undefined);
      await way.flush();
      await settled();
      await way.flush();
      if (granted) await asked;
      else expect((await rejection(asked)).message).to.contain("needs 'devices'");
    }
    expect(devices.done).to.deep.equal(['test true']);
  });
});
