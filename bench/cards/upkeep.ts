import type { CDPSession, Page } from 'playwright-core';
import type { Bench } from './measure.js';

export function ask<K extends keyof Bench>(
  page: Page,
  what: K,
  ...params: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> {
  return page.evaluate(
    ([name, args]) =>
      (window as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[name]!(...args),
    [what, params] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<Bench[K]>>>;
}

interface Room {
  readonly script: number;
  readonly blink: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function room(session: CDPSession): Promise<Room> {
  for (let at = 0; at < 4; at++) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  const { jsEventListeners, nodes } = await session.send('Memory.getDOMCounters');
  return {
    script: heap.usedSize,
    blink: heap.embedderHeapUsedSize ?? NaN,
    listeners: jsEventListeners,
    nodes,
  };
}

/** The memory of a card in bytes, and what is left over after 50 rounds of mounting and unmounting 100 cards. */
export interface Upkeep {
  readonly script: number;
  readonly blink: number;
  /** Bytes per card. */
  readonly retained: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly subscriptions: number;
}

export async function upkeep(page: Page): Promise<Upkeep> {
  const session = await page.context().newCDPSession(page);
  await ask(page, 'hold', 1_000);
  await ask(page, 'drop');
  const empty = await room(session);
  await ask(page, 'hold', 1_000);
  const full = await room(session);
  await ask(page, 'drop');
  await ask(page, 'count');
  await ask(page, 'cycles', 10);
  const before = await room(session);
  await ask(page, 'cycles', 50);
  const after = await room(session);
  const subscriptions = await ask(page, 'leftOver');
  return {
    script: (full.script - empty.script) / 1_000,
    blink: (full.blink - empty.blink) / 1_000,
    retained: (after.script - before.script) / 5_000,
    listeners: after.listeners - before.listeners,
    nodes: after.nodes - before.nodes,
    subscriptions,
  };
}
