/**
 * A thousand cards: on our base class and controllers, hand-written, and from two component kits. `CARDS_ROUNDS` sets
 * the number of rounds; the promises are about the medians of nine.
 */
import { fileURLToPath } from 'node:url';
import { report, type Comparison, type Count } from '../harness.js';
import { median } from '../median.js';
import { openPages } from '../page.js';
import { ask, upkeep, type Upkeep } from './upkeep.js';

const ROUNDS = Number(process.env['CARDS_ROUNDS'] ?? 9);
const KINDS = ['vanilla', 'ours', 'shoelace', 'webawesome', 'copy', 'real'] as const;
type Kind = (typeof KINDS)[number];
type Round = Readonly<Record<Kind, number>>;

const pages = await openPages(fileURLToPath(new URL('.', import.meta.url)), KINDS);

async function mount(kind: Kind): Promise<number> {
  const page = await pages.open(kind);
  const times = [];
  for (let turn = 0; turn < 3; turn++) times.push(await ask(page, 'mount'));
  await page.close();
  return median(times);
}

async function upkeepOf(kind: Kind): Promise<Upkeep> {
  const page = await pages.open(kind);
  const found = await upkeep(page);
  await page.close();
  return found;
}

const rounds: Round[] = [];
const upkeeps = new Map<Kind, Upkeep>();
try {
  for (let at = 0; at < ROUNDS; at++) {
    const round: Partial<Record<Kind, number>> = {};
    for (const kind of at % 2 ? [...KINDS].reverse() : KINDS) round[kind] = await mount(kind);
    rounds.push(round as Round);
    console.log(`round ${at + 1} of ${ROUNDS}`);
  }
  for (const kind of ['ours', 'real', 'vanilla'] as const) upkeeps.set(kind, await upkeepOf(kind));
} finally {
  await pages.close();
}

/** @param ratio ours to the peer's, or the other way round where the promise is how many times faster ours is */
const against = (
  what: string,
  kind: Kind,
  peer: Kind,
  peerName: string,
  ratio = (round: Round) => round[kind] / round[peer],
): Comparison => ({
  what,
  unit: 'ms',
  ours: median(rounds.map((round) => round[kind])),
  peerName,
  peer: median(rounds.map((round) => round[peer])),
  ratio: median(rounds.map(ratio)),
});

function counts(what: string, kind: Kind, most: { script?: number; blink?: number } = {}): Count[] {
  const { script, blink, retained, listeners, nodes, subscriptions } = upkeeps.get(kind)!;
  return [
    { what: `${what}: JavaScript heap`, found: Math.round(script), unit: 'bytes', atMost: most.script },
    { what: `${what}: Blink heap`, found: Math.round(blink), unit: 'bytes', atMost: most.blink },
    {
      what: `${what}: retained after 50 mounts and unmounts of 100, for each`,
      found: Math.round(retained * 10) / 10,
      unit: 'bytes',
      atMost: 3,
    },
    { what: `${what}: listeners left`, found: listeners, atMost: 0 },
    { what: `${what}: nodes left`, found: nodes, atMost: 0 },
    { what: `${what}: subscriptions left`, found: subscriptions, atMost: 0 },
  ];
}

const REFERENCE = '1,000 reference cards, mount and paint';
report(
  'cards',
  [
    { ...against(REFERENCE, 'ours', 'vanilla', 'by hand with three roots'), atMost: 0.8 },
    {
      ...against(REFERENCE, 'ours', 'shoelace', 'Shoelace 2.20.1', (round) => round.shoelace / round.ours),
      atLeast: 4,
    },
    {
      ...against(
        REFERENCE,
        'ours',
        'webawesome',
        'Web Awesome 3.14.0',
        (round) => round.webawesome / round.ours,
      ),
      atLeast: 4,
    },
    {
      ...against('1,000 omni-interaction-card with live state', 'real', 'copy', 'the same DOM by hand'),
      atMost: 1.5,
    },
    ...counts('a reference card', 'ours', { script: 1_000, blink: 8_000 }),
    ...counts('an omni-interaction-card', 'real'),
    ...counts('a card by hand', 'vanilla').slice(0, 2),
  ],
  { rounds },
);
