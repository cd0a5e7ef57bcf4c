import type { Interaction } from 'omni-toolbar/core';

/** A call as large as real ones are. */
export function interaction(id: string): Interaction {
  return {
    id,
    channel: { kind: 'voice', name: 'voice', subType: null },
    direction: 'inbound',
    phase: 'connected',
    phaseSince: 1,
    deadline: null,
    campaign: { id: 172, name: 'Service', processId: 5 },
    queue: { id: 9, name: 'Front desk' },
    customer: { id: 77, name: 'Mira Okafor', phone: '+14155550123' },
    agentId: 'executive',
    owned: true,
    refs: { userCrtObjectId: 'u', customerCrtObjectId: 'c', mediaId: 'm', association: null },
    relationId: id,
    startedAt: 1,
    connectedAt: 1,
    disconnectedAt: null,
    muted: false,
    audio: { status: 'flowing', message: null },
    audioLoss: null,
    transfer: null,
    conference: null,
    matches: [],
    record: null,
    searchables: [],
    disposition: null,
    endCause: null,
  };
}
