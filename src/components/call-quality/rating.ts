import type { CallQuality } from '../../core/model/audio.js';

export type Grade = 'good' | 'fair' | 'poor';
/** What spoils a call most. */
type Spoiler = 'loss-in' | 'loss-out' | 'delay';

export interface Rating {
  readonly grade: Grade;
  /** Bars to show, 1 to 4. */
  readonly bars: number;
  /** Null while nothing is wrong. */
  readonly spoiler: Spoiler | null;
}

/** The rating, of 100, of a call without loss or delay. */
const BEST = 93.2;
/** Milliseconds that encoding and decoding take. */
const CODING = 20;
/** Milliseconds of delay from which people begin to interrupt each other. */
const NOTICED = 160;
/** By how much one percent of lost packets lowers the rating. */
const PER_PERCENT = 2.5;
const GOOD = 80;
const FAIR = 65;
const FULL = 87;

/** By how much delay lowers the rating: the E-model of ITU-T G.107, simplified. */
function lateness({ roundTrip, jitter }: CallQuality): number {
  const delay = roundTrip / 2 + 2 * jitter + CODING;
  return delay < NOTICED ? delay / 40 : (delay - 120) / 10;
}

/** How a call sounds, on the scale of the E-model: from 80 on most people are content, below 65 many are not. */
export function rate(quality: CallQuality): Rating {
  const cost: Readonly<Record<Spoiler, number>> = {
    'loss-in': quality.lossIn * 100 * PER_PERCENT,
    'loss-out': quality.lossOut * 100 * PER_PERCENT,
    delay: lateness(quality),
  };
  // The two directions are rated apart, and the worse one counts.
  const score = BEST - cost.delay - Math.max(cost['loss-in'], cost['loss-out']);
  const grade = score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor';
  const [worst] = (Object.keys(cost) as Spoiler[]).sort((a, b) => cost[b] - cost[a]);
  return {
    grade,
    bars: grade === 'poor' ? 1 : grade === 'fair' ? 2 : score >= FULL ? 4 : 3,
    spoiler: grade === 'good' ? null : (worst ?? null),
  };
}
