/**
 * What a call and an event cost between pages of two sites, against a bare MessageChannel and other libraries.
 * `RPC_ROUNDS` sets the number of rounds; the promises are about the medians of ten.
 */
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers/chromium.mjs';
import { report, type Comparison, type Count } from '../harness.js';
import { findLeaks } from './leaks.js';
import { runRounds } from './rounds.js';
import { openSites } from './sites.js';
import { ratioOf, table, valueOf } from './table.js';

const ROUNDS = Number(process.env['RPC_ROUNDS'] ?? 10);

const sites = await openSites();
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
try {
  const version = browser.version();
  console.log(`rpc, in Chromium ${version}`);
  const rounds = await runRounds(browser, sites, ROUNDS);
  const { left, heapPerCycle } = await findLeaks(browser, sites);
  const against = (what: string, figure: Parameters<typeof ratioOf>[1], unit: string): Comparison => ({
    what,
    ours: valueOf(rounds, figure, 'ours'),
    peerName: 'bare channel',
    peer: valueOf(rounds, figure, 'channel'),
    unit,
    ratio: ratioOf(rounds, figure, 'ours'),
  });
  const most = (figure: 'lost' | 'lostOfMany'): number =>
    Math.max(...rounds.map((round) => round.get('ours')?.[figure] ?? NaN));
  const counts: Count[] = [
    { what: 'lost, of 1,000 calls in flight', found: most('lost'), atMost: 0 },
    { what: 'lost, of 10,000 calls in flight', found: most('lostOfMany'), atMost: 0 },
    ...Object.entries(left).map(([what, found]) => ({
      what: `${what} left after 50 connects and disconnects`,
      found,
      atMost: 0,
    })),
    { what: 'heap for each of them', found: Math.round(heapPerCycle), unit: 'bytes' },
  ];
  console.log(`\n${table(rounds)}`);
  report(
    'rpc',
    [
      { ...against('round trip, p50', 'p50', 'ms'), atMost: 1.2 },
      { ...against('1,000 calls in flight', 'inFlight', 'calls/s'), atLeast: 10 },
      against('the first thousands in a page', 'firstInFlight', 'calls/s'),
      { ...against('pushed events', 'events', 'events/s'), atLeast: 1.3 },
      { ...against('start of the toolbar to the first result', 'firstResult', 'ms'), atMost: 1.15 },
      ...counts,
    ],
    { chromium: version, rounds: rounds.map((round) => Object.fromEntries(round)) },
  );
} finally {
  await browser.close();
  sites.close();
}
