import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import type { Transient } from '../../core/model/events.js';
import type { AudioState } from '../../core/model/interaction.js';
import { hostIds } from '../../core/surroundings.js';
import { consoleLog } from '../shared/browser/log.js';
import { microphonePermission } from '../shared/webrtc/listed.js';
import { microphone, type AudioSource } from '../shared/webrtc/source.js';
import { VoiceLeg, type CallAudio } from '../shared/webrtc/voice-leg.js';
import type { CustomerLink, CustomerView, VoiceRoom } from './engine/index.js';
import { customerLine } from './customer-line.js';
import { HoldMusic } from './hold-music.js';
import { joinHub, type Hub } from './hub/hub.js';
import { CENTER_NAME } from './options.js';

export interface CustomerOptions {
  /** Makes a new center deterministic. */
  readonly seed?: string;
  /** Pages with the same name share a center. */
  readonly center?: string;
}

/** A customer's page: everything a customer sees and can do. */
export interface CustomerConnection {
  /** The whole of what the page shows; null until the center has answered. */
  readonly view$: Observable<CustomerView | null>;
  readonly typing$: Observable<{ readonly conversationId: string; readonly typing: boolean }>;
  /** The calls in which this customer is muted. */
  readonly muted$: Observable<ReadonlySet<string>>;
  /** The audio of each call, whenever it changes. */
  readonly audio$: Observable<CallAudio>;
  /** Levels and quality; `interactionId` is the conversation's id. */
  readonly transients$: Observable<Transient>;
  /** What does not work in this page. */
  readonly limits: readonly string[];
  readonly center: Omit<CustomerLink, 'close'>;
  /** A key for a request that may have to be repeated. */
  newKey(): string;
  /** Asks for the microphone. Rejects with an OmniError which says what to change. */
  prepareVoice(): Promise<void>;
  /** Whether music is heard on hold, if the center has it. True at first. */
  wantHoldMusic(wanted: boolean): void;
  /** The audio of a call as it is now. */
  audioOf(conversationId: string): AudioState;
  close(): Promise<void>;
}

function mutedIn(rooms: readonly VoiceRoom[]): ReadonlySet<string> {
  const muted = rooms.filter(({ self, members }) => members.some(({ id, muted: off }) => id === self && off));
  return new Set(muted.map(({ interactionId }) => interactionId));
}

/** Whether the customer is on hold, and does not talk in another call meanwhile. */
function waitsOnHold({ holdMusic, conversations }: CustomerView): boolean {
  const calls = conversations.filter(({ channel }) => channel === 'voice').map(({ state }) => state.kind);
  return holdMusic && calls.includes('held') && !calls.includes('connected');
}

/** Connects a customer over a hub that is open already. */
function customerOn(hub: Hub, customerKey: string, source: AudioSource): CustomerConnection {
  const view = new BehaviorSubject<CustomerView | null>(null);
  const muted = new BehaviorSubject<ReadonlySet<string>>(new Set());
  const typing = new Subject<{ conversationId: string; typing: boolean }>();
  const log = consoleLog('omni customer');
  const music = new HoldMusic(log);
  let wantsMusic = true;
  const play = (): void => {
    const now = view.value;
    music.play(wantsMusic && now !== null && waitsOnHold(now));
  };
  const voice = new VoiceLeg({
    signals: hub.signals(),
    source,
    log,
  });
  const line = customerLine(hub, customerKey, voice, (update) => {
    if (update.kind === 'view') {
      view.next(update.view);
      play();
    } else if (update.kind === 'rooms') muted.next(mutedIn(update.rooms));
    else typing.next({ conversationId: update.conversationId, typing: update.typing });
  });
  return {
    view$: view.asObservable(),
    typing$: typing.asObservable(),
    muted$: muted.asObservable(),
    audio$: voice.audio$,
    transients$: voice.transients$,
    limits: hub.surroundings.limits.map((limit) => (typeof limit === 'string' ? limit : limit.message)),
    center: line,
    newKey: () => hostIds.next(),
    prepareVoice: () => voice.prepare(),
    wantHoldMusic(wanted) {
      wantsMusic = wanted;
      play();
    },
    audioOf: (conversationId) => voice.audioOf(conversationId),
    close() {
      music.play(false);
      line.close();
      view.complete();
      muted.complete();
      typing.complete();
      return Promise.resolve();
    },
  };
}

/** Connects this page as a customer of the embedded contact center. After a reload it is the same customer. */
export async function connectCustomer(options: CustomerOptions = {}): Promise<CustomerConnection> {
  const { seed, center = CENTER_NAME } = options;
  const hub = await joinHub({ center, seed, log: consoleLog('omni center') });
  const tab = await hub.claim('customer');
  const source = microphone();
  const connection = customerOn(hub, tab.id, source);
  const stop = new AbortController();
  void microphonePermission((permission) => permission !== 'refused' && source.supply(), stop.signal);
  return {
    ...connection,
    async close() {
      stop.abort();
      await connection.close();
      tab.release();
      await hub.close();
    },
  };
}
