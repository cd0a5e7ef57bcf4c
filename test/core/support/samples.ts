import type { Interaction } from '../../../src/core/model/interaction.js';
import type { Message, Thread } from '../../../src/core/model/thread.js';
import type { Campaign, SessionSettings } from '../../../src/core/model/session.js';
import type { Capabilities, Center } from '../../../src/core/model/surroundings.js';
import type { DomainEventOf } from '../../../src/core/model/events.js';

export const NOW = Date.UTC(2026, 0, 5, 9);

export function anInteraction(id: string, patch: Partial<Interaction> = {}): Interaction {
  return {
    id,
    channel: { kind: 'voice', name: 'voice', subType: null },
    direction: 'inbound',
    phase: 'offered',
    phaseSince: NOW,
    deadline: null,
    campaign: { id: 172, name: 'Service', processId: 5 },
    queue: { id: 9, name: 'Front desk' },
    customer: { id: 77, name: 'Mira Okafor', phone: '+14155550123' },
    agentId: 'executive',
    owned: true,
    refs: {
      userCrtObjectId: `${id}-uce`,
      customerCrtObjectId: `${id}-vce-1`,
      mediaId: `${id}-vcall-1`,
      association: null,
    },
    relationId: id,
    startedAt: NOW,
    connectedAt: null,
    disconnectedAt: null,
    muted: false,
    audio: { status: 'none', message: null },
    audioLoss: null,
    transfer: null,
    conference: null,
    matches: [],
    record: null,
    searchables: [],
    disposition: null,
    endCause: null,
    ...patch,
  };
}

export function aMessage(id: string, patch: Partial<Message> = {}): Message {
  return {
    id,
    clientId: null,
    from: 'customer',
    authorName: 'Mira Okafor',
    at: NOW,
    content: { kind: 'text', text: `Hello ${id}` },
    status: 'delivered',
    error: null,
    ...patch,
  };
}

export function aThread(interactionId: string, patch: Partial<Thread> = {}): Thread {
  return {
    interactionId,
    messages: [],
    policy: { windowClosesAt: null, templates: [], maxTextLength: 4_000, maxFileSize: 1_000 },
    unread: 0,
    ...patch,
  };
}

export function aCampaign(id: number, name: string): Campaign {
  return {
    id,
    name,
    type: 'omni campaign',
    processId: 5,
    dialTimeout: 30,
    wrapTimeout: 60,
    acwConnected: 0,
    acwNotConnected: 0,
    acwEnabled: false,
    defaultWorking: true,
    primary: false,
    masked: [],
    channels: ['voice', 'chat'],
  };
}

export const SETTINGS: SessionSettings = {
  breaks: ['Coffee Break', 'Lunch Break'],
  readyStatuses: ['Available'],
  pingInterval: 10_000,
  pingNotificationTimeout: 30_000,
  sessionTimeout: 60_000,
  commandTimeout: 5_000,
  maxPhoneLength: 15,
  dialPhoneEnabled: true,
  allowSuccessiveCalls: true,
  autoSelectSingleAssignedCampaign: true,
  defaultReady: false,
  holdBeforeConfer: true,
  unholdBeforeTransfer: true,
  transferToAssignedCampaignsOnly: false,
  overrideSelfCallback: false,
  maskedPrivileges: [],
};

const CAPABLE: Capabilities = {
  forceLogin: true,
  hold: true,
  mute: true,
  dtmf: true,
  transfer: ['user', 'queue', 'phone'],
  confer: ['user', 'phone'],
  attachments: true,
  typing: true,
  callbacks: true,
  records: true,
  outbound: ['voice', 'chat', 'whatsapp'],
};

export function aCenter(capabilities: Partial<Capabilities> = {}): Center {
  return { name: 'Test center', demo: true, capabilities: { ...CAPABLE, ...capabilities }, limits: [] };
}

export function sessionOpened(userId = 'executive'): DomainEventOf<'session.opened'> {
  return {
    type: 'session.opened',
    sessionId: 'd279-6874b064-ses-executive-a1b2c3d4-1',
    user: { id: userId, name: 'Executive', type: 'Executive' },
    settings: SETTINGS,
    assignedCampaigns: [aCampaign(172, 'Service'), aCampaign(47, 'whatsapp chat')],
    extensions: [{ callContextId: 5, name: 'Desk', phone: '1234567890' }],
    resumed: false,
  };
}
