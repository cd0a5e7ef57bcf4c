import { OmniError, reasonOf } from '../contract/errors.js';
import type { Ringtone } from '../model/audio.js';
import type { DomainEvent } from '../model/events.js';
import type { Interaction } from '../model/interaction.js';
import { isOffer } from '../model/offers.js';
import { isUnderWay } from '../model/under-way.js';
import type { Clock, Log } from '../ports/surroundings.js';
import type { Voice } from '../ports/voice.js';
import type { Read } from '../state/reducer.js';
import { liveInteractions } from '../state/selectors.js';

type Switch = 'held' | 'muted';

interface Leg {
  held: boolean;
  muted: boolean;
  /** What each switch is doing; resolved when it is done with. */
  readonly doing: Record<Switch, Promise<void>>;
  /** One thing at a time, in order; never rejects. */
  queue: Promise<void>;
  /** Commands that wait for the leg, and report what goes wrong themselves. */
  commands: number;
  /** How often this call's audio has been tried before. */
  readonly trials: number;
  /** What the agent was told of the last trial that failed. */
  told: string | null;
  /** It could not be connected: what stops it from waiting for the next trial. */
  lost: (() => void) | null;
}

/** After which times audio that could not be connected is tried again by itself, in milliseconds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000];

const DONE = Promise.resolve();

const isTalking = (interaction: Interaction): boolean =>
  interaction.channel.kind === 'voice' && isUnderWay(interaction);

/**
 * Keeps the audio of every call as the center says it is: also when a hold came from elsewhere, or the page was
 * reloaded in the middle of a call. Commands wait here for the audio to have followed.
 */
export class VoiceLegs {
  readonly #legs = new Map<string, Leg>();
  #rings: Ringtone | null = null;
  readonly #voice: Voice;
  readonly #read: Read;
  readonly #emit: (event: DomainEvent) => void;
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(voice: Voice, read: Read, emit: (event: DomainEvent) => void, clock: Clock, log: Log) {
    this.#voice = voice;
    this.#read = read;
    this.#emit = emit;
    this.#clock = clock;
    this.#log = log;
  }

  /** Does what an event means for the audio. */
  follow(event: DomainEvent): void {
    this.#follow(event);
    this.#ring();
  }

  #follow(event: DomainEvent): void {
    switch (event.type) {
      // A session that was taken over brings its calls along, connected.
      case 'interaction.offered':
        this.#reconcile(event.interaction);
        break;
      case 'interaction.connected':
      case 'interaction.held':
      case 'interaction.resumed':
      case 'interaction.muted': {
        const interaction = this.#read(`interaction:${event.interactionId}`);
        if (interaction) this.#reconcile(interaction);
        break;
      }
      case 'interaction.disconnected':
      case 'interaction.ended':
        this.#disconnect(event.interactionId);
        break;
      case 'session.closed':
      case 'state.replaced': {
        const live = liveInteractions(this.#read);
        for (const id of [...this.#legs.keys()]) {
          if (!live.some((interaction) => interaction.id === id && isTalking(interaction)))
            this.#disconnect(id);
        }
        for (const interaction of live) this.#reconcile(interaction);
        break;
      }
      default:
    }
  }

  /** Runs a command which waits for this leg: failures are the command's to report. */
  async during<T>(interactionId: string, work: () => Promise<T>): Promise<T> {
    const leg = this.#legs.get(interactionId);
    if (!leg) return work();
    leg.commands += 1;
    try {
      return await work();
    } finally {
      leg.commands -= 1;
    }
  }

  setHeld(interactionId: string, held: boolean): Promise<void> {
    return this.#turn(interactionId, 'held', held, () => this.#voice.setHeld(interactionId, held));
  }

  setMuted(interactionId: string, muted: boolean): Promise<void> {
    return this.#turn(interactionId, 'muted', muted, () => this.#voice.setMuted(interactionId, muted));
  }

  sendDtmf(interactionId: string, digits: string): Promise<void> {
    const leg = this.#legs.get(interactionId);
    return leg ? inOrder(leg, () => this.#voice.sendDtmf(interactionId, digits)) : DONE;
  }

  /** Hangs up all audio. */
  close(): void {
    this.#voice.devices?.ring(null);
    for (const id of [...this.#legs.keys()]) this.#disconnect(id);
  }

  #turn(interactionId: string, which: Switch, on: boolean, work: () => Promise<void>): Promise<void> {
    const leg = this.#legs.get(interactionId);
    if (!leg) return DONE;
    if (leg[which] === on) return leg.doing[which];
    leg[which] = on;
    const done = inOrder(leg, work);
    leg.doing[which] = done;
    done.catch(() => {
      if (leg.doing[which] !== done) return;
      // It is as it was, so that asking again tries again.
      leg[which] = !on;
      leg.doing[which] = DONE;
    });
    return done;
  }

  #reconcile(interaction: Interaction): void {
    const { id, phase, muted } = interaction;
    if (!isTalking(interaction)) return;
    let leg = this.#legs.get(id);
    let joined = DONE;
    if (!leg || leg.lost) {
      leg?.lost?.();
      leg = nextLeg(leg);
      this.#legs.set(id, leg);
      joined = inOrder(leg, () => this.#voice.connect(id));
    }
    const watched = leg;
    void Promise.allSettled([joined, this.setHeld(id, phase === 'held'), this.setMuted(id, muted)]).then(
      (results) => {
        if (this.#legs.get(id) !== watched) return;
        const [connected] = results;
        const failure = results.find((result) => result.status === 'rejected');
        if (connected.status === 'rejected') this.#tryAgain(id, watched, connected.reason);
        else if (failure && watched.commands === 0) this.#report(id, OmniError.from(failure.reason));
        else if (!failure) this.#isBack(id, watched);
      },
    );
  }

  /** A few times by itself; after that whenever something happens in the call. */
  #tryAgain(id: string, leg: Leg, thrown: unknown): void {
    const pause = PAUSES[leg.trials];
    const hope = pause === undefined ? 'Hold the call and resume it to try again.' : 'Trying again.';
    const error = OmniError.from(thrown);
    leg.told = `${error.message} ${hope}`;
    leg.lost =
      pause === undefined
        ? () => undefined
        : this.#clock.schedule(this.#clock.now() + pause, () => {
            const interaction = this.#read(`interaction:${id}`);
            if (interaction) this.#reconcile(interaction);
          });
    this.#report(id, error, leg.told);
  }

  /** Unless the voice port has said meanwhile how it is. */
  #isBack(interactionId: string, leg: Leg): void {
    if (leg.told !== null && this.#read(`interaction:${interactionId}`)?.audio.message === leg.told)
      this.#emit({
        type: 'interaction.audioChanged',
        interactionId,
        audio: { status: 'flowing', message: null },
      });
    leg.told = null;
  }

  /** It rings while anything waits for the agent: for a call, when one is among it. */
  #ring(): void {
    const kinds = liveInteractions(this.#read)
      .filter((interaction) => interaction.phase === 'ringing' && isOffer(interaction))
      .map(({ channel }) => (channel.kind === 'other' ? 'chat' : channel.kind));
    const rings = kinds.find((kind) => kind === 'voice') ?? kinds[0] ?? null;
    if (rings === this.#rings) return;
    this.#rings = rings;
    this.#voice.devices?.ring(rings);
  }

  #disconnect(id: string): void {
    const leg = this.#legs.get(id);
    if (!leg) return;
    leg.lost?.();
    this.#legs.delete(id);
    inOrder(leg, () => this.#voice.disconnect(id)).catch((thrown: unknown) =>
      this.#log.warn('A voice leg could not be taken down', OmniError.from(thrown).toWire()),
    );
  }

  #report(interactionId: string, error: OmniError, message = error.message): void {
    const audio = { status: 'broken', message, reason: reasonOf(error) } as const;
    this.#emit({ type: 'interaction.audioChanged', interactionId, audio });
  }
}

/** A leg for the first trial, or for the one after another. */
const nextLeg = (before: Leg | undefined): Leg => ({
  held: false,
  muted: false,
  doing: { held: DONE, muted: DONE },
  queue: DONE,
  commands: 0,
  trials: before ? before.trials + 1 : 0,
  told: before?.told ?? null,
  lost: null,
});

/** Does a piece of work once those before it are over, however they went. */
function inOrder(leg: Leg, work: () => Promise<void>): Promise<void> {
  const done = leg.queue.then(work);
  leg.queue = done.catch(() => undefined);
  return done;
}
