import { BehaviorSubject } from 'rxjs';
import { holds, isFlag, listOf, oneOf, type Fields } from '../wire/fields.js';
import {
  LAYOUT_DOCKS,
  LAYOUT_MODES,
  type Layout,
  type Placement,
  type LayoutMove,
  type LayoutNeed,
} from '../../../core/model/layout.js';
import type { LayoutAsked, LayoutGrip } from '../wire/layout.js';

type Ask = (asked: LayoutAsked) => Promise<unknown>;

const mode = oneOf(...LAYOUT_MODES);
const dock = oneOf(...LAYOUT_DOCKS);
const CORNER = { x: oneOf('left', 'right'), y: oneOf('top', 'bottom') };
const ANSWER: Fields = {
  mode,
  dock,
  corner: (value) => holds(value, CORNER),
  modes: listOf(mode, Infinity),
  docks: listOf(dock, Infinity),
  refused: isFlag,
};

const isAnswer = (value: unknown): value is Placement => holds(value, ANSWER);

/** Without a page that can place the frame: it fills it, or folds up inside it. */
const ALONE: Placement = {
  mode: 'docked',
  dock: 'right',
  corner: { x: 'right', y: 'bottom' },
  modes: ['docked', 'collapsed'],
  docks: [],
  refused: false,
};

/** Has the page around the toolbar place its frame. */
export class FramePlacement {
  /** What holds. */
  readonly state = new BehaviorSubject<Placement>(ALONE);
  /** What the page may ask: to be shown as it says. */
  readonly asked = { layout: (answer: unknown) => this.#adopt(answer) };
  readonly #beside: () => number;
  #ask: Ask | null = null;
  /** What the toolbar said last, and what is to be said to the page. */
  #wanted: LayoutNeed | null = null;
  #need: LayoutNeed | null = null;
  #move: LayoutMove | null = null;
  #frame = 0;

  /** `beside` is the height of what else the page shows, in CSS pixels. */
  constructor(beside: () => number) {
    this.#beside = beside;
  }

  /** An SDK is there that can do it: the last one counts. Returns what to call when it is gone. */
  connect(ask: Ask): () => void {
    this.#ask = ask;
    this.#wanted = this.#need = this.#move = null;
    ask(null).then(
      (answer) => this.#adopt(answer),
      // It cannot after all, or is gone already.
      () => leave(),
    );
    const leave = (): void => {
      if (this.#ask !== ask) return;
      this.#ask = null;
      this.state.next(ALONE);
    };
    return leave;
  }

  /** Resolves with what holds then. */
  async change(wish: Layout): Promise<Placement> {
    if (this.#ask) this.#adopt(await this.#ask(wish));
    else if (ALONE.modes.includes(wish.mode)) this.state.next({ ...ALONE, mode: wish.mode });
    return this.state.value;
  }

  need(need: LayoutNeed): void {
    this.#wanted = need;
    this.refresh();
  }

  /** What the page shows beside the toolbar has become larger or smaller. */
  refresh(): void {
    const need = this.#wanted;
    if (!need) return;
    const { mode, dock } = need;
    const [width, height, ...open] = need.sizes;
    const across = mode === 'docked' && (dock === 'top' || dock === 'bottom');
    // A strip is as high as what it shows, and what the page shows under it.
    const beside = across ? this.#beside() : 0;
    this.#need = { ...need, sizes: [width ?? 0, (height ?? 0) + beside, ...open] };
    this.#schedule();
  }

  grip(grip: LayoutGrip['grip']): void {
    this.#move = null;
    this.#ask?.({ grip }).catch(() => undefined);
  }

  move(move: LayoutMove): void {
    this.#move = move;
    if (move.end) this.#flush();
    else this.#schedule();
  }

  /** No more often than the page is drawn. */
  #schedule(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => this.#flush());
  }

  #flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const [ask, need, move] = [this.#ask, this.#need, this.#move];
    this.#need = this.#move = null;
    if (!ask) return;
    // A page that goes away in the middle is told of by connect.
    if (need) ask(need).catch(() => undefined);
    if (!move) return;
    ask(move).then(
      (answer) => {
        if (move.end) this.#adopt(answer);
      },
      () => undefined,
    );
  }

  #adopt(value: unknown): void {
    if (isAnswer(value)) this.state.next(value);
  }
}
