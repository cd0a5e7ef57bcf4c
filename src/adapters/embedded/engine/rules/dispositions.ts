import type { Callback, Disposition, UnfinishedDisposition } from '../../../../core/model/interaction.js';
import type { CampaignConfiguration } from '../configuration/types.js';
import { scheduleCallback } from './callbacks.js';
import type { Draft } from './draft.js';
import { wrapUpDeadline } from './endings.js';
import { campaignOf, requireOwned, requirePhase, sessionOfAgent, type Part } from './lookup.js';
import { checkPhone, maskPhone } from './phones.js';
import { refusal } from './refusal.js';

export interface DispositionRequest {
  readonly codeId: number;
  readonly notes: string;
  readonly callback: Callback | null;
}

/** The agent classifies the interaction: the end of wrap-up. */
export function dispose(draft: Draft, part: Part, request: DispositionRequest): void {
  requireOwned(part);
  requirePhase(part, ['wrap-up'], 'disposing');
  const code = codeOf(draft, part, request.codeId);
  const callback = checkRest(draft, part, request);
  finish(draft, part, { ...code, notes: request.notes, callback, automatic: false });
}

/**
 * Keeps what the agent has filled in so far, or noted while the conversation goes on: the center disposes with it when
 * the time is up.
 */
export function keepDisposition(draft: Draft, part: Part, request: UnfinishedDisposition): void {
  requireOwned(part);
  requirePhase(part, ['connected', 'held', 'wrap-up'], 'keeping notes');
  const { codeId, notes } = request;
  if (codeId !== null) codeOf(draft, part, codeId);
  const callback = checkRest(draft, part, request);
  const on = { conversationId: part.conversation.id, legId: part.leg.id };
  draft.emit({ type: 'leg.dispositionKept', ...on, unfinished: { codeId, notes, callback } });
}

/** The agent needs longer: the time begins again, as often as it is asked for. */
export function extendWrapUp(draft: Draft, part: Part): void {
  requireOwned(part);
  requirePhase(part, ['wrap-up'], 'more time');
  const { conversation, leg } = part;
  const deadline = wrapUpDeadline(draft, conversation, leg);
  draft.emit({ type: 'leg.wrapUpExtended', conversationId: conversation.id, legId: leg.id, deadline });
}

/** Checks all of a disposition but its code. */
function checkRest(
  draft: Draft,
  part: Part,
  { notes, callback }: Pick<Disposition, 'notes' | 'callback'>,
): Callback | null {
  const { maxNotesLength } = draft.configuration;
  if (notes.length > maxNotesLength) {
    throw refusal(
      'LIMIT',
      'unfit',
      `notes has ${notes.length} characters; at most ${maxNotesLength} are allowed: shorten it.`,
    );
  }
  return callback && checkCallback(draft, part, callback);
}

function checkCallback(draft: Draft, { conversation }: Part, callback: Callback): Callback {
  if (!Number.isFinite(callback.at) || callback.at <= draft.now) {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'callback-past',
      'The time of the callback is in the past: choose a later one.',
    );
  }
  const { phone } = conversation.customer;
  // An agent who sees the number masked gives it back masked.
  const given = phone !== null && callback.phone === maskPhone(phone) ? phone : callback.phone;
  return { ...callback, phone: checkPhone(given || phone, draft.configuration.settings.maxPhoneLength) };
}

type Code = Omit<Disposition, 'notes' | 'callback' | 'automatic'>;

function findCode({ dispositions }: CampaignConfiguration, codeId: number | null): Code | undefined {
  for (const { id, name, codes } of dispositions) {
    const code = codes.find((candidate) => candidate.id === codeId);
    if (code) return { classId: id, className: name, codeId: code.id, codeName: code.name };
  }
  return undefined;
}

function codeOf({ configuration }: Draft, { conversation }: Part, codeId: number): Code {
  const campaign = campaignOf(configuration, conversation.campaignId);
  const found = findCode(campaign, codeId);
  if (found) return found;
  const known = campaign.dispositions.flatMap(({ codes }) => codes.map((code) => `${code.id} ${code.name}`));
  throw refusal(
    'DATA_NOT_FOUND',
    'gone',
    `Campaign ${campaign.id} has no disposition code ${codeId}: choose one of ${known.join(', ')}.`,
  );
}

/** Wrap-up ran out, or the agent has left: the center disposes with what was kept; without a code, with its own. */
export function automaticDisposition(draft: Draft, part: Part): void {
  const { codeId = null, notes = '', callback = null } = part.leg.unfinished ?? {};
  const campaign = campaignOf(draft.configuration, part.conversation.campaignId);
  const own = campaign.automaticCodeId;
  // The kept code may be gone from the configuration, and the center's own not be in it: wrap-up ends all the same.
  const code = findCode(campaign, codeId) ??
    findCode(campaign, own) ?? { classId: null, className: null, codeId: own, codeName: String(own) };
  // The time of the callback may have passed while the agent was still writing: then it is dropped.
  const promise = callback && callback.at > draft.now ? callback : null;
  finish(draft, part, { ...code, notes, callback: promise, automatic: true });
}

function finish(draft: Draft, part: Part, disposition: Disposition): void {
  const { conversation, leg } = part;
  const on = { conversationId: conversation.id, legId: leg.id };
  const tab = sessionOfAgent(draft.state, leg.agentId)?.tab;
  draft.emit({ type: 'leg.disposed', ...on, disposition, ...(tab === undefined ? {} : { unheardBy: tab }) });
  draft.emit({ type: 'leg.ended', ...on, cause: leg.endCause ?? 'agent' });
  if (disposition.callback) scheduleCallback(draft, part, disposition.callback);
}
