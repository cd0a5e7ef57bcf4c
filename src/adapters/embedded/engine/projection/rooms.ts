import type { VoiceMember, VoiceRoom } from '../api.js';
import { digest } from '../identity.js';
import { agentOf, isVoice, ownerOf, sessionOfAgent, TALKING } from '../rules/lookup.js';
import type { Conversation } from '../state/types.js';
import { shown, type Source } from './interactions.js';

/** Which load of its page a member is on; null when it has no page now. */
export type Incarnations = (memberId: string) => string | null;

/** Addresses for signalling. The keys of tabs and customers themselves are not told to other pages. */
export const agentMember = (sessionId: string): string => `agent:${sessionId}`;
export const customerMember = (key: string): string => `customer:${digest(`member|${key}`)}`;

type Seat = VoiceMember & { readonly interactionId: string };

/** Who is in a call now, each with the id by which their own page knows the call. */
function seatsOf(
  { state, configuration }: Source,
  conversation: Conversation,
  incarnations: Incarnations,
): readonly Seat[] {
  if (!isVoice(conversation) || conversation.status !== 'active') return [];
  const owner = ownerOf(conversation);
  const agents = conversation.legs.filter((leg) => TALKING.includes(leg.phase));
  const phones = conversation.phones.filter((phone) => phone.status === 'connected');
  const alone = agents.length + phones.length === 1;
  const seat = (id: string, rest: Omit<Seat, 'id' | 'incarnation' | 'audible'>): Seat => {
    const incarnation = incarnations(id);
    return { id, incarnation: incarnation ?? '', audible: incarnation !== null, ...rest };
  };
  return [
    seat(customerMember(conversation.customerKey), {
      interactionId: conversation.id,
      name: conversation.customer.name ?? 'Customer',
      role: 'customer',
      held: owner?.phase === 'held',
      muted: conversation.customerMuted,
    }),
    ...agents.map((leg) =>
      seat(agentMember(sessionOfAgent(state, leg.agentId)?.id ?? leg.agentId), {
        interactionId: leg.id,
        name: agentOf(configuration, leg.agentId)?.name ?? leg.agentId,
        role: leg.owned ? 'owner' : 'agent',
        // With others in the call, the owner's hold keeps only the customer waiting; another agent's keeps that agent.
        held: leg.phase === 'held' && (alone || !leg.owned),
        muted: leg.muted,
      }),
    ),
    ...phones.map((phone) =>
      seat(customerMember(phone.customerKey ?? phone.id), {
        interactionId: phone.id,
        name: phone.name,
        role: 'phone',
        held: phone.held,
        muted: phone.muted,
      }),
    ),
  ];
}

/** The rooms that one member is in. */
export function roomsOf(source: Source, memberId: string, incarnations: Incarnations): readonly VoiceRoom[] {
  const rooms: VoiceRoom[] = [];
  for (const conversation of Object.values(source.state.conversations)) {
    const seats = seatsOf(source, conversation, incarnations);
    const own = seats.find(({ id }) => id === memberId);
    if (!own || seats.length < 2) continue;
    const members = seats.map(({ interactionId: _, ...member }) => member);
    const isAgent = own.role === 'owner' || own.role === 'agent';
    rooms.push({
      roomId: conversation.mediaId,
      interactionId: own.interactionId,
      self: memberId,
      members: isAgent ? shown(source, conversation, members) : members,
    });
  }
  return rooms;
}
