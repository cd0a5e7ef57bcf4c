import type { Log } from '../../../core/ports/surroundings.js';
import type { RemoteAudio } from './playback.js';
import type { Signal, SignalBody } from './signals.js';

export type PeerStatus = 'connecting' | 'connected' | 'broken';

/** How long a broken path may mend by itself before another is looked for, in milliseconds; then again and again. */
const PATIENCE = 4_000;

export interface PeerOptions {
  readonly self: string;
  /** Names this page's life in the call: a page that is loaded again starts another. */
  readonly incarnation: string;
  readonly other: string;
  readonly audio: RemoteAudio;
  readonly log: Log;
  post(signal: Signal): void;
  /** Settles when the microphone has been granted or refused: only then are useful addresses gathered. */
  outgoing(): Promise<MediaStreamTrack | null>;
  onStatus(status: PeerStatus): void;
}

/**
 * The audio path to one other member. The side with the lower id offers, so two offers never cross; either side may
 * come back with a new incarnation (a page that was loaded again), and the path is made anew.
 */
export class Peer {
  status: PeerStatus = 'connecting';
  readonly #options: PeerOptions;
  readonly #offers: boolean;
  #connection: RTCPeerConnection | null = null;
  #remoteIncarnation: string | null = null;
  #candidates: RTCIceCandidateInit[] = [];
  #silent = false;
  #closed = false;
  #trial: ReturnType<typeof setTimeout> | undefined;
  #trials = 0;
  /** How often this end has started over. */
  #life = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#offers = options.self < options.other;
    this.#post({ kind: 'hello', reply: false }, null);
  }

  receive(signal: Signal): void {
    void this.#enqueue(() => this.#handle(signal));
  }

  /** Silent: sends nothing and plays nothing. */
  setSilent(silent: boolean): Promise<void> {
    this.#silent = silent;
    this.#options.audio.setSilent(silent);
    return this.#enqueue(() => this.refresh());
  }

  /** Puts this page's track on the path, or none while it is silent. */
  async refresh(): Promise<void> {
    const transceiver = this.#transceiver();
    if (!transceiver) return;
    transceiver.receiver.track.enabled = !this.#silent;
    const track = this.#silent ? null : await this.#options.outgoing();
    if (transceiver.sender.track !== track && !this.#closed) await transceiver.sender.replaceTrack(track);
  }

  /** False when the path cannot carry digits now. */
  sendDtmf(digits: string): boolean {
    const dtmf = this.#transceiver()?.sender.dtmf;
    if (this.#silent || !dtmf?.canInsertDTMF) return false;
    dtmf.insertDTMF(dtmf.toneBuffer + digits, 100, 70);
    return true;
  }

  async stats(): Promise<RTCStatsReport | null> {
    return (await this.#connection?.getStats()) ?? null;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#trial);
    this.#drop();
    this.#options.audio.close();
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (this.#closed) return;
      try {
        await step();
      } catch (failure) {
        if (this.#closed) return;
        this.#options.log.warn('A step of a call setup failed', failure);
        this.#become('broken');
      }
    });
    return this.#work;
  }

  async #handle({ body, fromIncarnation, toIncarnation }: Signal): Promise<void> {
    if (body.kind === 'hello') {
      const isNew = fromIncarnation !== this.#remoteIncarnation;
      if (isNew) this.#begin(fromIncarnation);
      if (!body.reply) this.#post({ kind: 'hello', reply: true });
      // A second hello of the same life asks for another path.
      if (this.#offers && (isNew || !body.reply)) await this.#offer(!isNew);
      return;
    }
    if (fromIncarnation !== this.#remoteIncarnation || toIncarnation !== this.#incarnation) return;
    if (body.kind === 'candidate') await this.#addCandidate(body);
    else await this.#describe(body.type, body.sdp);
  }

  #begin(incarnation: string): void {
    this.#drop();
    this.#remoteIncarnation = incarnation;
    const connection = new RTCPeerConnection();
    this.#connection = connection;
    connection.onicecandidate = ({ candidate }) => {
      if (!candidate) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      this.#post({
        kind: 'candidate',
        candidate: candidate.candidate,
        sdpMid,
        sdpMLineIndex,
        usernameFragment,
      });
    };
    connection.ontrack = ({ track }) => this.#options.audio.play(track);
    connection.onconnectionstatechange = () => this.#follow(connection.connectionState);
    this.#become('connecting');
  }

  async #offer(restart: boolean): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    await this.#options.outgoing();
    if (connection.getTransceivers().length === 0)
      connection.addTransceiver('audio', { direction: 'sendrecv' });
    await this.refresh();
    await connection.setLocalDescription(await connection.createOffer({ iceRestart: restart }));
    this.#postDescription(connection);
  }

  async #describe(type: 'offer' | 'answer', sdp: string): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    await connection.setRemoteDescription({ type, sdp });
    if (type === 'offer') {
      const transceiver = this.#transceiver();
      if (transceiver) transceiver.direction = 'sendrecv';
      await this.refresh();
      await this.#options.outgoing();
      await connection.setLocalDescription();
      this.#postDescription(connection);
    }
    const waiting = this.#candidates;
    this.#candidates = [];
    for (const candidate of waiting) await this.#addCandidate(candidate);
  }

  async #addCandidate({
    candidate,
    sdpMid,
    sdpMLineIndex,
    usernameFragment,
  }: RTCIceCandidateInit): Promise<void> {
    const init = { candidate, sdpMid, sdpMLineIndex, usernameFragment };
    const connection = this.#connection;
    if (!connection?.remoteDescription) {
      this.#candidates.push(init);
      return;
    }
    try {
      await connection.addIceCandidate(init);
    } catch (failure) {
      // The address may be of an attempt that is over. If no other address works, the connection's state tells.
      this.#options.log.debug('An address was of no use', failure);
    }
  }

  #follow(state: RTCPeerConnectionState): void {
    if (state === 'connected') this.#become('connected');
    else if (state === 'disconnected') this.#become('broken');
    else if (state === 'failed') {
      this.#become('broken');
      this.#tryAgain();
    }
  }

  #become(status: PeerStatus): void {
    this.status = status;
    clearTimeout(this.#trial);
    if (status === 'connected') this.#trials = 0;
    if (status === 'broken') this.#trial = setTimeout(() => this.#tryAgain(), PATIENCE);
    this.#options.onStatus(status);
  }

  /** Looks for another path: first between the two present connections, then between two new ones. */
  #tryAgain(): void {
    clearTimeout(this.#trial);
    if (this.#closed) return;
    this.#trials += 1;
    if (this.#trials > 1) void this.#enqueue(async () => this.#renew());
    else if (this.#offers) void this.#enqueue(() => this.#offer(true));
    else this.#post({ kind: 'hello', reply: false });
    this.#trial = setTimeout(() => this.#tryAgain(), PATIENCE);
  }

  /** Starts over, as a page that was loaded again does. */
  #renew(): void {
    this.#drop();
    this.#life += 1;
    this.#remoteIncarnation = null;
    this.#post({ kind: 'hello', reply: false });
  }

  get #incarnation(): string {
    return this.#life === 0 ? this.#options.incarnation : `${this.#options.incarnation}.${this.#life}`;
  }

  #drop(): void {
    const connection = this.#connection;
    this.#connection = null;
    this.#candidates = [];
    if (!connection) return;
    connection.onicecandidate = null;
    connection.ontrack = null;
    connection.onconnectionstatechange = null;
    connection.close();
  }

  #transceiver(): RTCRtpTransceiver | undefined {
    return this.#connection?.getTransceivers()[0];
  }

  #postDescription(connection: RTCPeerConnection): void {
    const description = connection.localDescription;
    if (description?.type === 'offer' || description?.type === 'answer') {
      this.#post({ kind: 'description', type: description.type, sdp: description.sdp });
    }
  }

  #post(body: SignalBody, toIncarnation: string | null = this.#remoteIncarnation): void {
    const { self, other } = this.#options;
    this.#options.post({ from: self, fromIncarnation: this.#incarnation, to: other, toIncarnation, body });
  }
}
