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
  /** The change that is under way for each switch; resolved when there is none. */
  readonly doing: Record<Switch, Promise<void>>;
  /** One thing at a time, in order; never rejects. */
  queue: Promise<void>;
  /** How many commands wait for the leg now. They report failures themselves. */
  commands: number;
  /** How often connecting this call's audio has failed before. */
  readonly trials: number;
  /** The message that the agent got about the last failure. */
  told: string | null;
  /** Set when connecting failed: cancels the timer of the next attempt. */
  lost: (() => void) | null;
}

/** Pauses before each attempt to connect lost audio again, in milliseconds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000];

const DONE = Promise.resolve();

const isTalking = (interaction: Interaction): boolean =>
  interaction.channel.kind === 'voice' && isUnderWay(interaction);

/**
 * Keeps the audio of every call in the state that the center says it has, also when the hold came from elsewhere or the
 * page was reloaded in the middle of a call. Commands wait here until the audio has followed.
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

  /** Brings the audio to where this event has put the call. */
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

  /**
   * Runs the work of a command that waits for this leg. Meanwhile failures are not reported here, since the command
   * rejects with them.
   */
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
      // Nothing has changed, so the same request must not be taken for done when it is made again.
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

  /** Tries a few times by timer; after that only when the call changes (say, is held and resumed). */
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

  /** Takes the failure message back, unless the voice port has reported something newer in the meantime. */
  #isBack(interactionId: string, leg: Leg): void {
    if (leg.told !== null && this.#read(`interaction:${interactionId}`)?.audio.message === leg.told)
      this.#emit({
        type: 'interaction.audioChanged',
        interactionId,
        audio: { status: 'flowing', message: null },
      });
    leg.told = null;
  }

  /** Rings while anything waits for the agent to accept it; with the sound of a call if one is among them. */
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

/** A new leg; after a failed one it counts on from that one's attempts. */
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

/** Does a piece of work when all earlier ones have finished or failed. */
function inOrder(leg: Leg, work: () => Promise<void>): Promise<void> {
  const done = leg.queue.then(work);
  leg.queue = done.catch(() => undefined);
  return done;
}
