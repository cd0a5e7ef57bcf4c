import fc from 'fast-check';
import type { DomainEvent } from '../../../src/core/model/events.js';
import { PHASES } from '../../../src/core/state/lifecycle.js';
import { aCampaign, aMessage, anInteraction, aThread, NOW, sessionOpened } from './samples.js';

const id = fc.constantFrom('a', 'b', 'c');
const record = fc.constantFrom('1', '2').map((key) => ({ id: key, type: 'contact', name: `Contact ${key}` }));
const cause = fc.constantFrom('agent', 'customer', 'missed', 'transferred', 'center' as const);
const disposition = {
  classId: 588,
  className: 'status',
  codeId: 1344,
  codeName: 'open',
  notes: 'called 4155550188',
  callback: { at: NOW + 1, phone: '4155550188', mine: true },
  automatic: false,
};

const ofInteraction = (make: (interactionId: string) => DomainEvent): fc.Arbitrary<DomainEvent> =>
  id.map(make);
const one = (event: DomainEvent): fc.Arbitrary<DomainEvent> => fc.constant(event);

/** Any event that a center may send, in any order; with so few ids that many events concern the same interaction. */
export const anyCenterEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.tuple(id, fc.constantFrom(...PHASES), fc.boolean()).map(([key, phase, owned]): DomainEvent => ({
    type: 'interaction.offered',
    interaction: anInteraction(key, { phase, owned }),
  })),
  ofInteraction((interactionId) => ({ type: 'interaction.ringing', interactionId, deadline: NOW })),
  ofInteraction((interactionId) => ({ type: 'interaction.connected', interactionId })),
  ofInteraction((interactionId) => ({ type: 'interaction.held', interactionId })),
  ofInteraction((interactionId) => ({ type: 'interaction.resumed', interactionId })),
  fc
    .tuple(id, fc.boolean())
    .map(([interactionId, muted]): DomainEvent => ({ type: 'interaction.muted', interactionId, muted })),
  fc.tuple(id, cause).map(([interactionId, why]): DomainEvent => ({
    type: 'interaction.disconnected',
    interactionId,
    cause: why,
    deadline: NOW,
  })),
  ofInteraction((interactionId) => ({
    type: 'interaction.wrapUpExtended',
    interactionId,
    deadline: NOW + 60_000,
  })),
  ofInteraction((interactionId) => ({ type: 'interaction.disposed', interactionId, disposition })),
  fc
    .tuple(id, cause)
    .map(([interactionId, why]): DomainEvent => ({ type: 'interaction.ended', interactionId, cause: why })),
  ofInteraction((interactionId) => ({ type: 'interaction.dtmfSent', interactionId, digits: '12' })),
  ofInteraction((interactionId) => ({
    type: 'interaction.transferred',
    interactionId,
    transfer: {
      target: { kind: 'phone', id: '4155550177' },
      targetName: '4155550177',
      status: 'requested',
      reason: null,
    },
  })),
  ofInteraction((interactionId) => ({ type: 'interaction.otherHeld', interactionId, held: true })),
  ofInteraction((interactionId) => ({
    type: 'interaction.conferred',
    interactionId,
    conference: {
      target: { kind: 'phone', id: '4155550177' },
      targetName: '4155550177',
      status: 'connected',
      participants: [{ id: '4155550177', name: '4155550177', role: 'phone' }],
      reason: null,
    },
  })),
  fc.tuple(id, fc.boolean()).map(([interactionId, owned]): DomainEvent => ({
    type: 'interaction.ownershipChanged',
    interactionId,
    owned,
  })),
  fc.option(id).map((interactionId): DomainEvent => ({ type: 'interaction.selected', interactionId })),
  fc.tuple(id, record).map(([interactionId, found]): DomainEvent => ({
    type: 'record.matched',
    interactionId,
    records: [found],
  })),
  fc.tuple(id, record).map(([interactionId, found]): DomainEvent => ({
    type: 'record.attached',
    interactionId,
    record: found,
  })),
  fc.tuple(id, record).map(([interactionId, found]): DomainEvent => ({
    type: 'record.detached',
    interactionId,
    record: found,
  })),
  ofInteraction((interactionId) => ({ type: 'thread.opened', thread: aThread(interactionId) })),
  ofInteraction((interactionId) => ({
    type: 'thread.opened',
    thread: aThread(interactionId, { history: { messages: [], status: 'more' } }),
  })),
  fc.tuple(id, fc.constantFrom('loading', 'failed' as const)).map(([interactionId, status]): DomainEvent => ({
    type: 'thread.historyChanged',
    interactionId,
    status,
  })),
  fc
    .tuple(id, fc.constantFrom(null, 'h1', 'h2'), fc.constantFrom('h1', 'h2', 'm1'), fc.boolean())
    .map(([interactionId, before, key, more]): DomainEvent => ({
      type: 'thread.historyLoaded',
      interactionId,
      before,
      messages: [aMessage(key, { conversationId: 'before' })],
      more,
    })),
  ofInteraction((interactionId) => ({ type: 'thread.read', interactionId })),
  fc
    .tuple(id, fc.constantFrom('m1', 'm2', 'm3'), fc.constantFrom('sent', 'delivered', 'read' as const))
    .map(([interactionId, key, status]): DomainEvent => ({
      type: 'message.added',
      interactionId,
      message: aMessage(key, { status }),
    })),
  fc
    .tuple(id, fc.constantFrom('m1', 'm2'), fc.constantFrom('sent', 'failed', 'delivered', 'read' as const))
    .map(([interactionId, messageId, status]): DomainEvent => ({
      type: 'message.statusChanged',
      interactionId,
      messageId,
      status,
      error: null,
    })),
  one(sessionOpened()),
  fc
    .constantFrom('logout', 'taken-over', 'expired' as const)
    .map((why): DomainEvent => ({ type: 'session.closed', cause: why })),
  one({ type: 'campaigns.selected', campaigns: [aCampaign(172, 'Service')] }),
  fc.constantFrom('available', 'break' as const).map((status): DomainEvent => ({
    type: 'presence.changed',
    presence: { status, label: status, since: NOW, next: null, autoCall: true, cause: 'agent.set.ready' },
  })),
  one({
    type: 'directory.listed',
    entries: [{ kind: 'user', id: 'priya', name: 'Priya', available: true, detail: null }],
  }),
  fc.constantFrom('n1', 'n2').map((key): DomainEvent => ({
    type: 'notification.raised',
    notification: {
      id: key,
      text: 'Missed call from +1 415 555 0123',
      severity: 2,
      type: 'missed.call',
      subType: '',
      at: NOW,
      read: false,
      repeated: 0,
      call: { campaignId: 172, customerId: 77, name: 'Mira', phone: '+14155550123' },
    },
  })),
  one({ type: 'notification.read', ids: ['n1'] }),
  fc.constantFrom('c1', 'c2').map((key): DomainEvent => ({
    type: 'callback.scheduled',
    callback: {
      id: key,
      at: NOW,
      phone: '+14155550123',
      customerName: null,
      campaignId: 172,
      mine: true,
      due: false,
    },
  })),
  one({ type: 'callback.due', callbackId: 'c1' }),
  one({ type: 'callback.cleared', callbackId: 'c1' }),
  one({ type: 'preview.requested', phone: '+14155550199' }),
  record.map((found): DomainEvent => ({ type: 'preview.answered', phone: '+14155550199', records: [found] })),
  one({ type: 'preview.failed', phone: '+14155550199' }),
  one({ type: 'preview.closed' }),
  one({ type: 'data.sentToApps', data: { secret: 1 } }),
);
