/** A list in a page, as the measurements see it. */
export interface List {
  /** Puts it on the page, with everything in it. */
  mount(): void;
  readonly scroller: HTMLElement;
  /** What the rows that are there say, from top to bottom. */
  rows(): readonly string[];
  /** What is typed into its filter. */
  type?(text: string): void;
}

export interface Figures {
  /** Milliseconds from making it to its first rows on screen. */
  readonly firstRows: number;
  /** Frames over 20 ms while it is scrolled, and how many there were. */
  readonly slowFrames: number;
  readonly frames: number;
  /** The main thread's milliseconds for a frame while it is scrolled: half of them take less. */
  readonly work: number;
  /** Milliseconds from each key stroke to the first screen of right matches. */
  readonly keys: readonly number[];
}

/** The font of our elements, so that no list waits for another one than the others do. */
export const FONT = "13.5px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const STEPS = { count: 100, by: 240 };
const JUMPS = { count: 50, by: 7_000 };
const SLOW = 20;
/** One letter at a time, then back and on: what people type. */
const QUERIES = [
  ...['a', 'as', 'ash', 'asha', 'asha ', 'asha r', 'asha ra', 'asha rao'],
  ...['asha rao 1', 'asha rao 12', 'asha rao', 'asha', ''],
  ...['9', '98', '987', '9876'],
];

/** The end of the next frame's work. */
const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** Numbers are written as their countries do, and found however they are typed. */
const holds = (text: string, query: string): boolean => {
  const close = text.toLowerCase().replace(/[\s()-]/g, '');
  return query
    .split(' ')
    .filter(Boolean)
    .every((word) => text.toLowerCase().includes(word) || close.includes(word));
};

/** What every page of a host has done long before: shown text, and written a number as its language does. */
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
  // Whatever a list does for later is not what is measured next.
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
      // The agent looks, and presses the next key.
      await new Promise((resolve) => setTimeout(resolve, 120));
      return end - start;
    }
    if (end - start > 5_000) throw new Error(`“${query}” shows ${rows.join(' | ')}`);
  }
}
