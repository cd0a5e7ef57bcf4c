import type {
  CenterUpdate,
  DomainEvent,
  EndCause,
  Interaction,
  Message,
  StateKey,
  Thread,
} from 'omni-toolbar/core';
import type { Label, Line, Ticket, Told, Whole } from './desk-api.js';

/** The desk has no campaigns. This one stands for all of it, and the desk's labels are its dispositions. */
const CAMPAIGN = {
  id: 1,
  name: 'Help desk',
  type: 'chat',
  processId: 1,
  dialTimeout: 0,
  wrapTimeout: 0,
  acwConnected: 0,
  acwNotConnected: 0,
  acwEnabled: false,
  defaultWorking: true,
  primary: true,
  masked: [],
  channels: ['chat'],
};

const SETTINGS = {
  breaks: [],
  readyStatuses: [],
  pingInterval: 0,
  pingNotificationTimeout: 0,
  sessionTimeout: 0,
  commandTimeout: 10_000,
  maxPhoneLength: 20,
  dialPhoneEnabled: false,
  allowSuccessiveCalls: false,
  autoSelectSingleAssignedCampaign: true,
  defaultReady: false,
  holdBeforeConfer: false,
  unholdBeforeTransfer: false,
  transferToAssignedCampaignsOnly: false,
  overrideSelfCallback: false,
  maskedPrivileges: [],
};

/** What the desk can do. Elements offer nothing else. */
const CENTER = {
  name: 'Help desk',
  demo: false,
  limits: [],
  capabilities: {
    forceLogin: false,
    hold: false,
    mute: false,
    dtmf: false,
    transfer: [],
    confer: [],
    attachments: false,
    typing: false,
    callbacks: false,
    records: false,
    outbound: [],
  },
};

const PHASES = { assigned: 'ringing', open: 'connected', closed: 'wrap-up' } as const;
const CAUSES = { passed: 'rejected', unanswered: 'missed', left: 'abandoned' } as const satisfies Record<
  string,
  EndCause
>;

export const idOf = (number: number): string => `ticket-${number}`;
export const numberOf = (interactionId: string): number => Number(interactionId.slice('ticket-'.length));

export const CONNECTED = { status: 'connected', message: null } as const;

/** The state while nobody is signed in on this page. */
export const signedOut = (at: number): CenterUpdate => ({
  kind: 'snapshot',
  at,
  entries: [
    ['center', CENTER],
    ['connection', CONNECTED],
  ],
});

const presenceOf = (open: boolean, since: number) =>
  ({
    status: open ? 'available' : 'break',
    label: open ? 'Open' : 'Away',
    since,
    next: null,
    autoCall: open,
    cause: '',
  }) as const;

function interactionOf({ number, from, status, since, until }: Ticket, agentId: string): Interaction {
  const phase = PHASES[status];
  return {
    id: idOf(number),
    channel: { kind: 'chat', name: 'chat', subType: null },
    direction: 'inbound',
    phase,
    phaseSince: since,
    deadline: until,
    campaign: CAMPAIGN,
    queue: null,
    customer: { id: null, name: from, phone: null },
    agentId,
    owned: true,
    refs: { userCrtObjectId: agentId, customerCrtObjectId: '', mediaId: idOf(number), association: null },
    relationId: idOf(number),
    startedAt: since,
    connectedAt: phase === 'ringing' ? null : since,
    disconnectedAt: phase === 'wrap-up' ? since : null,
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
  };
}

const messageOf = ({ number, by, who, text, at, key }: Line): Message => ({
  id: String(number),
  clientId: by === 'agent' ? key : null,
  from: by,
  authorName: who,
  at,
  content: { kind: 'text', text },
  status: 'sent',
  error: null,
});

const threadOf = ({ number, lines, unseen }: Ticket): Thread => ({
  interactionId: idOf(number),
  messages: lines.map(messageOf),
  policy: { windowClosesAt: null, templates: [], maxTextLength: 2_000, maxFileSize: 0 },
  unread: unseen,
});

/** The whole state, in the form of the core. */
function entriesOf({ agent, labels, tickets }: Whole, token: string): (readonly [StateKey, unknown])[] {
  const session = {
    status: 'signed-in',
    id: token.slice(0, 8),
    user: { id: agent.id, name: agent.name, type: 'Agent' },
    settings: SETTINGS,
    assignedCampaigns: [CAMPAIGN],
    extensions: [],
    campaigns: [CAMPAIGN],
    extension: null,
    userCrtObjectId: null,
    since: agent.since,
    endCause: null,
  };
  return [
    ['center', CENTER],
    ['connection', CONNECTED],
    ['session', session],
    ['presence', presenceOf(agent.open, agent.since)],
    ['dispositions:1', [{ id: 1, name: 'Labels', codes: labels }]],
    ['interactions', tickets.map(({ number }) => idOf(number))],
    ...tickets.flatMap(
      (ticket) =>
        [
          [`interaction:${idOf(ticket.number)}`, interactionOf(ticket, agent.id)],
          [`thread:${idOf(ticket.number)}`, threadOf(ticket)],
        ] as const,
    ),
  ];
}

function eventsOf(told: Exclude<Told, { readonly whole: Whole }>, agentId: string): readonly DomainEvent[] {
  if (told.fact === 'turned')
    return [{ type: 'presence.changed', presence: presenceOf(told.open, told.since) }];
  if (told.fact === 'assigned') {
    const interaction = interactionOf(told.ticket, agentId);
    return [
      { type: 'interaction.offered', interaction: { ...interaction, phase: 'offered' } },
      { type: 'interaction.ringing', interactionId: interaction.id, deadline: interaction.deadline },
      { type: 'thread.opened', thread: threadOf(told.ticket) },
    ];
  }
  const interactionId = idOf(told.number);
  switch (told.fact) {
    case 'taken':
      return [{ type: 'interaction.connected', interactionId }];
    case 'seen':
      return [{ type: 'thread.read', interactionId }];
    case 'said':
      return [{ type: 'message.added', interactionId, message: messageOf(told.line) }];
    case 'gone':
      return [{ type: 'interaction.ended', interactionId, cause: CAUSES[told.why] }];
    case 'closed':
      return [{ type: 'interaction.disconnected', interactionId, cause: told.by, deadline: null }];
    case 'filed':
      return [
        { type: 'interaction.disposed', interactionId, disposition: dispositionOf(told.label, told.note) },
        { type: 'interaction.ended', interactionId, cause: 'agent' },
      ];
  }
}

const dispositionOf = (label: Label, notes: string) => ({
  classId: 1,
  className: 'Labels',
  codeId: label.id,
  codeName: label.name,
  notes,
  callback: null,
  automatic: false,
});

/** What the desk tells an agent, as updates of a contact center. */
export function translator(token: string): (told: Told) => readonly CenterUpdate[] {
  let agentId = '';
  return (told) => {
    const { at } = told;
    if (!('whole' in told)) return eventsOf(told, agentId).map((event) => ({ kind: 'event', at, event }));
    agentId = told.whole.agent.id;
    return [{ kind: 'snapshot', at, entries: entriesOf(told.whole, token) }];
  };
}
