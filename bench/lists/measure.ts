/** A list in a page, as the measurements see it. */
export interface List {
  /** Puts the list on the page, with all of its items. */
  mount(): void;
  readonly scroller: HTMLElement;
  /** The texts of the rows that are in the DOM now, from top to bottom. */
  rows(): readonly string[];
  /** Types a text into the list's filter. */
  type?(text: string): void;
}

export interface Figures {
  /** Milliseconds from creating the list to its first rows on screen. */
  readonly firstRows: number;
  /** The number of frames longer than 20 ms while the list scrolls, and of all frames. */
  readonly slowFrames: number;
  readonly frames: number;
  /** The median of the main thread's milliseconds per frame while the list scrolls. */
  readonly work: number;
  /** Milliseconds from each keystroke until the screen shows the right matches. */
  readonly keys: readonly number[];
}

/** The font of our elements, for every list, so that none waits for a font that the others do not need. */
export const FONT = "13.5px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const STEPS = { count: 100, by: 240 };
const JUMPS = { count: 50, by: 7_000 };
const SLOW = 20;
/** The filter after each keystroke: letters are added, removed and added again, as people type. */
const QUERIES = [
  ...['a', 'as', 'ash', 'asha', 'asha ', 'asha r', 'asha ra', 'asha rao'],
  ...['asha rao 1', 'asha rao 12', 'asha rao', 'asha', ''],
  ...['9', '98', '987', '9876'],
];

/** Resolves after the next frame is painted. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** Whether a row matches a query; spaces, brackets and hyphens in numbers do not count. */
const holds = (text: string, query: string): boolean => {
  const close = text.toLowerCase().replace(/[\s()-]/g, '');
  return query
    .split(' ')
    .filter(Boolean)
    .every((word) => text.toLowerCase().includes(word) || close.includes(word));
};

/**
 * Does what a host's page has done long before it opens a list: drawing text in these fonts, and formatting a number.
 */
async function warm(): Promise<void> {
  const text = document.createElement('p');
  text.style.font = FONT;
  for (const weight of ['400', '560', '620']) {
    const words = document.createElement('span');
    words.style.fontWeight = weight;
    words.textContent = `${new Intl.NumberFormat('en').format(100_000)} ${new Intl.PluralRules('en').select(2)} · `;
    text.append(words);
  }
  document.body.append(text);
  await painted();
  await painted();
  text.remove();
}

export async function measure(list: List, sign: 1 | -1, expected: readonly string[]): Promise<Figures> {
  await warm();
  const start = performance.now();
  list.mount();
  const firstRows = (await painted()) - start;
  const first = list.rows();
  if (first.length < 8 || !first.every((text, at) => sign < 0 || text.includes(expected[at]!))) {
    throw new Error(`The first rows are ${first.join(' | ')}`);
  }
  // Waits until work that the list has put off is done: it must not count into what is measured next.
  await new Promise((resolve) => setTimeout(resolve, 800));
  const scrolled = await scroll(list, sign);
  list.scroller.scrollTop = 0;
  await painted();
  const keys: number[] = [];
  if (list.type) for (const query of QUERIES) keys.push(await stroke(list, query, expected));
  return { firstRows, ...scrolled, keys };
}

async function scroll(list: List, sign: 1 | -1): Promise<Omit<Figures, 'firstRows' | 'keys'>> {
  const times: number[] = [];
  const work: number[] = [];
  for (let at = 0; at < STEPS.count + JUMPS.count; at++) {
    const frame = await new Promise<number>(requestAnimationFrame);
    const began = performance.now();
    times.push(frame);
    list.scroller.scrollTop += sign * (at < STEPS.count ? STEPS.by : JUMPS.by);
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage(0);
    await done;
    work.push(performance.now() - began);
  }
  const frames = times.slice(2).map((time, at) => time - times[at + 1]!);
  const sorted = work.sort((a, b) => a - b);
  return {
    frames: frames.length,
    slowFrames: frames.filter((each) => each > SLOW).length,
    work: sorted[Math.floor(sorted.length / 2)]!,
  };
}

async function stroke(list: List, query: string, expected: readonly string[]): Promise<number> {
  const right = query ? undefined : expected[0];
  const start = performance.now();
  list.type!(query);
  for (;;) {
    const end = await painted();
    const rows = list.rows();
    const isRight = rows.length > 0 && rows.every((text) => holds(text, query));
    if (isRight && (right === undefined || rows[0]!.includes(right))) {
      // The pause in which an agent looks at the matches before pressing the next key.
      await new Promise((resolve) => setTimeout(resolve, 120));
      return end - start;
    }
    if (end - start > 5_000) throw new Error(`“${query}” shows ${rows.join(' | ')}`);
  }
}
