import type { Message } from '../types.js';
import { actionEn, doctorTitleEn } from './shared.js';

export const connectionStatusEn = {
  ...actionEn,
  ...doctorTitleEn,

  'connection.connecting': 'Connecting…',
  'connection.connected': 'Connected',
  'connection.lost': 'Connection lost. Trying to reconnect…',
  'connection.failed': 'The toolbar could not start',
} as const satisfies Record<string, Message>;
