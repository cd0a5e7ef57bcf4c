import { unlessFailed } from '../model/attempts.js';
import type { DomainEventOf } from '../model/events.js';
import type { EndCause, Interaction } from '../model/interaction.js';
import { phaseAfter, type FactType, type StepType } from './lifecycle.js';
import { NOTHING, set, type Change, type Changes, type Read, type Reducers } from './reducer.js';
import { searchBegins, searchOver } from './records.js';
import { currentAfter } from './selectors.js';
import { step, tell } from './steps.js';

const SILENT = { status: 'none', message: null } as const;

/** How many ended interactions can still be looked at. */
const ENDED_KEPT = 20;
/** Of how many the ids are kept, so that late events about them are dropped. */
const ENDED_REMEMBERED = 1_000;

/** Takes an interaction off the rail. It can still be looked at until enough others have ended after it. */
function endInteraction(
  read: Read,
  interaction: Interaction,
  cause: EndCause,
  at: number,
): readonly Change[] {
  const { id } = interaction;
  const ended = [...read('ended'), id].slice(-ENDED_REMEMBERED);
  const forgotten = ended.at(-1 - ENDED_KEPT);
  return [
    set(`interaction:${id}`, {
      ...interaction,
      phase: 'ended',
      phaseSince: at,
      deadline: null,
      muted: false,
      audio: SILENT,
      audioLoss: null,
      disconnectedAt: interaction.disconnectedAt ?? at,
      endCause: interaction.endCause ?? cause,
    }),
    set(`thread:${id}`, undefined),
    set(
      'interactions',
      read('interactions').filter((other) => other !== id),
    ),
    set('current', currentAfter(read, id)),
    set('ended', ended),
    ...searchOver(read, id),
    ...(forgotten === undefined ? [] : [set(`interaction:${forgotten}`, undefined)]),
  ];
}

function offered(read: Read, { interaction }: DomainEventOf<'interaction.offered'>, at: number): Changes {
  const { id } = interaction;
  if (interaction.phase === 'ended' || read('interactions').includes(id) || read('ended').includes(id))
    return null;
  const changes = [
    set(`interaction:${id}`, interaction),
    set('interactions', [...read('interactions'), id]),
    ...searchBegins(read, interaction, at),
  ];
  return read('current') === null ? [...changes, set('current', id)] : changes;
}

export const interactions: Reducers<
  StepType | Extract<FactType, `interaction.${string}`> | 'interaction.offered' | 'interaction.selected'
> = {
  'interaction.offered': offered,
  'interaction.ringing': (read, event, at) => step(read, event, at, { deadline: event.deadline }),
  'interaction.connected': (read, event, at) => {
    const changes = step(read, event, at, { connectedAt: at, deadline: null });
    const interaction = read(`interaction:${event.interactionId}`);
    // Of a customer whom the agent calls the CRM hears only when they answer, so only now it begins to search.
    return changes && interaction?.direction === 'outbound' && !interaction.connectedAt
      ? [...changes, ...searchBegins(read, interaction, at)]
      : changes;
  },
  'interaction.held': (read, event, at) => step(read, event, at, {}),
  'interaction.resumed': (read, event, at) => step(read, event, at, {}),
  'interaction.disconnected': (read, event, at) =>
    step(read, event, at, {
      disconnectedAt: at,
      deadline: event.deadline,
      endCause: event.cause,
      muted: false,
      audio: SILENT,
      audioLoss: null,
    }),
  'interaction.wrapUpExtended': (read, event, at) =>
    tell(read, event, () => ({ deadline: event.deadline, extendedAt: at })),
  'interaction.disposed': (read, event, at) =>
    step(read, event, at, { disposition: event.disposition, deadline: null }),
  'interaction.ended': (read, event, at) => {
    const interaction = read(`interaction:${event.interactionId}`);
    if (!interaction || !phaseAfter(interaction.phase, event.type)) return null;
    return endInteraction(read, interaction, event.cause, at);
  },

  'interaction.muted': (read, event) =>
    tell(read, event, ({ muted }) => (muted === event.muted ? null : { muted: event.muted })),
  'interaction.audioChanged': (read, event) =>
    tell(read, event, ({ audio }) =>
      audio.status === event.audio.status && audio.message === event.audio.message
        ? null
        : { audio: event.audio },
    ),
  'interaction.audioLost': (read, event) => tell(read, event, () => ({ audioLoss: event.loss })),
  'interaction.audioRestored': (read, event) =>
    tell(read, event, ({ audioLoss }) => (audioLoss === null ? null : { audioLoss: null })),
  'interaction.dtmfSent': (read, event) => (tell(read, event, () => ({})) ? NOTHING : null),
  'interaction.customerLinked': (read, event) => tell(read, event, () => ({ customer: event.customer })),
  'interaction.customerUnlinked': (read, event) => tell(read, event, () => ({ customer: event.customer })),
  'interaction.transferred': (read, event) =>
    tell(read, event, ({ conference }) => ({
      transfer: event.transfer,
      conference: unlessFailed(conference),
    })),
  'interaction.conferred': (read, event) =>
    tell(read, event, ({ transfer }) => ({
      conference: event.conference,
      transfer: unlessFailed(transfer),
    })),
  'interaction.otherHeld': (read, event) =>
    tell(read, event, ({ conference }) =>
      conference?.status === 'connected' && (conference.otherHeld ?? false) !== event.held
        ? { conference: { ...conference, otherHeld: event.held } }
        : null,
    ),
  'interaction.ownershipChanged': (read, event) =>
    tell(read, event, ({ owned }) => (owned === event.owned ? null : { owned: event.owned })),
  'interaction.searchablesSet': (read, event) =>
    tell(read, event, () => ({ searchables: event.searchables, relationId: event.relationId })),
  'interaction.selected': (read, { interactionId }) => {
    if (interactionId === read('current')) return null;
    if (interactionId !== null && !read('interactions').includes(interactionId)) return null;
    return [set('current', interactionId)];
  },
};
