import type { CenterConfiguration } from '../configuration/types.js';
import type { CenterState, ConversationStatus } from '../state/types.js';
import { giveUpOn } from './audio.js';
import { expireCallback } from './callbacks.js';
import { customerHangsUp, miss, tellSupervisors } from './calls.js';
import { closeSession } from './sessions.js';
import { automaticDisposition } from './dispositions.js';
import type { Draft } from './draft.js';
import { endConversation, failHandover } from './endings.js';
import { campaignOf, conversationOf, isVoice, LIVE } from './lookup.js';
import { noAnswer } from './outbound.js';
import { PATIENCE } from './retention.js';

const SECOND = 1_000;

/** The statuses in which nobody has answered yet. */
const BEFORE: readonly ConversationStatus[] = ['queued', 'assigned', 'dialling', 'incoming'];

interface Deadline {
  readonly at: number;
  /** What happens then; null: routing only looks again. */
  readonly act: ((draft: Draft) => void) | null;
}

/** Every moment at which something happens by itself. */
function* deadlines(state: CenterState, configuration: CenterConfiguration): Generator<Deadline> {
  for (const session of Object.values(state.sessions)) {
    const { sessionTimeout, pingInterval } = configuration.settings;
    const at = session.heardAt + sessionTimeout;
    // A center that is awake wakes shortly before. One that did not has slept, even if it wakes right after the end.
    yield { at: at - pingInterval, act: null };
    yield { at, act: (draft) => closeSession(draft, session.tab, 'expired') };
  }
  for (const callback of Object.values(state.callbacks)) {
    if (!callback.due) yield { at: callback.at, act: null };
    yield { at: callback.at + PATIENCE, act: (draft) => expireCallback(draft, callback) };
  }
  for (const loss of state.losses) yield { at: loss.deadline, act: (draft) => giveUpOn(draft, loss) };
  for (const conversation of Object.values(state.conversations)) {
    const { id } = conversation;
    if (conversation.status === 'queued') {
      for (const { until } of conversation.declined) yield { at: until, act: null };
      if (conversation.deadline !== null)
        yield { at: conversation.deadline, act: (draft) => giveUp(draft, id) };
    }
    const away = state.customers[conversation.customerKey]?.awaySince;
    if (typeof away === 'number' && isVoice(conversation) && BEFORE.includes(conversation.status)) {
      const reachable = conversation.legs.some((leg) => leg.purpose === 'dial' && leg.connectedAt === null);
      const at = away + configuration.routing.ringTimeout;
      if (!reachable) yield { at, act: (draft) => customerHangsUp(draft, id, true) };
    }
    if (conversation.handover && conversation.handover.deadline !== null) {
      const act = (draft: Draft): void => failHandover(draft, conversationOf(draft, id), 'Nobody was free.');
      yield { at: conversation.handover.deadline, act };
    }
    for (const phone of conversation.phones) {
      if (phone.status !== 'ringing' || phone.deadline === null) continue;
      const act = (draft: Draft): void => failHandover(draft, conversationOf(draft, id), 'Nobody answered.');
      yield { at: phone.deadline, act };
    }
    for (const leg of conversation.legs) {
      if (leg.purpose === 'dial' && leg.connectedAt === null && LIVE.includes(leg.phase)) {
        const { dialTimeout } = campaignOf(configuration, conversation.campaignId);
        yield { at: leg.offeredAt + dialTimeout * SECOND, act: (draft) => noAnswer(draft, id) };
      } else if (leg.phase === 'ringing' && leg.deadline !== null) {
        yield {
          at: leg.deadline,
          act: (draft) => miss(draft, { conversation: conversationOf(draft, id), leg }),
        };
      } else if (leg.phase === 'wrap-up' && leg.deadline !== null) {
        const act = (draft: Draft): void =>
          automaticDisposition(draft, { conversation: conversationOf(draft, id), leg });
        yield { at: leg.deadline, act };
      }
    }
  }
}

/** The next moment at which something happens; null: none. Those without `act` count only if later than `after`. */
export function nextDeadline(
  state: CenterState,
  configuration: CenterConfiguration,
  after: number,
): number | null {
  let next: number | null = null;
  for (const { at, act } of deadlines(state, configuration)) {
    if (act === null && at <= after) continue;
    if (next === null || at < next) next = at;
  }
  return next;
}

/** Lets the first of the things happen that are due, at the draft's own time. */
export function expireNext(draft: Draft): void {
  let first: Deadline | null = null;
  for (const deadline of deadlines(draft.state, draft.configuration)) {
    if (deadline.act && deadline.at <= draft.now && (first === null || deadline.at < first.at))
      first = deadline;
  }
  first?.act?.(draft);
}

function giveUp(draft: Draft, conversationId: string): void {
  tellSupervisors(draft, conversationId);
  endConversation(draft, conversationId, {
    cause: 'no-answer',
    offered: 'center',
    reason: 'Nobody was free. Please try again later.',
  });
}
