import type { AudioRole } from '../../core/model/audio.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

export interface DeviceChoice {
  readonly role: AudioRole;
  /** Null: whatever the system uses. */
  readonly deviceId: string | null;
}

/** The agent chose a device. */
export class OmniDeviceChooseEvent extends IntentEvent<DeviceChoice> {
  static readonly type = 'omni-device-choose';
  constructor(detail: DeviceChoice) {
    super(OmniDeviceChooseEvent.type, detail);
  }
}

/** The device is in use. */
export class OmniDeviceChosenEvent extends FactEvent<DeviceChoice> {
  static readonly type = 'omni-device-chosen';
  constructor(detail: DeviceChoice) {
    super(OmniDeviceChosenEvent.type, detail);
  }
}

/** The agent wants to see whether the microphone hears anything, or has seen it. */
export class OmniMicrophoneTestEvent extends IntentEvent<{ readonly on: boolean }> {
  static readonly type = 'omni-microphone-test';
  constructor(on: boolean) {
    super(OmniMicrophoneTestEvent.type, { on });
  }
}

/** The agent wants to hear a test sound. */
export class OmniSoundTestEvent extends IntentEvent<{ readonly role: 'speaker' | 'ringer' }> {
  static readonly type = 'omni-sound-test';
  constructor(role: 'speaker' | 'ringer') {
    super(OmniSoundTestEvent.type, { role });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-device-choose': OmniDeviceChooseEvent;
    'omni-device-chosen': OmniDeviceChosenEvent;
    'omni-microphone-test': OmniMicrophoneTestEvent;
    'omni-sound-test': OmniSoundTestEvent;
  }
}
