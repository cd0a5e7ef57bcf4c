import type { Transient } from '../../../core/model/events.js';

/** What getStats says of the audio of one path, or of several added up. */
export interface AudioFigures {
  /** 0 (silence) to 1. */
  local: number;
  remote: number;
  packetsSent: number;
  packetsReceived: number;
  packetsLost: number;
  /** Milliseconds. */
  jitter: number;
  roundTrip: number;
  /** All audio energy received so far: does not grow in silence. */
  energyReceived: number;
}

export const NO_AUDIO: Readonly<AudioFigures> = {
  local: 0,
  remote: 0,
  packetsSent: 0,
  packetsReceived: 0,
  packetsLost: 0,
  jitter: 0,
  roundTrip: 0,
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
  readonly totalAudioEnergy?: number;
}

export function figuresOf(report: RTCStatsReport): AudioFigures {
  const figures = { ...NO_AUDIO };
  report.forEach((entry: AudioStats) => {
    if (entry.kind !== 'audio') return;
    if (entry.type === 'media-source') figures.local = entry.audioLevel ?? 0;
    else if (entry.type === 'outbound-rtp') figures.packetsSent += entry.packetsSent ?? 0;
    else if (entry.type === 'remote-inbound-rtp') figures.roundTrip = (entry.roundTripTime ?? 0) * 1_000;
    else if (entry.type === 'inbound-rtp') {
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
      packetsSent: sum.packetsSent + one.packetsSent,
      packetsReceived: sum.packetsReceived + one.packetsReceived,
      packetsLost: sum.packetsLost + one.packetsLost,
      jitter: Math.max(sum.jitter, one.jitter),
      roundTrip: Math.max(sum.roundTrip, one.roundTrip),
      energyReceived: sum.energyReceived + one.energyReceived,
    }),
    NO_AUDIO,
  );
}

export function levels(interactionId: string, { local, remote }: AudioFigures): Transient {
  return { type: 'levels', interactionId, local, remote };
}

export function quality(interactionId: string, figures: AudioFigures): Transient {
  const { packetsSent, packetsReceived, packetsLost, jitter, roundTrip } = figures;
  return { type: 'quality', interactionId, packetsSent, packetsReceived, packetsLost, jitter, roundTrip };
}
