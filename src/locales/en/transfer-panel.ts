import type { Message } from '../types.js';
import { transferCancelledEn } from './shared.js';

export const transferPanelEn = {
  ...transferCancelledEn,

  'transfer.kinds': 'Give it to',
  'transfer.user': 'Agent',
  'transfer.queue': 'Queue',
  'transfer.phone': 'Number',
  'transfer.search': 'Search',
  'transfer.number': 'Phone number',
  'transfer.none': 'Nobody matches.',
  'transfer.available': 'Available',
  'transfer.unavailable': 'Not available',
  'transfer.transfer': 'Transfer',
  'transfer.confer': 'Conference',
  'transfer.consult': 'Consult',
  'transfer.consult-about': 'Hold the customer and talk to them first',
  'transfer.recent': 'Recent',
  'transfer.waiting': 'Waiting for {name} to answer',
  'transfer.failed': '{name} did not take it.',
  'transfer.private-with': 'You talk to {name} alone; the customer is on hold.',
  'transfer.together-with': 'You, the customer and {name} hear each other.',
  'transfer.merge': 'Bring everybody together',
  'transfer.private': 'Talk to {name} alone',
  'transfer.customer-with': 'You talk to the customer; {name} is on hold.',
  'transfer.swap-customer': 'Talk to the customer',
  'transfer.swap-target': 'Talk to {name}',
  'transfer.cancel': 'Cancel',
  'transfer.take-back': 'Take it back',
  'transfer.let-go': 'Let {name} go',
  'transfer.complete': 'Hand over to {name}',
} as const satisfies Record<string, Message>;
