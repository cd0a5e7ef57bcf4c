import type { CenterRequestName, CenterRequests } from '../../../../core/ports/contact-center.js';
import { accept, hangUp, hold, mute, reject, resume, sendDtmf } from './calls.js';
import { leaveConference } from './conference.js';
import { cancelConsultation, mergeConsultation, swapConsultation } from './consultation.js';
import { dispose, extendWrapUp, keepDisposition } from './dispositions.js';
import type { Draft } from './draft.js';
import { cancelTransfer, confer, transfer } from './handovers.js';
import { partOf, requireVoice, sessionOf, type Part } from './lookup.js';
import { startInteraction } from './outbound.js';
import { maskPhone } from './phones.js';
import { setAvailability } from './presence.js';
import { attachRecord, detachRecord, setMatches, setSearchables } from './records.js';
import { openSession, selectCampaigns, selectExtension, signOut } from './sessions.js';

/** Requests as rules see them: a sign-in has been checked already, and its password is gone. */
export type RuleRequests = Omit<CenterRequests, 'signIn'> & {
  signIn: { params: { agentId: string; takeOver: boolean }; result: void };
};

type Rules = {
  readonly [N in CenterRequestName]: (
    draft: Draft,
    tab: string,
    params: RuleRequests[N]['params'],
  ) => RuleRequests[N]['result'];
};

/** A rule about one of the agent's interactions. */
function on<P>(rule: (draft: Draft, part: Part, params: P) => void) {
  return (draft: Draft, tab: string, params: P & { interactionId: string }): void => {
    const session = sessionOf(draft, tab);
    rule(draft, partOf(draft, session.agentId, params.interactionId), params);
  };
}

const rules: Rules = {
  signIn: (draft, tab, { agentId, takeOver }) => openSession(draft, tab, agentId, takeOver),
  signOut: (draft, tab) => signOut(draft, tab),
  selectCampaigns: (draft, tab, { campaignIds }) => selectCampaigns(draft, tab, campaignIds),
  selectExtension: (draft, tab, { callContextId, phone }) =>
    selectExtension(draft, tab, callContextId, phone),
  setAvailability,
  startInteraction: (draft, tab, params) => ({ interactionId: startInteraction(draft, tab, params) }),
  accept: on(accept),
  reject: on(reject),
  hangUp: on(hangUp),
  hold: on(hold),
  resume: on(resume),
  mute: on((draft, part, { muted }: { muted: boolean }) => mute(draft, part, muted)),
  sendDtmf: on((draft, part, { digits }: { digits: string }) => sendDtmf(draft, part, digits)),
  transfer: on((draft, part, { target }: CenterRequests['transfer']['params']) =>
    transfer(draft, part, target),
  ),
  cancelTransfer: on(cancelTransfer),
  confer: on((draft, part, { target }: CenterRequests['confer']['params']) => confer(draft, part, target)),
  leaveConference: on(leaveConference),
  swapConsultation: on(swapConsultation),
  mergeConsultation: on(mergeConsultation),
  cancelConsultation: on(cancelConsultation),
  dispose: on(dispose),
  keepDisposition: on(keepDisposition),
  extendWrapUp: on(extendWrapUp),
  disposeAndDial: (draft, tab, { interactionId, codeId, notes, phone }) => {
    const session = sessionOf(draft, tab);
    const part = partOf(draft, session.agentId, interactionId);
    const { customer } = part.conversation;
    requireVoice(part, 'Disposing and dialling');
    dispose(draft, part, { codeId, notes, callback: null });
    const masked = customer.phone !== null && phone === maskPhone(customer.phone);
    const dialled = startInteraction(draft, tab, {
      channel: { kind: 'voice', name: 'voice', subType: null },
      phone,
      name: null,
      appId: null,
      campaignId: part.conversation.campaignId,
      customerId: masked ? customer.id : null,
      searchables: [],
      relationId: null,
    });
    return { interactionId: dialled };
  },
  setMatches: on(setMatches),
  attachRecord: on(attachRecord),
  detachRecord: on(detachRecord),
  setSearchables: on(setSearchables),
  readNotifications: (draft, tab, { ids }) => {
    const { agentId } = sessionOf(draft, tab);
    const unread = draft.state.agents[agentId]?.notifications.filter(
      ({ id, read }) => !read && ids.includes(id),
    );
    if (unread?.length)
      draft.emit({ type: 'agent.readNotifications', agentId, ids: unread.map(({ id }) => id) });
  },
  refreshDirectory: (draft, tab) => void sessionOf(draft, tab),
};

/** Carries out one request of an agent, which has been checked. */
export function performRule<N extends CenterRequestName>(
  draft: Draft,
  tab: string,
  name: N,
  params: RuleRequests[N]['params'],
): RuleRequests[N]['result'] {
  return rules[name](draft, tab, params);
}
