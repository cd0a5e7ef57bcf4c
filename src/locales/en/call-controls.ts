import type { Message } from '../format.js';
import { deviceGoneEn, laterEn, soundTroubleEn } from './shared.js';

export const callControlsEn = {
  ...soundTroubleEn,
  ...deviceGoneEn,
  ...laterEn,

  'controls.label': 'Controls',
  'controls.mute': 'Mute',
  'controls.unmute': 'Unmute',
  'controls.hold': 'Hold',
  'controls.resume': 'Resume',
  'controls.keypad': 'Keypad',
  'controls.transfer': 'Transfer',
  'controls.end': 'End',
  'controls.leave': 'Leave',
  'controls.devices': 'Sound devices',
  'controls.you': 'You',
  'controls.them': 'Them',
} as const satisfies Record<string, Message>;
