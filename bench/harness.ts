import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median } from './median.js';

/** Two ways to do the same work, measured in the same run. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly peerName: string;
  readonly peer: number;
  /** The unit of both figures; without it microseconds per piece of work. */
  readonly unit?: string;
  /** The median of the rounds' ratios, when both were measured in turns; else how many times faster ours is. */
  readonly ratio?: number;
  /** The benchmark fails if the ratio is smaller than this. */
  readonly atLeast?: number;
  /** The benchmark fails if the ratio is larger than this, where less is better. */
  readonly atMost?: number;
}

/** A figure that is counted and compared with nothing. */
export interface Count {
  readonly what: string;
  readonly found: number;
  readonly unit?: string;
  readonly atMost?: number;
}

/** Microseconds for one call: the best of several rounds, because noise only ever adds. */
export function microseconds(work: () => void, calls: number, rounds = 7): number {
  work();
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) work();
    best = Math.min(best, ((performance.now() - start) * 1000) / calls);
  }
  return best;
}

/**
 * Measures two ways to do the same work in turns, so that other load of the machine hits both. The ratio is the median
 * of the rounds' ratios.
 */
export function inTurns(
  ours: () => void,
  peer: () => void,
  { calls, peerCalls, rounds = 9 }: { calls: number; peerCalls: number; rounds?: number },
): { readonly ours: number; readonly peer: number; readonly ratio: number } {
  const once = (work: () => void, times: number): number => {
    const start = performance.now();
    for (let call = 0; call < times; call++) work();
    return ((performance.now() - start) * 1000) / times;
  };
  once(ours, calls);
  once(peer, peerCalls);
  const measured = Array.from({ length: rounds }, () => {
    const pair = { ours: once(ours, calls), peer: once(peer, peerCalls) };
    return { ...pair, ratio: pair.peer / pair.ours };
  });
  return {
    ours: median(measured.map((pair) => pair.ours)),
    peer: median(measured.map((pair) => pair.peer)),
    ratio: median(measured.map((pair) => pair.ratio)),
  };
}

/** Whether a figure keeps its promise; NaN does not. */
function verdict(
  value: number,
  { atLeast = -Infinity, atMost = Infinity }: { atLeast?: number; atMost?: number },
): { passed: boolean; promise: string } {
  const limit = Number.isFinite(atLeast) ? `at least ${atLeast}` : `at most ${atMost}`;
  const promised = Number.isFinite(atLeast) || Number.isFinite(atMost);
  const passed = !promised || (value >= atLeast && value <= atMost);
  return { passed, promise: promised ? `, promised ${limit}: ${passed ? 'kept' : 'BROKEN'}` : '' };
}

function describe(result: Comparison | Count) {
  if ('found' in result) {
    const { what, found, unit = '' } = result;
    const { passed, promise } = verdict(found, result);
    return { result: { ...result, passed }, passed, line: `${what}: ${found} ${unit}`.trimEnd() + promise };
  }
  const { what, ours, peerName, peer, unit = 'us', ratio = peer / ours } = result;
  const { passed, promise } = verdict(ratio, result);
  const digits = ratio < 2 ? 2 : 1;
  const line = `${what}: ${shown(ours)} ${unit}, ${peerName} ${shown(peer)} ${unit}: ${ratio.toFixed(digits)} times${promise}`;
  return { result: { ...result, ratio, passed }, passed, line };
}

const shown = (value: number): string => (value < 1_000 ? value.toFixed(3) : Math.round(value).toString());

/** Prints the results, writes them and `details` to results/, and makes the process fail if a promise is not kept. */
export function report(name: string, results: readonly (Comparison | Count)[], details = {}): void {
  const described = results.map(describe);
  console.log(`\n${name}`);
  for (const { line } of described) console.log(`  ${line}`);
  const folder = fileURLToPath(new URL('results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const rows = described.map(({ result }) => result);
  writeFileSync(
    `${folder}${name}.json`,
    `${JSON.stringify({ name, at: new Date().toISOString(), machine, rows, ...details }, undefined, 2)}\n`,
  );
  if (described.some(({ passed }) => !passed)) process.exitCode = 1;
}
