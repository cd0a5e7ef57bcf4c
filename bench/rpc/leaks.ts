import type { Browser, CDPSession } from 'playwright-core';
import type { Sites } from './sites.js';

const CYCLES = 50;

/** How many objects of each kind are alive. */
interface Living {
  readonly ports: number;
  readonly listeners: number;
  readonly timers: number;
  readonly heap: number;
}

/** What is left after 50 connects and disconnects. */
export interface Leaks {
  readonly left: Readonly<Record<string, number>>;
  /** Bytes of heap per connection, of host and toolbar together. */
  readonly heapPerCycle: number;
}

/** Runs before the page's own scripts, so that it sees every timer. */
const COUNT_TIMERS = `{
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const timers = (globalThis.timers = new Set());
  globalThis.setTimeout = (run, delay, ...args) => {
    const id = set(() => { timers.delete(id); run(...args); }, delay);
    timers.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => { timers.delete(id); clear(id); };
}`;

/**
 * Counts the living objects in the heap, after a garbage collection: nothing can be missed because somebody forgot to
 * count it.
 */
async function living(cdp: CDPSession): Promise<Living> {
  const evaluate = async (expression: string) =>
    (await cdp.send('Runtime.evaluate', { expression, objectGroup: 'leaks' })).result;
  await cdp.send('HeapProfiler.collectGarbage');
  const { objectId: prototypeObjectId = '' } = await evaluate('MessagePort.prototype');
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId, objectGroup: 'leaks' });
  const ports = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  const { objectId = '' } = await evaluate('window');
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId });
  const timers = await evaluate('timers.size');
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'leaks' });
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return {
    ports: Number(ports.result.value),
    listeners: listeners.length,
    timers: Number(timers.value),
    heap: usedSize,
  };
}

export async function findLeaks(browser: Browser, sites: Sites): Promise<Leaks> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: COUNT_TIMERS });
    await page.goto(`${sites.parent}/leaks`);
    await page.waitForFunction(() => 'cycle' in globalThis);
    const child = page.frames().find((frame) => frame.parentFrame());
    if (!child) throw new Error('There is no frame.');
    const empty = () => child.waitForFunction(() => globalThis.clients?.() === 0);
    // The first cycles compile code and fill caches, which stay for good: they are not counted.
    await page.evaluate((times) => cycle(times), CYCLES);
    await empty();
    const ends = [await context.newCDPSession(page), await context.newCDPSession(child)];
    const count = async (): Promise<Living> => {
      const [host, toolbar] = [await living(ends[0] as CDPSession), await living(ends[1] as CDPSession)];
      return {
        ports: host.ports + toolbar.ports,
        listeners: host.listeners + toolbar.listeners,
        timers: host.timers + toolbar.timers,
        heap: host.heap + toolbar.heap,
      };
    };
    const before = await count();
    const calls = await page.evaluate((times) => cycle(times), CYCLES);
    await empty();
    const after = await count();
    return {
      left: {
        ports: after.ports - before.ports,
        listeners: after.listeners - before.listeners,
        timers: after.timers - before.timers,
        'pending calls': calls,
        clients: await child.evaluate(() => clients()),
      },
      heapPerCycle: (after.heap - before.heap) / CYCLES,
    };
  } finally {
    await context.close();
  }
}
