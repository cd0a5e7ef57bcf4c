/** One kind of card, as the measurements see it. */
export interface Kind {
  /** A card, not yet in the document. */
  create(index: number): HTMLElement;
  /** Begins to count the subscriptions, which may be left over. */
  count?(): void;
  /** The number of subscriptions that are left over; it should be 0. */
  leftOver?(): number;
}

const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

/** Where cards are mounted; inside a provider, if there is one. */
const place = (): Element => document.querySelector('omni-provider') ?? document.body;

async function mounted(kind: Kind, count: number): Promise<HTMLElement> {
  const box = document.createElement('div');
  const cards = Array.from({ length: count }, (_, index) => kind.create(index));
  box.append(...cards);
  place().append(box);
  await Promise.all(cards.map((card) => (card as { updateComplete?: Promise<unknown> }).updateComplete));
  await painted();
  return box;
}

let held: HTMLElement | undefined;

/** Offers the measurements of one kind of card to the benchmark that opened this page. */
export function offer(kind: Kind): void {
  Object.assign(window, {
    bench: {
      /** Milliseconds from making 1,000 cards to their being on screen. */
      async mount(): Promise<number> {
        (await mounted(kind, 10)).remove();
        await painted();
        const start = performance.now();
        const box = await mounted(kind, 1_000);
        const time = performance.now() - start;
        const { height } = box.lastElementChild!.getBoundingClientRect();
        if (height < 20) throw new Error(`A card is ${height}px high.`);
        box.remove();
        await painted();
        return time;
      },
      async hold(count: number): Promise<void> {
        held = await mounted(kind, count);
      },
      async drop(): Promise<void> {
        held?.remove();
        held = undefined;
        await painted();
      },
      count: () => kind.count?.(),
      async cycles(count: number): Promise<void> {
        for (let at = 0; at < count; at++) {
          (await mounted(kind, 100)).remove();
          await painted();
        }
      },
      leftOver: () => kind.leftOver?.() ?? 0,
    },
  });
}

export interface Bench {
  mount(): Promise<number>;
  hold(count: number): Promise<void>;
  drop(): Promise<void>;
  count(): void;
  cycles(count: number): Promise<void>;
  leftOver(): number;
}
