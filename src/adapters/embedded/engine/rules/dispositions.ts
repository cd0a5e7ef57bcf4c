import { OmniError } from '../../../../core/contract/errors.js';
import type { Callback, Disposition } from '../../../../core/model/interaction.js';
import type { CampaignConfiguration } from '../configuration/types.js';
import { scheduleCallback } from './callbacks.js';
import type { Draft } from './draft.js';
import { campaignOf, requirePhase, type Part } from './lookup.js';
import { checkPhone, maskPhone } from './phones.js';

export interface DispositionRequest {
  readonly codeId: number;
  readonly notes: string;
  readonly callback: Callback | null;
}

/** The agent classifies the interaction: the end of wrap-up. */
export function dispose(draft: Draft, part: Part, { codeId, notes, callback }: DispositionRequest): void {
  const { conversation, leg } = part;
  if (!leg.owned) {
    throw new OmniError('NOT_ALLOWED', `Interaction ${leg.id} is owned by another agent, who disposes it.`);
  }
  requirePhase(part, ['wrap-up'], 'disposing');
  const { maxNotesLength } = draft.configuration;
  if (notes.length > maxNotesLength) {
    throw new OmniError(
      'LIMIT',
      `notes has ${notes.length} characters; at most ${maxNotesLength} are allowed: shorten it.`,
    );
  }
  const campaign = campaignOf(draft.configuration, conversation.campaignId);
  const code = codeIn(campaign, codeId);
  const promise = callback && checkCallback(draft, part, callback);
  finish(draft, part, { ...code, notes, callback: promise, automatic: false });
  if (promise) scheduleCallback(draft, part, promise);
}

function checkCallback(draft: Draft, { conversation }: Part, callback: Callback): Callback {
  if (!Number.isFinite(callback.at) || callback.at <= draft.now) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'The time of the callback is in the past: choose a later one.',
    );
  }
  const { phone } = conversation.customer;
  // The agent may only have seen the number masked.
  const given = phone !== null && callback.phone === maskPhone(phone) ? phone : callback.phone;
  return { ...callback, phone: checkPhone(given || phone, draft.configuration.settings.maxPhoneLength) };
}

function codeIn(
  campaign: CampaignConfiguration,
  codeId: number,
): Omit<Disposition, 'notes' | 'callback' | 'automatic'> {
  for (const { id, name, codes } of campaign.dispositions) {
    const code = codes.find((candidate) => candidate.id === codeId);
    if (code) return { classId: id, className: name, codeId: code.id, codeName: code.name };
  }
  const known = campaign.dispositions.flatMap(({ codes }) => codes.map((code) => `${code.id} ${code.name}`));
  throw new OmniError(
    'DATA_NOT_FOUND',
    `Campaign ${campaign.id} has no disposition code ${codeId}: choose one of ${known.join(', ')}.`,
  );
}

/** Wrap-up ran out, or the agent has left: the center disposes with the campaign's code for that. */
export function automaticDisposition(draft: Draft, part: Part): void {
  const campaign = campaignOf(draft.configuration, part.conversation.campaignId);
  const code = codeIn(campaign, campaign.automaticCodeId);
  finish(draft, part, { ...code, notes: '', callback: null, automatic: true });
}

function finish(draft: Draft, { conversation, leg }: Part, disposition: Disposition): void {
  const on = { conversationId: conversation.id, legId: leg.id };
  draft.emit({ type: 'leg.disposed', ...on, disposition });
  draft.emit({ type: 'leg.ended', ...on, cause: leg.endCause ?? 'agent' });
}
