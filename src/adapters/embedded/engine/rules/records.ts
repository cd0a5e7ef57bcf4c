import type { CrmRecord } from '../../../../core/model/record.js';
import { find } from '../state/records.js';
import type { Draft } from './draft.js';
import { fresh, type Part } from './lookup.js';

/** The host's CRM has found these records for the interaction. */
export function setMatches(draft: Draft, part: Part, { records }: { records: readonly CrmRecord[] }): void {
  draft.emit({ type: 'leg.matched', conversationId: part.conversation.id, legId: part.leg.id, records });
}

/** Attaches the interaction to a record, by which the customer is known. */
export function attachRecord(draft: Draft, part: Part, { record }: { record: CrmRecord }): void {
  const { conversation, leg } = part;
  if (leg.record) detachRecord(draft, part);
  draft.emit({ type: 'leg.attached', conversationId: conversation.id, legId: leg.id, record });
  const known = find(draft.state.customers, conversation.customerKey);
  const { customer } = fresh(draft, part).conversation;
  draft.emit({
    type: 'conversation.customerLinked',
    conversationId: conversation.id,
    customer: {
      id: customer.id ?? known?.id ?? null,
      name: customer.name ?? (record.name || (known?.name ?? null)),
      phone: customer.phone,
    },
  });
}

/** Takes the record off the interaction: then nothing but the number is known of the customer. */
export function detachRecord(draft: Draft, part: Part): void {
  const { conversation, leg } = part;
  if (!leg.record) return;
  draft.emit({ type: 'leg.detached', conversationId: conversation.id, legId: leg.id });
  draft.emit({
    type: 'conversation.customerUnlinked',
    conversationId: conversation.id,
    customer: { id: null, name: null, phone: conversation.customer.phone },
  });
}

export function setSearchables(
  draft: Draft,
  { conversation, leg }: Part,
  { searchables, relationId }: { searchables: readonly string[]; relationId?: string },
): void {
  draft.emit({
    type: 'leg.searchablesSet',
    conversationId: conversation.id,
    legId: leg.id,
    searchables,
    relationId: relationId ?? leg.relationId,
  });
}
