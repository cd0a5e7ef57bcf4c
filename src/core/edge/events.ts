import { Observable, Subject } from 'rxjs';
import { isHeardIn } from '../contract/contexts.js';
import type { EventName } from '../contract/events.js';
import { interactionIdOf } from '../model/about.js';
import { isRecord } from '../model/data.js';
import type { Interaction } from '../model/interaction.js';
import type { LogEntry } from '../model/events.js';
import type { Omni } from '../types.js';
import type { EdgeClient } from './client.js';
import { Outbox } from './outbox.js';
import {
  availability,
  disconnected,
  ended,
  loginStatus,
  project,
  showCrm,
  type SdkEvent,
} from './projection.js';
import { factOf } from './payloads/interaction-fact.js';
import { ScreenPops } from './screen-pops.js';
import { Talks, type Talk } from './talks.js';

/** Events that ask the CRM to do something: of several pages only one may act on them. */
const ASKING: ReadonlySet<EventName> = new Set([
  'showCrm',
  'openRecord',
  'onAttachButtonClick',
  'onUnattachButtonClick',
  'onCreateButtonClick',
  'getCurrentCrmRecordOpened',
  'handlePreview',
  'handleInteractionDisposed',
]);

/** An event for the client. With `ack` it is remembered as received only after `acknowledge(ack)`. */
export interface EdgeEvent {
  readonly name: EventName;
  readonly payload: unknown;
  readonly ack?: string;
}

/** The events of one client, in the SDK's language. */
export interface EdgeEvents {
  /**
   * Begins with the login status, if somebody is logged in, and with the dispositions and screen pops that the client
   * has not received yet.
   */
  readonly events: Observable<EdgeEvent>;
  acknowledge(ack: string): void;
  /**
   * A handler of the client has thrown. If it was to search for records, the search has failed, and the agent is told.
   */
  handlerFailed(failure: unknown): Promise<void>;
  close(): void;
}

/** Opens the events alone; `openEdge` adds the answers to method calls. */
export function openEvents(omni: Omni, client: EdgeClient): EdgeEvents {
  const pops = new ScreenPops(client.instanceId, client.storage);
  const talks = new Talks(client.instanceId, client.storage);
  const outbox = new Outbox(client.instanceId, client.storage);
  const known = new Map<string, Interaction>();
  const out = new Subject<EdgeEvent>();
  let owned: boolean | undefined;
  let loggedIn = false;

  const mayAct = (name: EventName, interactionId: string | undefined): boolean =>
    !client.acts || !ASKING.has(name) || client.acts(name, interactionId);
  const emit = (event: SdkEvent): void => {
    const { name, payload } = event;
    if (!isHeardIn(client.context, name) || !mayAct(name, interactionIdIn(payload))) return;
    const news = outbox.keep(event);
    if (news) out.next(news);
  };
  const tell = (event: LogEntry['event'], interaction: Interaction | undefined): void => {
    for (const told of project(event, interaction)) emit(told);
  };
  const pop = (interaction: Interaction): void => {
    if (!mayAct('showCrm', interaction.id) || !pops.take(interaction)) return;
    out.next({ ...showCrm(interaction), ack: interaction.id });
  };
  const isLoggedIn = (): boolean => omni.state.get('session').status === 'signed-in';
  const interactionBy = (id: unknown): Interaction | undefined => omni.state.get(`interaction:${String(id)}`);
  const remember = (): void => {
    for (const id of omni.state.get('interactions')) {
      const interaction = interactionBy(id);
      if (interaction) known.set(id, interaction);
    }
  };
  /** Tells the disposition of an interaction that was disposed before this client came. */
  const tellDisposed = ({ fact }: Talk): void => {
    const over = interactionBy(fact.interactionId);
    if (over?.disposition)
      tell({ type: 'interaction.disposed', interactionId: over.id, disposition: over.disposition }, over);
  };
  /**
   * For a client that has just come, or after a snapshot: pops what is live, and tells the end of what has ended since.
   */
  const popAll = (): void => {
    remember();
    for (const interaction of [...known.values()]) {
      pop(interaction);
      if (talks.follow(interaction)) emit(disconnected(factOf(interaction)));
    }
    // Before the center's snapshot an interaction that is missing here may still go on.
    if (omni.state.get('connection').status !== 'connected') return;
    for (const talk of talks.items) {
      const { fact } = talk;
      if ((interactionBy(fact.interactionId)?.phase ?? 'ended') !== 'ended') continue;
      talks.forget(talk);
      if (talk.open) emit(disconnected(fact));
      tellDisposed(talk);
      emit(ended(fact));
    }
  };
  /** Tells the login status when no event has: the client has just come, or the session was resumed. */
  const tellSession = (): void => {
    if (loggedIn === isLoggedIn()) return;
    loggedIn = !loggedIn;
    emit(loginStatus(loggedIn));
    if (loggedIn) emit(availability(omni.state.get('presence')));
  };
  const tellOwnership = (): void => {
    const interaction = interactionBy(omni.state.get('current'));
    if (!interaction || interaction.owned === owned) return;
    owned = interaction.owned;
    emit({ name: 'getIsInteractionOwnedByUser', payload: owned });
  };

  /**
   * Tells what follows from the new state, beside the event itself. Without a listener nothing is told: `events`
   * catches up when somebody subscribes.
   */
  const follow = (event: LogEntry['event'], interaction: Interaction | undefined): void => {
    if (event.type === 'state.replaced') {
      tellSession();
      popAll();
    } else loggedIn = isLoggedIn();
    if (interaction) {
      pop(interaction);
      talks.follow(interaction);
    }
    if (interactionIdOf(event) !== undefined || event.type === 'interaction.selected') tellOwnership();
  };

  const hear = ({ event }: LogEntry): void => {
    if (!concerns(event, client)) return;
    const interactionId = interactionIdOf(event);
    const interaction = interactionBy(interactionId);
    if (interaction && interaction.phase !== 'ended') known.set(interaction.id, interaction);
    tell(event, known.get(String(interactionId)));
    if (event.type === 'crm.searchFailed') pops.forget(event.interactionId);
    if (event.type === 'record.matched') pops.received(event.interactionId);
    if (out.observed) follow(event, interaction);
    if (event.type !== 'interaction.ended') return;
    known.delete(event.interactionId);
    pops.ended(event.interactionId);
  };

  remember();
  // At once and not when the client comes: the toolbar's page may be gone by then, and the outbox outlives it.
  talks.items.forEach(tellDisposed);
  const listening = omni.events.subscribe(hear);

  return {
    events: new Observable((subscriber) => {
      const subscription = out.subscribe(subscriber);
      tellSession();
      for (const event of outbox.waiting) out.next(event);
      popAll();
      tellOwnership();
      return subscription;
    }),
    acknowledge: (ack) => (outbox.has(ack) ? outbox.received(ack) : pops.received(ack)),
    handlerFailed: async (failure) => {
      if (!isRecord(failure) || !isRecord(failure.payload) || client.context !== 'crm') return;
      const { interactionId, phone } = failure.payload;
      if (failure.name === 'showCrm' && typeof interactionId === 'string')
        await omni.call('reportSearchFailure', { interactionId });
      else if (failure.name === 'handlePreview' && typeof phone === 'string')
        await omni.call('reportPreviewFailure', { phone });
    },
    close: () => {
      listening.unsubscribe();
      out.complete();
    },
  };
}

/** Events about one page go to that page alone. */
function concerns(event: LogEntry['event'], { instanceId, hosted }: EdgeClient): boolean {
  const about = 'instanceId' in event ? event.instanceId : undefined;
  return about === undefined ? !hosted || event.type !== 'lifecycle.changed' : about === instanceId;
}

function interactionIdIn(payload: unknown): string | undefined {
  return isRecord(payload) && typeof payload.interactionId === 'string' ? payload.interactionId : undefined;
}
