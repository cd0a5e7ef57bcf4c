import { OmniError } from '../contract/errors.js';
import type { CrmRecord } from '../model/record.js';
import type { Read } from '../state/reducer.js';
import { anything, crmRecord, id, list, optional, text } from './check.js';
import type { CommandsOf } from './command.js';
import { live } from './guards.js';

function attached(read: Read, interactionId: string): CrmRecord {
  const { record } = live(read, interactionId);
  if (record) return record;
  throw new OmniError('DATA_NOT_FOUND', 'No record is attached to this interaction.', {
    details: { interactionId },
  });
}

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
    params: { interactionId: id, records: list(crmRecord, 1_000) },
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: (context, params) => context.center('setMatches', params),
  },
  attachRecord: {
    params: { interactionId: id, record: crmRecord },
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: (context, params) => context.center('attachRecord', params),
  },
  detachRecord: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void attached(read, interactionId),
    run: (context, params) => context.center('detachRecord', params),
  },
  requestAttach: {
    params: { interactionId: id, record: crmRecord },
    instant: true,
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: ({ emit }, { interactionId, record }) =>
      emit({ type: 'crm.attachRequested', interactionId, record }),
  },
  // The host has no method to confirm with: it is told, and the center does it (docs/decisions/0004).
  requestDetach: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void attached(read, interactionId),
    run: ({ center, emit, read }, { interactionId }) => {
      emit({ type: 'crm.detachRequested', interactionId, record: attached(read, interactionId) });
      return center('detachRecord', { interactionId });
    },
  },
  requestCreate: {
    params: { interactionId: id, objectType: id, data: anything },
    instant: true,
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: ({ emit }, { interactionId, objectType, data }) =>
      emit({ type: 'crm.createRequested', interactionId, objectType, data }),
  },
  requestSearch: {
    params: { interactionId: id },
    instant: true,
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: ({ emit }, { interactionId }) => emit({ type: 'crm.searchRequested', interactionId }),
  },
  reportSearchFailure: {
    params: { interactionId: id },
    instant: true,
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: ({ emit }, { interactionId }) => emit({ type: 'crm.searchFailed', interactionId }),
  },
  requestOpenRecord: {
    params: { record: crmRecord },
    instant: true,
    run: ({ emit }, { record }) => emit({ type: 'crm.openRequested', record }),
  },
  requestCurrentRecord: {
    params: {},
    instant: true,
    run: ({ emit }) => emit({ type: 'crm.currentRecordRequested' }),
  },
  reportOpenRecord: {
    params: { record: optional(crmRecord) },
    instant: true,
    run: ({ emit }, { record }) => emit({ type: 'crm.recordOpened', record: record ?? null }),
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
    params: { interactionId: id, searchables: list(text(1_024), 100), relationId: optional(id) },
    guard: ({ read }, { interactionId }) => void live(read, interactionId),
    run: (context, { interactionId, searchables, relationId }) =>
      context.center('setSearchables', { interactionId, searchables, ...(relationId ? { relationId } : {}) }),
  },
};
