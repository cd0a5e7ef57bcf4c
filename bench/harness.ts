import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Two ways of doing the same work in the same run, in microseconds for one piece of it. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly peerName: string;
  readonly peer: number;
  /** The median ratio of the rounds, where both were measured in turns. */
  readonly ratio?: number;
  /** How many times faster ours has to be for the benchmark to pass. */
  readonly atLeast?: number;
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
 * Two ways of doing the same work, in turns, so that whatever else the machine does strikes both. The ratio is the
 * median of the rounds' ratios.
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Prints the ratios, writes them to results/, and fails the process where one is lower than promised. */
export function report(name: string, comparisons: readonly Comparison[]): void {
  const rows = comparisons.map((comparison) => {
    const ratio = comparison.ratio ?? comparison.peer / comparison.ours;
    return { ...comparison, ratio, passed: ratio >= (comparison.atLeast ?? 0) };
  });
  console.log(`\n${name}`);
  for (const { what, ours, peerName, peer, ratio, atLeast, passed } of rows) {
    const promise = atLeast === undefined ? '' : `, promised ${atLeast}: ${passed ? 'kept' : 'BROKEN'}`;
    console.log(
      `  ${what}: ${ours.toFixed(3)} us, ${peerName} ${peer.toFixed(3)} us: ${ratio.toFixed(1)} times${promise}`,
    );
  }
  const folder = fileURLToPath(new URL('results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  writeFileSync(
    `${folder}${name}.json`,
    `${JSON.stringify({ name, at: new Date().toISOString(), machine, rows }, undefined, 2)}\n`,
  );
  if (rows.some(({ passed }) => !passed)) process.exitCode = 1;
}
