import type {
  AudioDevices,
  CallQuality,
  Campaign,
  CrmRecord,
  Interaction,
  OmniDispositionForm,
  OmniMessageComposer,
  ThreadMessage,
} from 'omni-toolbar';

const MINUTE = 60_000;
/** Messages have the same time on every day: Monday, 5 January 2026, half past nine (UTC). */
const MORNING = Date.UTC(2026, 0, 5, 9, 30);
/** Running times begin two minutes before the catalog was opened. */
const START = Date.now() - 2 * MINUTE;

export const RECORDS: readonly CrmRecord[] = [
  { id: 'C-1001', type: 'contact', name: 'Asha Rao' },
  { id: 'C-2044', type: 'contact', name: 'Asha Rao-Klein' },
];

/** A campaign with ordinary settings. */
export const campaign = (id: number, name: string, channels: readonly string[]): Campaign => ({
  id,
  name,
  type: 'interactive',
  processId: 1,
  dialTimeout: 30,
  wrapTimeout: 60,
  acwConnected: 60,
  acwNotConnected: 30,
  acwEnabled: true,
  defaultWorking: id === 172,
  primary: id === 172,
  masked: [],
  channels,
});

export const CAMPAIGNS: readonly Campaign[] = [
  campaign(172, 'Customer Care', ['voice', 'chat']),
  campaign(47, 'WhatsApp Care', ['whatsapp']),
];

export const DISPOSITIONS: NonNullable<OmniDispositionForm['dispositions']> = [
  {
    id: 588,
    name: 'status',
    codes: [
      { id: 1344, name: 'open' },
      { id: 1345, name: 'closed' },
      { id: 820, name: 'new' },
    ],
  },
];

/** The policy of a channel on which anything may be written at any time. */
export const POLICY: NonNullable<OmniMessageComposer['policy']> = {
  windowClosesAt: null,
  templates: [],
  maxTextLength: 200,
  maxFileSize: 5_000_000,
  mediaTypes: ['image/png', 'image/jpeg', 'application/pdf'],
};

export const SNIPPETS: NonNullable<OmniMessageComposer['snippets']> = [
  { id: 'hello', name: 'hello', text: 'Hello {{name}}, this is {{agent}}. How can I help you?' },
  { id: 'case', name: 'case opened', text: 'I have opened case {{case number}} for you.' },
];

const VOICE: Interaction['channel'] = { kind: 'voice', name: 'voice', subType: null };
export const CHAT: Interaction['channel'] = { kind: 'chat', name: 'chat', subType: 'webchat' };
export const WHATSAPP: Interaction['channel'] = { kind: 'whatsapp', name: 'whatsapp', subType: 'whatsapp' };
export const FAX: Interaction['channel'] = { kind: 'other', name: 'Fax', subType: null };
export const CHANNELS: readonly Interaction['channel'][] = [VOICE, CHAT, WHATSAPP, FAX];

const CALL: Interaction = {
  id: 'call-1',
  channel: VOICE,
  direction: 'inbound',
  phase: 'connected',
  phaseSince: START,
  deadline: null,
  campaign: { id: 172, name: 'Service', processId: 1 },
  queue: { id: 3, name: 'Billing' },
  customer: { id: 7, name: 'Asha Rao', phone: '+919876543210' },
  agentId: 'executive',
  owned: true,
  refs: {
    userCrtObjectId: 'user-1',
    customerCrtObjectId: 'customer-1',
    mediaId: 'vcall-1',
    association: null,
  },
  relationId: 'call-1',
  startedAt: START - MINUTE,
  connectedAt: START,
  disconnectedAt: null,
  muted: false,
  audio: { status: 'flowing', message: null },
  audioLoss: null,
  transfer: null,
  conference: null,
  matches: [],
  record: null,
  searchables: ['+919876543210'],
  disposition: null,
  endCause: null,
};

/** An ordinary call; `changes` replace its properties. */
export function interaction(changes: Partial<Interaction> = {}): Interaction {
  return { ...CALL, ...changes };
}

const said = (id: string, from: ThreadMessage['from'], minute: number, text: string): ThreadMessage => ({
  id,
  clientId: null,
  from,
  authorName: from === 'agent' ? 'Executive' : 'Asha Rao',
  at: MORNING + minute * MINUTE,
  content: { kind: 'text', text },
  status: from === 'agent' ? 'read' : 'delivered',
  error: null,
});

export const MESSAGES: readonly ThreadMessage[] = [
  said('m1', 'customer', 0, 'Hello, my invoice shows one item twice.'),
  said('m2', 'agent', 1, 'Good morning! May I have the number of the invoice?'),
  said('m3', 'customer', 2, 'It is 2026-0117.'),
  {
    ...said('m4', 'agent', 3, 'Thank you, I am looking at it.'),
    status: 'failed',
    error: 'The connection was lost.',
  },
];

const HEADSET = { id: 'headset', label: 'Headset 2 (USB)' };
const BUILT_IN = { id: 'built-in', label: 'Built-in audio' };

const DEVICES: AudioDevices = {
  permission: 'granted',
  microphones: [BUILT_IN, HEADSET],
  outputs: [BUILT_IN, HEADSET],
  choices: {
    microphone: { device: HEADSET, missing: false },
    speaker: { device: HEADSET, missing: false },
    ringer: { device: null, missing: false },
  },
  canChooseOutput: true,
  testing: false,
};

/** The devices of an ordinary desk; `changes` replace their properties. */
export function devices(changes: Partial<AudioDevices> = {}): AudioDevices {
  return { ...DEVICES, ...changes };
}

/** The chosen microphone is unplugged. */
export const UNPLUGGED: Partial<AudioDevices> = {
  choices: {
    ...DEVICES.choices,
    microphone: { device: { id: 'gone', label: 'Desk microphone' }, missing: true },
  },
};

const QUALITY: CallQuality = {
  packetsSent: 6_021,
  packetsReceived: 6_004,
  packetsLost: 2,
  jitter: 4,
  roundTrip: 46,
  lossIn: 0,
  lossOut: 0,
  codec: 'opus',
  silenceLocal: 0,
  silenceRemote: 0,
};

/** The figures of a good call; `changes` replace them. */
export function quality(changes: Partial<CallQuality> = {}): CallQuality {
  return { ...QUALITY, ...changes };
}

export const INTERACTIVE: readonly ThreadMessage[] = [
  {
    ...said('i1', 'agent', 0, 'When may our engineer come?'),
    interactive: {
      header: 'Your repair',
      footer: 'Customer Care',
      list: 'Show times',
      choices: [
        { id: 'am', title: 'Morning', detail: '8:00 to 12:00' },
        { id: 'pm', title: 'Afternoon', detail: '13:00 to 17:00' },
      ],
    },
  },
  { ...said('i2', 'customer', 1, 'Morning'), chosen: { messageId: 'i1', choiceId: 'am' } },
  {
    ...said('i3', 'agent', 2, 'Then until tomorrow!'),
    status: 'failed',
    error: '(#131047) Re-engagement message',
  },
  { ...said('i4', 'agent', 3, 'Are you there?'), status: 'failed', error: '130429' },
];
