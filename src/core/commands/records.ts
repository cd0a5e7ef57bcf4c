import { OmniError } from '../contract/errors.js';
import type { CrmRecord } from '../model/record.js';
import type { Read } from '../state/reducer.js';
import { anything, crmRecord, id, list, onInteraction, optional, text } from './check.js';
import type { CommandsOf } from './command.js';
import { live, whenLive } from './guards.js';

function attached(read: Read, interactionId: string): CrmRecord {
  const { record } = live(read, interactionId);
  if (record) return record;
  throw new OmniError('DATA_NOT_FOUND', 'No record is attached to this interaction.', {
    details: { interactionId },
  });
}

const withRecord = { ...onInteraction, record: crmRecord };

export const recordCommands: CommandsOf<
  | 'showMatches'
  | 'attachRecord'
  | 'detachRecord'
  | 'requestAttach'
  | 'requestDetach'
  | 'requestCreate'
  | 'requestSearch'
  | 'reportSearchFailure'
  | 'requestOpenRecord'
  | 'requestCurrentRecord'
  | 'reportOpenRecord'
  | 'selectInteraction'
  | 'setSearchables'
> = {
  showMatches: {
    params: { ...onInteraction, records: list(crmRecord, 1_000) },
    guard: whenLive,
    asks: 'setMatches',
  },
  attachRecord: { params: withRecord, guard: whenLive, asks: 'attachRecord' },
  detachRecord: {
    params: onInteraction,
    guard: ({ read }, { interactionId }) => void attached(read, interactionId),
    asks: 'detachRecord',
  },
  requestAttach: { params: withRecord, guard: whenLive, tells: 'crm.attachRequested' },
  // The SDK has no method with which a host could confirm it, so the center detaches at once and the host is told
  // (docs/decisions/0004).
  requestDetach: {
    params: onInteraction,
    guard: ({ read }, { interactionId }) => void attached(read, interactionId),
    run: ({ center, emit, read }, { interactionId }) => {
      emit({ type: 'crm.detachRequested', interactionId, record: attached(read, interactionId) });
      return center('detachRecord', { interactionId });
    },
  },
  requestCreate: {
    params: { ...onInteraction, objectType: id, data: anything },
    guard: whenLive,
    tells: 'crm.createRequested',
  },
  requestSearch: { params: onInteraction, guard: whenLive, tells: 'crm.searchRequested' },
  reportSearchFailure: { params: onInteraction, guard: whenLive, tells: 'crm.searchFailed' },
  requestOpenRecord: { params: { record: crmRecord }, tells: 'crm.openRequested' },
  requestCurrentRecord: { params: {}, tells: 'crm.currentRecordRequested' },
  reportOpenRecord: {
    params: { record: optional(crmRecord) },
    instant: true,
    run: ({ emit }, { record = null }) => emit({ type: 'crm.recordOpened', record }),
  },
  selectInteraction: {
    params: { interactionId: optional(id) },
    instant: true,
    guard: ({ read }, { interactionId }) => {
      if (interactionId != null) live(read, interactionId);
    },
    run: ({ emit, memory }, { interactionId = null }) => {
      memory.turns += 1;
      emit({ type: 'interaction.selected', interactionId });
    },
  },
  setSearchables: {
    params: { ...onInteraction, searchables: list(text(1_024), 100), relationId: optional(id) },
    guard: whenLive,
    run: (context, { interactionId, searchables, relationId }) =>
      context.center('setSearchables', { interactionId, searchables, ...(relationId ? { relationId } : {}) }),
  },
};
