import { median } from '../median.js';
import type { Round } from './rounds.js';
import { PATHS, type Path } from './sites.js';

type Rounds = readonly ReadonlyMap<Path, Round>[];
export type Figure = keyof Round;

const NAMES: Readonly<Record<Path, string>> = {
  channel: 'bare MessageChannel',
  ours: 'omni-toolbar, contracts checked',
  window: 'bare window.postMessage',
  penpal: 'penpal 7.0.6',
  comlink: 'comlink 4.4.2',
  'post-robot': 'post-robot 10.0.46',
  hubspot: '@hubspot/calling-extensions-sdk 0.9.7',
};

const FIGURES: readonly { figure: Figure; title: string; digits: number }[] = [
  { figure: 'p50', title: 'round trip p50, ms', digits: 3 },
  { figure: 'p99', title: 'p99, ms', digits: 2 },
  { figure: 'inFlight', title: '1,000 in flight, calls/s', digits: 0 },
  { figure: 'events', title: 'events/s', digits: 0 },
  { figure: 'connect', title: 'start to connected, ms', digits: 1 },
  { figure: 'firstResult', title: 'to first result, ms', digits: 1 },
];

function valuesOf(rounds: Rounds, figure: Figure, path: Path): readonly (number | null)[] {
  return rounds.map((round) => round.get(path)?.[figure] ?? null);
}

/** The median of a figure over the rounds; NaN if the figure is missing in a round. */
export function valueOf(rounds: Rounds, figure: Figure, path: Path): number {
  return median(valuesOf(rounds, figure, path).map((value) => value ?? NaN));
}

/** The median of the rounds' ratios to the bare channel. */
export function ratioOf(rounds: Rounds, figure: Figure, path: Path): number {
  const bare = valuesOf(rounds, figure, 'channel');
  return median(valuesOf(rounds, figure, path).map((value, round) => (value ?? NaN) / (bare[round] ?? NaN)));
}

function cell(rounds: Rounds, { figure, digits }: (typeof FIGURES)[number], path: Path): string {
  const value = valueOf(rounds, figure, path);
  if (Number.isFinite(value)) return `${value.toFixed(digits)} (${ratioOf(rounds, figure, path).toFixed(2)})`;
  return `lost ${Math.max(...valuesOf(rounds, 'lost', path).map(Number))} calls`;
}

/** Every candidate and figure in Markdown, with the ratio to the bare channel in brackets. */
export function table(rounds: Rounds): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...FIGURES.map(({ title }) => title)]),
    line(['---', ...FIGURES.map(() => '---:')]),
    ...PATHS.map((path) => line([NAMES[path], ...FIGURES.map((figure) => cell(rounds, figure, path))])),
  ].join('\n');
}
