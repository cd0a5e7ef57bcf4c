import type { DomainEventType } from '../model/events.js';
import type { Phase } from '../model/interaction.js';

export const PHASES = ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed', 'ended'] as const;

/** The events that may move an interaction from phase to phase. */
export type StepType = Extract<
  DomainEventType,
  `interaction.${'ringing' | 'connected' | 'held' | 'resumed' | 'disconnected' | 'disposed' | 'ended'}`
>;

/** The events that change something other than the phase. */
export type FactType =
  | Exclude<
      Extract<DomainEventType, `interaction.${string}`>,
      StepType | 'interaction.offered' | 'interaction.selected'
    >
  | Extract<DomainEventType, `record.${string}` | `thread.${string}` | `message.${string}`>;

const TALKING: readonly Phase[] = ['connected', 'held'];
const LIVE: readonly Phase[] = PHASES.filter((phase) => phase !== 'ended');

/** The phases in which each step is possible, and the phase it leads to. */
const STEPS: Readonly<Record<StepType, readonly [from: readonly Phase[], to: Phase]>> = {
  'interaction.ringing': [['offered'], 'ringing'],
  'interaction.connected': [['offered', 'ringing'], 'connected'],
  'interaction.held': [['connected'], 'held'],
  'interaction.resumed': [['held'], 'connected'],
  'interaction.disconnected': [['offered', 'ringing', 'connected', 'held'], 'wrap-up'],
  'interaction.disposed': [['wrap-up'], 'disposed'],
  'interaction.ended': [LIVE, 'ended'],
};

/**
 * Facts that are accepted in some phases only. All others are accepted in every live phase, because receipts and
 * records may come late.
 */
const NARROWER: Readonly<Partial<Record<FactType, readonly Phase[]>>> = {
  'interaction.muted': TALKING,
  'interaction.audioLost': TALKING,
  'interaction.audioRestored': TALKING,
  'interaction.dtmfSent': TALKING,
  'interaction.transferred': [...TALKING, 'wrap-up'],
  'interaction.conferred': [...TALKING, 'wrap-up'],
  'interaction.otherHeld': TALKING,
  'interaction.wrapUpExtended': ['wrap-up'],
};

/** The phase after a step, or undefined when the step is not possible. */
export function phaseAfter(phase: Phase, step: StepType): Phase | undefined {
  const [from, to] = STEPS[step];
  return from.includes(phase) ? to : undefined;
}

/** Whether a fact is accepted in this phase. */
export function mayTell(phase: Phase, fact: FactType): boolean {
  return (NARROWER[fact] ?? LIVE).includes(phase);
}
