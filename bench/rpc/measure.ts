import { median } from '../median.js';
import { now, quiet, type Caller, type Connect } from './path.js';
import { belongs, request } from './payloads.js';

const WARM_UP = 300;
const SEQUENTIAL = 2_000;
const IN_FLIGHT = 1_000;
/**
 * How often many calls are sent at once: first in a page that has only made one call at a time so far, then until its
 * code is warm, then measured.
 */
const TIMES = { first: 3, warmUp: 12, measured: 9 };
const MANY = 10_000;
const EVENTS = 5_000;
/** After so many milliseconds without an answer or event, what is missing counts as lost. */
const SILENCE = 1_500;

/** When the child could be used, by the clock of the machine. */
export interface Connected {
  readonly connectedAt: number;
  readonly firstResultAt: number;
}

export interface Measured {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Calls per second with 1,000 in flight; null when some were lost. */
  readonly inFlight: number | null;
  /** The same, measured in the first few rounds of the page. */
  readonly firstInFlight: number | null;
  readonly lost: number;
  /** The number of lost calls, of 10,000 at once. */
  readonly lostOfMany: number;
  /** Events per second. */
  readonly events: number;
}

export interface Bench {
  connect(): Promise<Connected>;
  run(): Promise<Measured>;
}

declare global {
  var bench: Bench;
}

/** Offers the measurements of a candidate to the benchmark that drives the page. */
export function measure(connect: Connect): void {
  quiet();
  const url = document.documentElement.dataset['child'] as string;
  let caller: Caller;
  let onEvent = (): void => undefined;
  const calls = (count: number): Promise<InFlight> => inFlight(caller, count);
  globalThis.bench = {
    async connect() {
      caller = await connect(url, () => onEvent());
      const connectedAt = now();
      if (!belongs(await caller.call(request(0)), 0)) throw new Error('The first answer is wrong.');
      return { connectedAt, firstResultAt: now() };
    },
    async run() {
      await sequential(caller, WARM_UP);
      const times = (await sequential(caller, SEQUENTIAL)).sort((a, b) => a - b);
      const first = await repeated(caller, TIMES.first);
      // A candidate that loses calls has no rate, and every further round would wait for the lost ones: they are left
      // out.
      const skip = first.lost > 0;
      if (!skip) await repeated(caller, TIMES.warmUp);
      const warm = skip ? first : await repeated(caller, TIMES.measured);
      const many = await calls(MANY);
      const hear = (listener: () => void): void => void (onEvent = listener);
      await pushed(caller, EVENTS / 10, hear);
      return {
        p50: times[SEQUENTIAL / 2] as number,
        p99: times[SEQUENTIAL * 0.99] as number,
        inFlight: warm.rate,
        firstInFlight: first.rate,
        lost: Math.max(first.lost, warm.lost),
        lostOfMany: many.lost,
        events: await pushed(caller, EVENTS, hear),
      };
    },
  };
}

async function sequential(caller: Caller, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const started = performance.now();
    const answer = await caller.call(request(index));
    times.push(performance.now() - started);
    if (!belongs(answer, index)) throw new Error(`Answer ${index} is somebody else's.`);
  }
  return times;
}

interface InFlight {
  readonly rate: number;
  readonly lost: number;
}

/** The median rate of several rounds with a thousand calls in flight; null when a call was lost. */
async function repeated(
  caller: Caller,
  times: number,
): Promise<{ readonly rate: number | null; readonly lost: number }> {
  const rounds: InFlight[] = [];
  for (let time = 0; time < times; time++) rounds.push(await inFlight(caller, IN_FLIGHT));
  const lost = rounds.reduce((sum, round) => sum + round.lost, 0);
  return { rate: lost ? null : median(rounds.map(({ rate }) => rate)), lost };
}

async function inFlight(caller: Caller, count: number): Promise<InFlight> {
  let answered = 0;
  const started = performance.now();
  let ended = started;
  const calls = Array.from({ length: count }, async (_, index) => {
    // A call that gets the answer of another call counts as lost, too.
    if (!belongs(await caller.call(request(index)), index)) return;
    answered++;
    ended = performance.now();
  });
  await untilSilent(Promise.all(calls), () => answered);
  return { rate: (count * 1_000) / (ended - started), lost: count - answered };
}

/** Waits until the work is done, or until nothing has come for a while. */
async function untilSilent(work: Promise<unknown>, progress: () => number): Promise<void> {
  let watch: number | undefined;
  const silent = new Promise<void>((resolve) => {
    let before = -1;
    watch = window.setInterval(() => {
      if (progress() === before) resolve();
      before = progress();
    }, SILENCE);
  });
  await Promise.race([work, silent]);
  clearInterval(watch);
}

async function pushed(caller: Caller, count: number, hear: (listener: () => void) => void): Promise<number> {
  let received = 0;
  const all = new Promise<void>((resolve) =>
    hear(() => {
      if (++received === count) resolve();
    }),
  );
  const started = performance.now();
  caller.push(count);
  await untilSilent(all, () => received);
  if (received < count) throw new Error(`${count - received} of ${count} events are lost.`);
  return (count * 1_000) / (performance.now() - started);
}
