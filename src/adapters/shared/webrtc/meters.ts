import type { Transient } from '../../../core/model/events.js';

/** What getStats says of the audio of one path, or of several added up. */
export interface AudioFigures {
  /** 0 (silence) to 1. */
  local: number;
  remote: number;
  /** Whether anything can be heard from this side, or from the other, now: not on hold, not muted, and measured. */
  sending: boolean;
  receiving: boolean;
  packetsSent: number;
  packetsReceived: number;
  packetsLost: number;
  /** Milliseconds. */
  jitter: number;
  roundTrip: number;
  /** The share of what was sent that did not arrive, 0 to 1, as the other side reported last. */
  lossOut: number;
  codec: string | null;
  /** All audio energy received so far: does not grow in silence. */
  energyReceived: number;
}

export const NO_AUDIO: Readonly<AudioFigures> = {
  local: 0,
  remote: 0,
  sending: false,
  receiving: false,
  packetsSent: 0,
  packetsReceived: 0,
  packetsLost: 0,
  jitter: 0,
  roundTrip: 0,
  lossOut: 0,
  codec: null,
  energyReceived: 0,
};

/** The figures in a report, where each kind of entry holds the ones named here. */
interface AudioStats {
  readonly type: string;
  readonly kind?: string;
  readonly audioLevel?: number;
  readonly packetsSent?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly jitter?: number;
  readonly roundTripTime?: number;
  readonly fractionLost?: number;
  readonly codecId?: string;
  readonly mimeType?: string;
  readonly totalAudioEnergy?: number;
}

export function figuresOf(report: RTCStatsReport): AudioFigures {
  const figures = { ...NO_AUDIO };
  report.forEach((entry: AudioStats) => {
    if (entry.kind !== 'audio') return;
    if (entry.type === 'media-source') {
      figures.local = entry.audioLevel ?? 0;
      figures.sending = entry.audioLevel !== undefined;
    } else if (entry.type === 'outbound-rtp') {
      figures.packetsSent += entry.packetsSent ?? 0;
      const codec = report.get(entry.codecId ?? '') as AudioStats | undefined;
      figures.codec = codec?.mimeType?.split('/')[1] ?? null;
    } else if (entry.type === 'remote-inbound-rtp') {
      figures.roundTrip = (entry.roundTripTime ?? 0) * 1_000;
      figures.lossOut = Math.max(0, entry.fractionLost ?? 0);
    } else if (entry.type === 'inbound-rtp') {
      figures.receiving = entry.audioLevel !== undefined;
      figures.remote = entry.audioLevel ?? 0;
      figures.packetsReceived += entry.packetsReceived ?? 0;
      figures.packetsLost += entry.packetsLost ?? 0;
      figures.jitter = (entry.jitter ?? 0) * 1_000;
      figures.energyReceived += entry.totalAudioEnergy ?? 0;
    }
  });
  return figures;
}

/** One picture of a call with several others: counts added, the loudest level, the worst delays. */
export function combined(all: readonly AudioFigures[]): AudioFigures {
  return all.reduce<AudioFigures>(
    (sum, one) => ({
      local: Math.max(sum.local, one.local),
      remote: Math.max(sum.remote, one.remote),
      sending: sum.sending || one.sending,
      receiving: sum.receiving || one.receiving,
      packetsSent: sum.packetsSent + one.packetsSent,
      packetsReceived: sum.packetsReceived + one.packetsReceived,
      packetsLost: sum.packetsLost + one.packetsLost,
      jitter: Math.max(sum.jitter, one.jitter),
      roundTrip: Math.max(sum.roundTrip, one.roundTrip),
      lossOut: Math.max(sum.lossOut, one.lossOut),
      codec: sum.codec ?? one.codec,
      energyReceived: sum.energyReceived + one.energyReceived,
    }),
    NO_AUDIO,
  );
}

export function levels(interactionId: string, { local, remote }: AudioFigures): Transient {
  return { type: 'levels', interactionId, local, remote };
}
