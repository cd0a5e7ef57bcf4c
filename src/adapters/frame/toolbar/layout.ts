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

/** The layout while no page can place the frame: the toolbar fills the frame, or folds up inside it. */
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
  /** The layout that holds. */
  readonly state = new BehaviorSubject<Placement>(ALONE);
  /** What the page may ask of the toolbar: to be shown in the layout that it says. */
  readonly asked = { layout: (answer: unknown) => this.#adopt(answer) };
  readonly #beside: () => number;
  #ask: Ask | null = null;
  /** The toolbar's last need, and the need and the move that are still to be sent to the page. */
  #wanted: LayoutNeed | null = null;
  #need: LayoutNeed | null = null;
  #move: LayoutMove | null = null;
  #frame = 0;

  /** `beside` is the height of what the toolbar's page shows beside the toolbar, in CSS pixels. */
  constructor(beside: () => number) {
    this.#beside = beside;
  }

  /** An SDK that can place the frame has connected; the last one counts. Returns a function to call when it is gone. */
  connect(ask: Ask): () => void {
    this.#ask = ask;
    this.#wanted = this.#need = this.#move = null;
    ask(null).then(
      (answer) => this.#adopt(answer),
      // The SDK cannot do it after all, or is gone already.
      () => leave(),
    );
    const leave = (): void => {
      if (this.#ask !== ask) return;
      this.#ask = null;
      this.state.next(ALONE);
    };
    return leave;
  }

  /** Asks for another layout. Resolves with the one that holds then. */
  async change(wish: Layout): Promise<Placement> {
    if (this.#ask) this.#adopt(await this.#ask(wish));
    else if (ALONE.modes.includes(wish.mode)) this.state.next({ ...ALONE, mode: wish.mode });
    return this.state.value;
  }

  need(need: LayoutNeed): void {
    this.#wanted = need;
    this.refresh();
  }

  /** To be called when what the page shows beside the toolbar has become larger or smaller. */
  refresh(): void {
    const need = this.#wanted;
    if (!need) return;
    const { mode, dock } = need;
    const [width, height, ...open] = need.sizes;
    const across = mode === 'docked' && (dock === 'top' || dock === 'bottom');
    // The frame of a strip is as high as the toolbar and what the page shows under it together.
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

  /** Sends no more often than the page is drawn. */
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
    // Ignored when the page goes away meanwhile: then the function that `connect` has returned is called.
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
