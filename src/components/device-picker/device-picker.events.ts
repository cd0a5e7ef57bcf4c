import type { AudioRole } from '../../core/model/audio.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

export interface DeviceChoice {
  readonly role: AudioRole;
  /** Null: whatever the system uses. */
  readonly deviceId: string | null;
}

/** The agent chose a device. */
export class OmniDeviceChooseEvent extends IntentEvent<DeviceChoice> {
  static override readonly type = 'omni-device-choose';
}

/** The device is in use. */
export class OmniDeviceChosenEvent extends FactEvent<DeviceChoice> {
  static override readonly type = 'omni-device-chosen';
}

/** The agent begins or ends a test of the microphone. */
export class OmniMicrophoneTestEvent extends IntentEvent<{ readonly on: boolean }> {
  static override readonly type = 'omni-microphone-test';
}

/** The agent wants to hear a test sound. */
export class OmniSoundTestEvent extends IntentEvent<{ readonly role: 'speaker' | 'ringer' }> {
  static override readonly type = 'omni-sound-test';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-device-choose': OmniDeviceChooseEvent;
    'omni-device-chosen': OmniDeviceChosenEvent;
    'omni-microphone-test': OmniMicrophoneTestEvent;
    'omni-sound-test': OmniSoundTestEvent;
  }
}
