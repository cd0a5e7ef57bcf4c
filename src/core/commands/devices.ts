import { OmniError } from '../contract/errors.js';
import type { Ports } from '../ports/ports.js';
import type { VoiceDevices } from '../ports/voice.js';
import { flag, id, oneOf, optional, text, type Rule } from './check.js';
import type { CommandsOf } from './command.js';
import { present } from './guards.js';

/** The browser asks the agent for permission, and an agent may take a while to answer. */
const ASKING = 60_000;
const KEYS_MAX = 50;

const share: Rule = {
  expected: 'above 0, at most 1',
  test: (value) => typeof value === 'number' && value > 0 && value <= 1,
};

const devicesOf = ({ voice }: Ports): VoiceDevices => present(voice?.devices, 'sound devices to choose from');

export const deviceCommands: CommandsOf<
  'chooseDevice' | 'testMicrophone' | 'preferRinging' | 'playTestSound' | 'playKeys'
> = {
  chooseDevice: {
    params: { role: oneOf(['microphone', 'speaker', 'ringer']), deviceId: optional(id) },
    deadline: ASKING,
    guard: ({ read, ports }, { role, deviceId = null }) => {
      devicesOf(ports);
      const devices = read('devices');
      if (!devices || deviceId === null) return;
      if (role !== 'microphone' && !devices.canChooseOutput) {
        throw new OmniError(
          'UNSUPPORTED',
          'This browser plays everything where the system says: choose it there.',
        );
      }
      const plugged = role === 'microphone' ? devices.microphones : devices.outputs;
      if (plugged.some((device) => device.id === deviceId)) return;
      throw new OmniError('DATA_NOT_FOUND', 'There is no such device now: plug it in, or choose another.', {
        details: { reason: 'gone' },
      });
    },
    run: ({ ports }, { role, deviceId = null }) => devicesOf(ports).choose(role, deviceId),
  },
  testMicrophone: {
    params: { on: flag },
    deadline: ASKING,
    guard: ({ ports }) => void devicesOf(ports),
    run: ({ ports }, { on }) => devicesOf(ports).testMicrophone(on),
  },
  preferRinging: {
    params: { volume: optional(share), muted: optional(flag) },
    guard: ({ ports }) => void devicesOf(ports),
    run: ({ ports }, changes) => devicesOf(ports).preferRinging(changes),
  },
  playTestSound: {
    params: { role: oneOf(['speaker', 'ringer']) },
    guard: ({ ports }) => void devicesOf(ports),
    run: ({ ports }, { role }) => devicesOf(ports).playTestSound(role),
  },
  playKeys: {
    params: { digits: text(KEYS_MAX) },
    instant: true,
    run: ({ ports }, { digits }) => ports.voice?.devices?.playKeys(digits),
  },
};
