import type { Message } from '../format.js';
import { deviceGoneEn } from './shared.js';

export const devicePickerEn = {
  ...deviceGoneEn,

  'devices.label': 'Sound devices',
  'devices.microphone': 'Microphone',
  'devices.speaker': 'Loudspeaker',
  'devices.ringer': 'Ringer',
  'devices.system': 'System default',
  'devices.unnamed': 'Device {number}',
  'devices.unplugged': '{name} (unplugged)',
  'devices.ask': 'The browser names the devices once the microphone is allowed.',
  'devices.allow': 'Allow the microphone',
  'devices.refused':
    'The microphone is not allowed. Allow it for this site beside the address, in the site settings of the browser.',
  'devices.framed':
    'The page around the toolbar keeps the microphone away: its iframe needs allow="microphone".',
  'devices.insecure': 'Browsers give the microphone to https pages and localhost only.',
  'devices.no-microphone': 'There is no microphone. Plug one in.',
  'devices.no-choice':
    'This browser plays everything where the system says. To hear calls elsewhere, change the output in the settings of the system.',
  'devices.test': 'Test the microphone',
  'devices.stop': 'Stop the test',
  'devices.speak': 'Say something: the bar moves when you are heard.',
  'devices.unheard': 'Nothing is heard. Is the microphone muted at the device?',
  'devices.level': 'Level of the microphone',
  'devices.play': 'Test',
  'devices.volume': 'Volume of the ringer',
  'devices.mute-ringer': 'Do not ring',
  'devices.muted': 'Nothing rings here. What arrives is only shown.',
  'devices.none': 'There are no devices to choose from here.',
} as const satisfies Record<string, Message>;
