import type { DomainEventType } from '../model/events.js';
import type { Phase } from '../model/interaction.js';

export const PHASES = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed', 'ended'] as const;

/** The events that may move an interaction from phase to phase. */
export type StepType = Extract<
  DomainEventType,
  `interaction.${'ringing' | 'connected' | 'held' | 'resumed' | 'disconnected' | 'disposed' | 'ended'}`
>;

/** The events that tell something beside the phase. */
export type FactType =
  | Exclude<
      Extract<DomainEventType, `interaction.${string}`>,
      StepType | 'interaction.offered' | 'interaction.selected'
    >
  | Extract<DomainEventType, `record.${string}` | `thread.${string}` | `message.${string}`>;

/** phase x event -> next phase; what is not listed does not happen. */
const STEPS: Readonly<Record<Phase, Readonly<Partial<Record<StepType, Phase>>>>> = {
  offered: {
    'interaction.ringing': 'ringing',
    'interaction.connected': 'connected',
    'interaction.disconnected': 'wrap-up',
    'interaction.ended': 'ended',
  },
  ringing: {
    'interaction.connected': 'connected',
    'interaction.disconnected': 'wrap-up',
    'interaction.ended': 'ended',
  },
  connected: {
    'interaction.held': 'held',
    'interaction.disconnected': 'wrap-up',
    'interaction.ended': 'ended',
  },
  held: {
    'interaction.resumed': 'connected',
    'interaction.disconnected': 'wrap-up',
    'interaction.ended': 'ended',
  },
  'wrap-up': { 'interaction.disposed': 'disposed', 'interaction.ended': 'ended' },
  disposed: { 'interaction.ended': 'ended' },
  ended: {},
};

const LIVE: readonly Phase[] = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed'];
const TALKING: readonly Phase[] = ['connected', 'held'];

/** In which phases each fact may be told. Receipts, records and the end of a transfer also come late. */
const FACTS: Readonly<Record<FactType, readonly Phase[]>> = {
  'interaction.muted': TALKING,
  'interaction.audioChanged': LIVE,
  'interaction.audioLost': TALKING,
  'interaction.audioRestored': TALKING,
  'interaction.dtmfSent': TALKING,
  'interaction.customerLinked': LIVE,
  'interaction.customerUnlinked': LIVE,
  'interaction.transferred': [...TALKING, 'wrap-up'],
  'interaction.conferred': [...TALKING, 'wrap-up'],
  'interaction.otherHeld': TALKING,
  'interaction.ownershipChanged': LIVE,
  'interaction.searchablesSet': LIVE,
  'record.matched': LIVE,
  'record.attached': LIVE,
  'record.detached': LIVE,
  'thread.opened': LIVE,
  'thread.policyChanged': LIVE,
  'thread.read': LIVE,
  'thread.historyChanged': LIVE,
  'thread.historyLoaded': LIVE,
  'message.added': LIVE,
  'message.statusChanged': LIVE,
};

/** The phase after a step, or undefined when the step is not possible. */
export function phaseAfter(phase: Phase, step: StepType): Phase | undefined {
  return STEPS[phase][step];
}

/** Whether a fact can be told of an interaction in this phase. */
export function mayTell(phase: Phase, fact: FactType): boolean {
  return FACTS[fact].includes(phase);
}
