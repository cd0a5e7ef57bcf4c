import type { Message } from '../format.js';
import { doctorTitleEn, laterEn } from './shared.js';

export const connectionStatusEn = {
  ...doctorTitleEn,
  ...laterEn,

  'connection.connecting': 'Connecting…',
  'connection.connected': 'Connected',
  'connection.lost': 'Connection lost. Trying to reconnect…',
  'connection.failed': 'The toolbar could not start',
} as const satisfies Record<string, Message>;
