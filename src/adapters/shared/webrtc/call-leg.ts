import type { AudioState } from '../../../core/model/interaction.js';
import type { Log } from '../../../core/ports/surroundings.js';
import { OmniError, reasonOf } from '../../../core/contract/errors.js';
import { combined, figuresOf, type AudioFigures } from './meters.js';
import type { AudioOutput } from './output.js';
import { Peer, type PeerStatus } from './peer.js';
import { remoteAudio } from './playback.js';
import type { Room, RoomMember } from './room.js';
import type { Signal } from './signals.js';
import type { AudioSource } from './source.js';

export interface CallLegOptions {
  readonly self: string;
  readonly incarnation: string;
  readonly source: AudioSource;
  /** Whether the far end is heard in this page's loudspeaker. */
  readonly aloud: boolean;
  /** Where the far end is heard; absent: on the system's output. */
  readonly output?: AudioOutput;
  readonly log: Log;
  post(signal: Signal): void;
  onAudio(audio: AudioState): void;
  /** A path has broken whose other end has no page any more. */
  onLost(room: Room): void;
}

const TALKING_BLOCKED = 'You can hear but not be heard. ';
const HEARING_BLOCKED =
  'The browser plays no sound before the page is used: click anywhere to hear the caller.';

const SILENCE = { local: 0, remote: 0, sending: false, receiving: false } as const;

/** This page's part in one call: a peer for each other member, kept in step with the room. */
export class CallLeg {
  readonly #options: CallLegOptions;
  readonly #peers = new Map<string, Peer>();
  readonly #heldOthers = new Set<string>();
  readonly #unheard = new Set<string>();
  #outgoing: Promise<MediaStreamTrack | null> | null = null;
  #track: MediaStreamTrack | null = null;
  #refusal: OmniError | null = null;
  #held = false;
  #muted = false;
  #closed = false;
  #room: Room | null = null;
  #told: AudioState = { status: 'none', message: null };

  constructor(options: CallLegOptions) {
    this.#options = options;
    this.#report();
  }

  get self(): string {
    return this.#options.self;
  }

  apply(room: Room): void {
    this.#room = room;
    const others = new Map(
      room.members.filter((member) => this.#reaches(member)).map((member) => [member.id, member]),
    );
    const self = room.members.find(({ id }) => id === this.self);
    // What the center says replaces what `setHeld` and `setMuted` did ahead of it.
    this.#held = self?.held ?? false;
    this.setMuted(self?.muted ?? false);
    for (const [id, peer] of this.#peers) {
      if (others.has(id)) continue;
      peer.close();
      this.#peers.delete(id);
      this.#heldOthers.delete(id);
      this.#unheard.delete(id);
    }
    for (const { id, held } of others.values()) {
      if (held) this.#heldOthers.add(id);
      else this.#heldOthers.delete(id);
      if (!this.#peers.has(id)) this.#peers.set(id, this.#connect(id));
    }
    this.#settle();
    this.#report();
  }

  /** Whether anybody in the room can be talked to from here. */
  reachesAnybody(room: Room): boolean {
    return room.members.some((member) => this.#reaches(member));
  }

  /**
   * Whether there is, or could be, a path to a member. Without a page there is none to be made; but one that works is
   * kept, since a page seems to be missing for a moment whenever another one takes over the center.
   */
  #reaches({ id, audible }: RoomMember): boolean {
    if (id === this.self) return false;
    return audible || this.#peers.get(id)?.status === 'connected';
  }

  receive(signal: Signal): void {
    if (signal.to === this.self) this.#peers.get(signal.from)?.receive(signal);
  }

  /** Holds at once, before the center says so. Not with several others: only the center knows which of them waits. */
  setHeld(held: boolean): void {
    if (this.#peers.size > 1) return;
    this.#held = held;
    this.#settle();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    if (this.#track) this.#track.enabled = !muted;
  }

  /** Another microphone takes over: its track replaces the one in use, which goes on until then. */
  async renew(): Promise<void> {
    if (this.#closed || !this.#outgoing) return;
    const before = this.#track;
    this.#outgoing = null;
    this.#refusal = null;
    await Promise.all([...this.#peers].map(([id, peer]) => peer.setSilent(this.#isSilent(id))));
    before?.stop();
    this.#report();
  }

  /** Sends tones. False: no audio path carried them, as on hold or before there is audio. */
  sendDtmf(digits: string): boolean {
    return [...this.#peers.values()].filter((peer) => peer.sendDtmf(digits)).length > 0;
  }

  get audio(): AudioState {
    return this.#told;
  }

  async figures(): Promise<AudioFigures> {
    const all = await Promise.all(
      [...this.#peers].map(async ([id, peer]) => {
        const report = await peer.stats();
        const figures = report ? figuresOf(report) : combined([]);
        return this.#isSilent(id) ? { ...figures, ...SILENCE } : figures;
      }),
    );
    const sum = combined(all);
    return this.#muted ? { ...sum, local: 0, sending: false } : sum;
  }

  close(): void {
    this.#closed = true;
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    this.#track?.stop();
    this.#track = null;
  }

  #connect(other: string): Peer {
    const { self, incarnation, log, post } = this.#options;
    const audio = remoteAudio(this.#options.aloud, this.#options.output, (blocked) => {
      if (blocked) this.#unheard.add(other);
      else this.#unheard.delete(other);
      this.#report();
    });
    const outgoing = (): Promise<MediaStreamTrack | null> => this.#open();
    return new Peer({
      self,
      incarnation,
      other,
      audio,
      log,
      post,
      outgoing,
      onStatus: (status) => this.#follow(other, status),
    });
  }

  #follow(other: string, status: PeerStatus): void {
    const room = this.#room;
    const gone = room?.members.some(({ id, audible }) => id === other && !audible) ?? false;
    if (status === 'broken' && gone && room) this.#options.onLost(room);
    else this.#report();
  }

  /** A track of this call's own, so that muting one call leaves another alone. */
  #open(): Promise<MediaStreamTrack | null> {
    if (this.#outgoing) return this.#outgoing;
    // Another track may have been asked for before this one came.
    const ifWanted = (take: () => MediaStreamTrack | null) =>
      this.#outgoing === opening || this.#closed ? take() : this.#open();
    const opening: Promise<MediaStreamTrack | null> = this.#options.source.open().then(
      (shared) => ifWanted(() => this.#adopt(shared)),
      (refusal: unknown) =>
        ifWanted(() => {
          this.#refusal = OmniError.from(refusal);
          this.#report();
          return null;
        }),
    );
    return (this.#outgoing = opening);
  }

  #adopt(shared: MediaStreamTrack): MediaStreamTrack | null {
    if (this.#closed) return null;
    const track = shared.clone();
    track.enabled = !this.#muted;
    this.#track = track;
    this.#refusal = null;
    // The tracks of one device end one after the other: without waiting, the shared one might still seem to live.
    const ended = (): unknown => setTimeout(() => track === this.#track && this.#reopen());
    track.addEventListener('ended', ended, { once: true });
    return track;
  }

  /** The device was unplugged: the microphone that is there now takes over. */
  #reopen(): void {
    if (this.#closed) return;
    this.#track = null;
    this.#outgoing = null;
    this.#settle();
    this.#report();
  }

  #isSilent(other: string): boolean {
    return this.#held || this.#heldOthers.has(other);
  }

  #settle(): void {
    for (const [id, peer] of this.#peers) void peer.setSilent(this.#isSilent(id));
  }

  #report(): void {
    if (this.#closed) return;
    const audio = this.#audio();
    if (audio.status === this.#told.status && audio.message === this.#told.message) return;
    this.#told = audio;
    this.#options.onAudio(audio);
  }

  #audio(): AudioState {
    const statuses = [...this.#peers.values()].map(({ status }) => status);
    const connected = statuses.includes('connected');
    const broken = statuses.includes('broken');
    if (!connected && broken) {
      return {
        status: 'broken',
        message: 'The audio connection was lost. Trying again.',
        reason: 'audio-lost',
      };
    }
    if (this.#refusal)
      return {
        status: 'blocked',
        message: TALKING_BLOCKED + this.#refusal.message,
        reason: reasonOf(this.#refusal),
      };
    if (this.#unheard.size > 0) return { status: 'blocked', message: HEARING_BLOCKED, reason: 'click' };
    if (!connected) return { status: 'connecting', message: null };
    return { status: 'flowing', message: broken ? 'One of the others cannot be heard. Trying again.' : null };
  }
}
