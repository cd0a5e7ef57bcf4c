import type { Message } from './types.js';

/** What the elements for sound devices and for the quality of a call say. */
export const soundEn = {
  'devices.label': 'Sound devices',
  'devices.microphone': 'Microphone',
  'devices.speaker': 'Loudspeaker',
  'devices.ringer': 'Ringer',
  'devices.system': 'Standard of the system',
  'devices.unnamed': 'Device {number}',
  'devices.unplugged': '{name} (unplugged)',
  'devices.missing': '{name} is unplugged. The standard device is used until it is back.',
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
  'devices.none': 'There are no devices to choose from here.',

  'quality.label': 'Quality of the call',
  'quality.good': 'Good',
  'quality.fair': 'Fair',
  'quality.poor': 'Poor',
  'quality.measuring': 'Measuring',
  'quality.held': 'On hold',
  'quality.loss-in': 'some of their words get lost',
  'quality.loss-out': 'some of your words get lost',
  'quality.delay': 'words arrive late',
  'quality.silent-local': {
    one: 'No sound from you for {count} second',
    other: 'No sound from you for {count} seconds',
  },
  'quality.silent-remote': {
    one: 'No sound from the other side for {count} second',
    other: 'No sound from the other side for {count} seconds',
  },
  'quality.say-local': 'No sound from you',
  'quality.say-remote': 'No sound from the other side',
  'quality.say-poor': 'The quality of the call is poor: {reason}',
  'quality.round-trip': 'Round trip',
  'quality.jitter': 'Jitter',
  'quality.lost-in': 'Lost on the way here',
  'quality.lost-out': 'Lost on the way there',
  'quality.codec': 'Codec',
  'quality.packets': 'Packets sent, received',
} as const satisfies Record<string, Message>;
