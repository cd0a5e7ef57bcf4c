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

const ofInteraction = <T>(make: (interactionId: string) => T): fc.Arbitrary<T> => id.map(make);

/** Any event that a center may tell, in any order, about few enough things that they meet. */
export const anyCenterEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc
    .tuple(id, fc.constantFrom(...PHASES), fc.boolean())
    .map(
      ([key, phase, owned]) =>
        ({ type: 'interaction.offered', interaction: anInteraction(key, { phase, owned }) }) as const,
    ),
  ofInteraction((interactionId) => ({ type: 'interaction.ringing', interactionId, deadline: NOW }) as const),
  ofInteraction((interactionId) => ({ type: 'interaction.connected', interactionId }) as const),
  ofInteraction((interactionId) => ({ type: 'interaction.held', interactionId }) as const),
  ofInteraction((interactionId) => ({ type: 'interaction.resumed', interactionId }) as const),
  fc
    .tuple(id, fc.boolean())
    .map(([interactionId, muted]) => ({ type: 'interaction.muted', interactionId, muted }) as const),
  fc
    .tuple(id, cause)
    .map(
      ([interactionId, why]) =>
        ({ type: 'interaction.disconnected', interactionId, cause: why, deadline: NOW }),
    ),
  ofInteraction((interactionId) => ({ type: 'interaction.disposed', interactionId, disposition }) as const),
  fc
    .tuple(id, cause)
    .map(([interactionId, why]) => ({ type: 'interaction.ended', interactionId, cause: why })),
  ofInteraction((interactionId) => ({ type: 'interaction.dtmfSent', interactionId, digits: '12' }) as const),
  ofInteraction(
    (interactionId) =>
      ({
        type: 'interaction.transferred',
        interactionId,
        transfer: {
          target: { kind: 'phone', id: '4155550177' },
          targetName: '4155550177',
          status: 'requested',
          reason: null,
        },
      }) as const,
  ),
  ofInteraction(
    (interactionId) =>
      ({
        type: 'interaction.conferred',
        interactionId,
        conference: {
          target: { kind: 'phone', id: '4155550177' },
          targetName: '4155550177',
          status: 'connected',
          participants: [{ id: '4155550177', name: '4155550177', role: 'phone' }],
          reason: null,
        },
      }) as const,
  ),
  fc
    .tuple(id, fc.boolean())
    .map(
      ([interactionId, owned]) => ({ type: 'interaction.ownershipChanged', interactionId, owned }) as const,
    ),
  fc.option(id).map((interactionId) => ({ type: 'interaction.selected', interactionId }) as const),
  fc
    .tuple(id, record)
    .map(([interactionId, found]) => ({ type: 'record.matched', interactionId, records: [found] }) as const),
  fc
    .tuple(id, record)
    .map(([interactionId, found]) => ({ type: 'record.attached', interactionId, record: found }) as const),
  fc
    .tuple(id, record)
    .map(([interactionId, found]) => ({ type: 'record.detached', interactionId, record: found }) as const),
  ofInteraction((interactionId) => ({ type: 'thread.opened', thread: aThread(interactionId) }) as const),
  ofInteraction((interactionId) => ({ type: 'thread.read', interactionId }) as const),
  fc
    .tuple(id, fc.constantFrom('m1', 'm2', 'm3'), fc.constantFrom('sent', 'delivered', 'read' as const))
    .map(
      ([interactionId, key, status]) =>
        ({ type: 'message.added', interactionId, message: aMessage(key, { status }) }),
    ),
  fc
    .tuple(id, fc.constantFrom('m1', 'm2'), fc.constantFrom('sent', 'failed', 'delivered', 'read' as const))
    .map(
      ([interactionId, messageId, status]) =>
        ({ type: 'message.statusChanged', interactionId, messageId, status, error: null }),
    ),
  fc.constant(sessionOpened()),
  fc
    .constantFrom('logout', 'taken-over', 'expired' as const)
    .map((why) => ({ type: 'session.closed', cause: why })),
  fc.constant({ type: 'campaigns.selected', campaigns: [aCampaign(172, 'Service')] } as const),
  fc.constantFrom('available', 'break' as const).map(
    (status) =>
      ({
        type: 'presence.changed',
        presence: { status, label: status, since: NOW, next: null, autoCall: true, cause: 'agent.set.ready' },
      }),
  ),
  fc.constant({
    type: 'directory.listed',
    entries: [{ kind: 'user', id: 'priya', name: 'Priya', available: true, detail: null }],
  } as const),
  fc.constantFrom('n1', 'n2').map(
    (key) =>
      ({
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
      }) as const,
  ),
  fc.constant({ type: 'notification.read', ids: ['n1'] } as const),
  fc.constantFrom('c1', 'c2').map(
    (key) =>
      ({
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
      }) as const,
  ),
  fc.constant({ type: 'callback.due', callbackId: 'c1' } as const),
  fc.constant({ type: 'callback.cleared', callbackId: 'c1' } as const),
  fc.constant({ type: 'preview.requested', phone: '+14155550199' } as const),
  record.map((found) => ({ type: 'preview.answered', phone: '+14155550199', records: [found] }) as const),
  fc.constant({ type: 'preview.closed' } as const),
  fc.constant({ type: 'data.sentToApps', data: { secret: 1 } } as const),
);
