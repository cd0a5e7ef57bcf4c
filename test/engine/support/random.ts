import * as fc from 'fast-check';
import { OmniError, type Interaction } from 'omni-toolbar/core';
import { readable } from './expect.js';
import type { Agent, Customer } from './people.js';
import { newKey } from './people.js';
import type { Stage } from './stage.js';

const AGENTS = ['executive', 'supervisor', 'priya'] as const;
const CUSTOMERS = ['anna', 'ben', 'cara'] as const;
const PHONES: Readonly<Record<string, string>> = {
  anna: '9000000001',
  ben: '9000000002',
  cara: '9000000003',
};

/** One action of somebody. `who` and `which` choose among those that exist at that moment. */
export interface Act {
  readonly who: number;
  readonly what: string;
  readonly which: number;
}

const AGENT_ACTS = [
  ...['accept', 'accept', 'accept', 'accept', 'accept', 'accept', 'reject', 'hangUp', 'hangUp'],
  ...['hold', 'hold', 'resume', 'mute', 'sendDtmf'],
  ...[
    'transferUser',
    'transferQueue',
    'transferPhone',
    'cancelTransfer',
    'conferUser',
    'conferPhone',
    'leaveConference',
  ],
  ...['swapConsultation', 'swapConsultation', 'mergeConsultation', 'cancelConsultation'],
  ...[
    'dispose',
    'dispose',
    'disposeLater',
    'disposeAndDial',
    'extendWrapUp',
    'available',
    'available',
    'break',
    'dial',
    'whatsapp',
  ],
  ...[
    'send',
    'read',
    'signOut',
    'signIn',
    'takeOver',
    'ping',
    'attach',
    'detach',
    'matches',
    'searchables',
    'bell',
    'audioBreaks',
    'audioReturns',
    'reload',
  ],
];
const CUSTOMER_ACTS = [
  'call',
  'call',
  'chat',
  'telegram',
  'whatsapp',
  'write',
  'write',
  'answer',
  'leave',
  'read',
  'keys',
  'audioBreaks',
  'audioReturns',
  'reload',
];
const TIME_ACTS = ['second', 'second', 'second', 'second', 'ring', 'minute', 'wrap', 'hour'];

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...AGENT_ACTS.map((act) => `agent.${act}`)) },
      { weight: 4, arbitrary: fc.constantFrom(...CUSTOMER_ACTS.map((act) => `customer.${act}`)) },
      { weight: 1, arbitrary: fc.constantFrom(...TIME_ACTS.map((act) => `time.${act}`)) },
    ),
    which: fc.nat(5),
  }),
  { minLength: 1, maxLength: 90, size: 'max' },
);

/** Rules of a center that change what an action leads to. */
export const rules = fc.record({
  settings: fc.record({
    holdBeforeConfer: fc.boolean(),
    unholdBeforeTransfer: fc.boolean(),
    allowSuccessiveCalls: fc.boolean(),
    defaultReady: fc.boolean(),
    overrideSelfCallback: fc.boolean(),
    maskedPrivileges: fc.constantFrom([], ['phone']),
  }),
  campaign: fc.record({
    acwEnabled: fc.boolean(),
    acwConnected: fc.constantFrom(0, 20),
    acwNotConnected: fc.constantFrom(0, 5),
    wrapTimeout: fc.constantFrom(0, 10, 180),
  }),
});

const SECONDS: Readonly<Record<string, number>> = { second: 1, ring: 26, minute: 60, wrap: 181, hour: 3_600 };

export interface Cast {
  readonly stage: Stage;
  readonly agents: Agent[];
  readonly customers: Customer[];
}

export async function openCast(stage: Stage): Promise<Cast> {
  const agents: Agent[] = [];
  for (const id of AGENTS) agents.push(await stage.agent(id).work([172, 47]));
  const customers: Customer[] = [];
  for (const key of CUSTOMERS) customers.push(await stage.customer(key, key, PHONES[key]));
  return { stage, agents, customers };
}

/** Closes the page that runs the center; the next one takes over, and everybody connects to it. */
export async function continueCast({ stage, agents }: Cast): Promise<Cast> {
  const next = await stage.restart();
  const back = agents.map(({ id, tab }) => next.agent(id, tab));
  for (const agent of back) await agent.look();
  const customers: Customer[] = [];
  for (const key of CUSTOMERS) customers.push(await next.customer(key, key, PHONES[key]));
  return { stage: next, agents: back, customers };
}

/** Performs an act. A refusal is a valid answer; any other error is a defect. */
export async function play(cast: Cast, { who, what, which }: Act): Promise<void> {
  const [kind, name] = what.split('.') as [string, string];
  const agent = cast.agents[who % cast.agents.length];
  const customer = cast.customers[who % cast.customers.length];
  if (!agent || !customer) return;
  try {
    if (name === 'reload') await reload(cast, agent, kind === 'agent' ? null : customer, which);
    else if (kind === 'time') await timePasses(cast, name, which);
    else if (kind === 'agent') await agentActs(agent, name, which);
    else await customerActs(customer, name, which);
  } catch (error) {
    if (!(error instanceof OmniError) || error.name === 'INTERNAL') throw error;
    readable(error);
  }
}

/** Closes a page and opens it again: at once, or only when the center no longer waits for it. */
async function reload(cast: Cast, agent: Agent, customer: Customer | null, which: number): Promise<void> {
  const { stage, agents, customers } = cast;
  (customer ?? agent).link.close();
  await stage.idle();
  if (which === 0) await stage.pass(26);
  if (customer) {
    const { key } = customer;
    customers[customers.indexOf(customer)] = await stage.customer(key, key, PHONES[key]);
  } else {
    const again = stage.agent(agent.id, agent.tab);
    agents[agents.indexOf(agent)] = again;
    await again.look();
  }
}

/** Mostly all agents' pages are awake while time passes, sometimes none is. */
function timePasses({ stage, agents }: Cast, name: string, which: number): Promise<void> {
  const seconds = SECONDS[name] ?? 1;
  return which === 0 ? stage.pass(seconds) : stage.passAwake(seconds, ...agents);
}

/** For most acts, the phases of interactions to which the act can be done. */
const SUITABLE: Readonly<Record<string, readonly string[]>> = {
  accept: ['ringing'],
  reject: ['ringing'],
  dispose: ['wrap-up'],
  disposeLater: ['wrap-up'],
  disposeAndDial: ['wrap-up'],
  extendWrapUp: ['wrap-up'],
  resume: ['held'],
};

function choose(live: readonly Interaction[], name: string, which: number): string {
  const phases = SUITABLE[name] ?? ['connected', 'held'];
  const suitable = live.filter(({ phase }) => which === 0 || phases.includes(phase));
  return suitable[which % Math.max(1, suitable.length)]?.id ?? live[0]?.id ?? 'nothing';
}

async function agentActs(agent: Agent, name: string, which: number): Promise<void> {
  const live = await agent.interactions();
  const interactionId = choose(live, name, which);
  const colleague = AGENTS[which % AGENTS.length] ?? 'priya';
  const phone = PHONES[CUSTOMERS[which % CUSTOMERS.length] ?? 'anna'] ?? '1';
  const record = { id: '1', type: 'contact', name: 'Record' };
  switch (name) {
    case 'transferUser':
      return void (await agent.do('transfer', { interactionId, target: { kind: 'user', id: colleague } }));
    case 'transferQueue':
      return void (await agent.do('transfer', { interactionId, target: { kind: 'queue', id: '134' } }));
    case 'transferPhone':
      return void (await agent.do('transfer', { interactionId, target: { kind: 'phone', id: phone } }));
    case 'conferUser':
      return void (await agent.do('confer', { interactionId, target: { kind: 'user', id: colleague } }));
    case 'conferPhone':
      return void (await agent.do('confer', { interactionId, target: { kind: 'phone', id: phone } }));
    case 'dispose':
      return void (await agent.dispose(interactionId));
    case 'disposeLater': {
      const callback = {
        at: agent.center ? Date.UTC(2025, 6, 18, 10 + which) : 0,
        phone,
        mine: which % 2 === 0,
      };
      return void (await agent.dispose(interactionId, { callback }));
    }
    case 'disposeAndDial':
      return void (await agent.do('disposeAndDial', { interactionId, codeId: 820, notes: '', phone }));
    case 'available':
      return void (await agent.do('setAvailability', { status: 'available' }));
    case 'break':
      return void (await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' }));
    case 'dial':
      return void (await agent.do('startInteraction', started('voice', 172, phone)));
    case 'whatsapp':
      return void (await agent.do('startInteraction', started('whatsapp', 47, phone)));
    case 'send':
      await agent.link.send({ interactionId, clientId: newKey(), content: { kind: 'text', text: 'Hello' } });
      return;
    case 'read':
      return agent.link.markRead({ interactionId });
    case 'signIn':
      return void (await agent.work([172, 47]));
    case 'takeOver':
      return void (await agent.signIn(true));
    case 'ping':
      return agent.link.ping();
    case 'attach':
      return void (await agent.do('attachRecord', { interactionId, record }));
    case 'detach':
      return void (await agent.do('detachRecord', { interactionId }));
    case 'matches':
      return void (await agent.do('setMatches', { interactionId, records: [record] }));
    case 'searchables':
      return void (await agent.do('setSearchables', { interactionId, searchables: ['id'], relationId: 'r' }));
    case 'bell':
      return void (await agent.do('readNotifications', { ids: agent.events.flatMap(idOfNotification) }));
    case 'signOut':
      return void (await agent.do('signOut'));
    case 'mute':
      return void (await agent.do('mute', { interactionId, muted: which % 2 === 0 }));
    case 'audioBreaks':
    case 'audioReturns':
      return agent.link.reportAudio({ interactionId, broken: name === 'audioBreaks' });
    case 'sendDtmf':
      return void (await agent.do('sendDtmf', { interactionId, digits: '12#' }));
    default:
      await agent.do(name as 'accept', { interactionId });
  }
}

const idOfNotification = (event: Agent['events'][number]): string[] =>
  event.type === 'notification.raised' ? [event.notification.id] : [];

export const started = (kind: 'voice' | 'chat' | 'whatsapp', campaignId: number, phone: string | null) => ({
  channel: { kind, name: kind, subType: null },
  phone,
  name: null,
  appId: null,
  campaignId,
  customerId: null as number | string | null,
  searchables: [],
  relationId: null,
});

async function customerActs(customer: Customer, name: string, which: number): Promise<void> {
  const all = customer.view.conversations;
  const conversationId = all[which % Math.max(1, all.length)]?.id ?? 'nothing';
  switch (name) {
    case 'call':
      return void (await customer.call());
    case 'chat':
    case 'telegram':
    case 'whatsapp':
      return void (await customer.chat(name));
    case 'write':
      return void (await customer.write(conversationId, 'Hi'));
    case 'answer':
      return customer.link.answer({ conversationId, key: newKey() });
    case 'read':
      return customer.link.markRead({ conversationId });
    case 'audioBreaks':
    case 'audioReturns':
      return customer.link.reportAudio({ conversationId, broken: name === 'audioBreaks' });
    case 'keys':
      return customer.link.sendDtmf({ conversationId, digits: '1', key: newKey() });
    default:
      await customer.hangUp(conversationId);
  }
}
