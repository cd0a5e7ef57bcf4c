import type { DispositionClass } from '../../../../core/model/interaction.js';
import type { CampaignConfiguration, QueueConfiguration } from './types.js';

const DISPOSITIONS: readonly DispositionClass[] = [
  {
    id: 588,
    name: 'status',
    codes: [
      { id: 1344, name: 'open' },
      { id: 1345, name: 'closed' },
      { id: 820, name: 'new' },
    ],
  },
  {
    id: 612,
    name: 'outcome',
    codes: [
      { id: 1401, name: 'resolved' },
      { id: 1402, name: 'follow up' },
      { id: 1403, name: 'wrong number' },
      { id: 1404, name: 'no answer' },
      { id: 1409, name: 'not classified' },
    ],
  },
];

/** What the center itself disposes with, when wrap-up runs out: `not classified`. */
const AUTOMATIC_CODE = 1409;

const RULES = {
  type: 'omni campaign',
  dialTimeout: 30,
  wrapTimeout: 180,
  acwConnected: 30,
  acwNotConnected: 30,
  acwEnabled: false,
  defaultWorking: false,
  masked: [],
  dispositions: DISPOSITIONS,
  automaticCodeId: AUTOMATIC_CODE,
} as const;

export const DEMO_CAMPAIGNS: readonly CampaignConfiguration[] = [
  { ...RULES, id: 172, name: 'Customer Care', processId: 78, primary: true, channels: ['voice', 'chat'] },
  { ...RULES, id: 47, name: 'WhatsApp Care', processId: 5, primary: false, channels: ['whatsapp'] },
];

export const DEMO_QUEUES: readonly QueueConfiguration[] = [
  { id: 134, name: 'Care calls', campaignId: 172, channels: ['voice'], skills: ['english'], priority: 2 },
  { id: 135, name: 'Care messages', campaignId: 172, channels: [], skills: ['english'], priority: 1 },
  { id: 136, name: 'Billing', campaignId: 172, channels: [], skills: ['billing'], priority: 1 },
  { id: 140, name: 'WhatsApp', campaignId: 47, channels: ['whatsapp'], skills: [], priority: 1 },
];
