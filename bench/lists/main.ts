/**
 * 100,000 records and 10,000 messages, against a hand-written list with a pool of rows. `LISTS_ROUNDS` sets the number
 * of rounds; the promises are about the medians of nine.
 */
import { fileURLToPath } from 'node:url';
import { report, type Comparison, type Count } from '../harness.js';
import { median } from '../median.js';
import { openPages } from '../page.js';
import type { Figures } from './measure.js';

const ROUNDS = Number(process.env['LISTS_ROUNDS'] ?? 9);
const CANDIDATES = ['reference', 'picker', 'thread'] as const;
type Candidate = (typeof CANDIDATES)[number];
type Round = Readonly<Record<Candidate, Figures>>;

const FRAME = 1_000 / 60;
const pages = await openPages(fileURLToPath(new URL('.', import.meta.url)), CANDIDATES);

async function figures(candidate: Candidate): Promise<Figures> {
  const page = await pages.open(candidate);
  const found = await page.evaluate(() => (window as unknown as { bench(): Promise<Figures> }).bench());
  await page.close();
  return found;
}

const rounds: Round[] = [];
try {
  for (let at = 0; at < ROUNDS; at++) {
    const order = at % 2 ? [...CANDIDATES].reverse() : CANDIDATES;
    const round: Partial<Record<Candidate, Figures>> = {};
    for (const candidate of order) round[candidate] = await figures(candidate);
    rounds.push(round as Round);
    console.log(`round ${at + 1} of ${ROUNDS}`);
  }
} finally {
  await pages.close();
}

const of = (candidate: Candidate, figure: (figures: Figures) => number): number =>
  median(rounds.map((round) => figure(round[candidate])));
const p50 = ({ keys }: Figures): number => median(keys);
const slowest = ({ keys }: Figures): number => Math.max(...keys);

const against = (what: string, candidate: Candidate, figure: (figures: Figures) => number): Comparison => ({
  what,
  unit: 'ms',
  ours: of(candidate, figure),
  peerName: 'pooled window',
  peer: of('reference', figure),
  ratio: median(rounds.map((round) => figure(round[candidate]) / figure(round.reference))),
});

/**
 * The machine itself drops frames, whichever list is shown. What counts is how many more a list drops than the
 * reference.
 */
const dropped = (what: string, candidate: Candidate): Count[] => [
  { what: `${what}: frames over 20 ms, of 148`, found: of(candidate, ({ slowFrames }) => slowFrames) },
  {
    what: `${what}: of these, beyond those of the pooled window in the same round`,
    found: Math.max(
      0,
      median(rounds.map((round) => round[candidate].slowFrames - round.reference.slowFrames)),
    ),
    atMost: 2,
  },
];

report(
  'lists',
  [
    { ...against('100,000 records, first rows', 'picker', ({ firstRows }) => firstRows), atMost: 1.3 },
    {
      what: 'pooled window: frames over 20 ms, of 148',
      found: of('reference', ({ slowFrames }) => slowFrames),
    },
    ...dropped('100,000 records, scrolled', 'picker'),
    against('100,000 records, work for a frame of scrolling', 'picker', ({ work }) => work),
    { ...against('100,000 records, key stroke to right matches, p50', 'picker', p50), atMost: 1.1 },
    against('100,000 records, the slowest key stroke', 'picker', slowest),
    {
      what: '100,000 records, the slowest key stroke: frames above the pooled window',
      found: median(rounds.map((round) => (slowest(round.picker) - slowest(round.reference)) / FRAME)),
      atMost: 1.5,
    },
    ...dropped('10,000 messages, scrolled', 'thread'),
    against('10,000 messages, first rows', 'thread', ({ firstRows }) => firstRows),
    against('10,000 messages, work for a frame of scrolling', 'thread', ({ work }) => work),
  ],
  { rounds },
);
