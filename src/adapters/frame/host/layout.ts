import type { WireCounters } from '../wire/counters.js';
import type { Layout, Placement, LayoutCorner, LayoutMove, LayoutNeed } from '../../../core/model/layout.js';
import { MOST_SIZES, type LayoutGrip } from '../wire/layout.js';
import type { EventHub } from './hub.js';
import { Drag } from './layout-drag.js';
import { areLengths, hasOnly, isLayout, readKept, writeKept, type Kept } from './layout-kept.js';
import { PageLimits, type ErrorClass } from './layout-limits.js';
import { cornerOf, followPage, holderOf, lift } from './layout-page.js';
import { awayCss, Borrowed, pillCss } from './layout-styles.js';
import type { Session } from './session.js';
import type { LayoutGate, LayoutLimits, LayoutState } from './types.js';

/**
 * Places the toolbar's frame as the agent wants, within the page's limits. Never moves it to another parent, which
 * would reload it.
 */
export class HostLayout {
  readonly #counters: WireCounters;
  readonly #hub: EventHub;
  readonly #borrowed = new Borrowed();
  #frame: HTMLIFrameElement | null = null;
  #session: Session | null = null;
  /** The toolbar has asked for the layout, so it is told of changes. */
  #followed = false;
  #id = '';
  #kept: Kept | null = null;
  #homeDock: Layout['dock'] = 'right';
  readonly #limits: PageLimits;
  /** The frame's inline style before it was placed. */
  #css = '';
  /** The sizes that the toolbar needs, as in `LayoutNeed`. */
  #sizes: readonly number[] = [];
  #drag: Drag | null = null;
  /** The corner from which a pill in the page's own place opens; false: there is no such pill. */
  #pill: LayoutCorner | false = false;
  #said = '';

  constructor(counters: WireCounters, hub: EventHub, errors: ErrorClass) {
    this.#limits = new PageLimits(errors);
    this.#counters = counters;
    this.#hub = hub;
  }

  get state(): LayoutState {
    const { mode, dock = this.#homeDock } = this.#kept ?? readKept('');
    return { mode, dock, home: this.#limits.isHome({ mode, dock }, this.#homeDock) };
  }

  /** Places the frame of a session. Leaves it as it was if the session fails or its toolbar lacks `layout`. */
  attach(session: Session, instanceId: string): void {
    this.#session = session;
    if (this.#id && this.#id !== instanceId) this.#kept = null;
    this.#kept ??= readKept(instanceId);
    this.#id = instanceId;
    this.#find();
    const leave = (): void => {
      if (this.#session === session) this.detach();
    };
    session.ready.then(() => {
      if (!session.welcome?.capabilities.includes('layout')) leave();
    }, leave);
  }

  /** Finds the frame, or the one that has replaced it under the same id. */
  #find(): void {
    const frame = document.getElementById(this.#id);
    if (frame !== this.#frame) this.#giveBack();
    if (!(frame instanceof HTMLIFrameElement)) return;
    if (frame !== this.#frame) this.#css = frame.style.cssText;
    this.#frame = frame;
    this.#lookAround();
    this.#apply();
  }

  /** Leaves the frame and the page as they were. */
  detach(): void {
    this.#session = null;
    this.#followed = false;
    this.#giveBack();
  }

  #giveBack(): void {
    if (!this.#frame) return;
    this.#letGo();
    lift(this.#frame, false);
    this.#frame.style.cssText = this.#css;
    this.#borrowed.giveBack();
    this.#frame = null;
    this.#sizes = [];
  }

  /** A layout that the page itself sets: within its limits, without asking its gate. */
  set(wish: Partial<Layout>): LayoutState {
    const layout = { ...this.state, ...wish };
    if (!hasOnly(wish, ['mode', 'dock', 'home']) || !isLayout(layout))
      throw this.#limits.misused('setLayout');
    this.#adopt(layout);
    // At which edge the page's own place is, is known only when there is a frame.
    if (!this.#frame && !wish.dock) this.#kept!.dock = undefined;
    return this.state;
  }

  limit(given: LayoutLimits | LayoutGate): void {
    this.#limits.take(given);
    this.#letGo();
    this.#lookAround();
    this.#apply();
    this.#tell();
  }

  get #corner(): LayoutCorner {
    const { mode, dock, home } = this.state;
    if (mode === 'docked')
      return { x: dock === 'right' ? 'right' : 'left', y: dock === 'bottom' ? 'bottom' : 'top' };
    if (home && this.#pill) return this.#pill;
    const rtl = this.#frame && getComputedStyle(holderOf(this.#frame)).direction === 'rtl';
    return this.#kept?.corner ?? { x: rtl ? 'left' : 'right', y: 'bottom' };
  }

  #answer(refused: boolean): Placement {
    const { mode, dock } = this.state;
    const { modes } = this.#limits;
    const docks = this.#limits.docks(this.#homeDock);
    return { mode, dock, corner: this.#corner, modes, docks, refused };
  }

  /**
   * The toolbar asks for the layout (null) or for another one, tells how much room it needs, or that it is being
   * dragged. Answers with the layout afterwards.
   */
  answer(asked: unknown): Placement {
    if (asked && typeof asked === 'object') {
      if ('sizes' in asked) this.#onNeed(asked);
      else if ('grip' in asked) this.#onGrip(asked);
      else if ('end' in asked) this.#onMove(asked);
      else return this.#onLayout(asked);
      return this.#answer(false);
    }
    return this.#onLayout(asked);
  }

  #onLayout(wish: unknown): Placement {
    const { mode, dock } = this.state;
    if (wish === null) {
      // This is a new page of the toolbar, so a drag of the previous one is over.
      this.#letGo();
      this.#sizes = [];
      this.#followed = false;
      this.#find();
      this.#followed = true;
    } else if (!isLayout(wish)) this.#counters.garbage++;
    else if (wish.mode !== mode || (mode === 'docked' && wish.dock !== dock)) {
      const granted = this.#limits.permit({ mode: wish.mode, dock: wish.dock }, this.#homeDock);
      if (!granted) return this.#answer(true);
      this.#adopt(granted);
    }
    return this.#answer(false);
  }

  #adopt({ mode, dock }: Layout): void {
    const kept = (this.#kept ??= readKept(''));
    kept.mode = mode;
    if (mode === 'docked') kept.dock = this.#frame && dock === this.#homeDock ? undefined : dock;
    this.#letGo();
    this.#sizes = [];
    this.#lookAround();
    this.#keep();
  }

  #onNeed(value: unknown): void {
    const { mode, dock, sizes } = Object(value) as LayoutNeed;
    const { state } = this;
    if (!Array.isArray(sizes) || sizes.length > MOST_SIZES || !areLengths(...(sizes as unknown[])))
      this.#counters.garbage++;
    else if (mode === state.mode && dock === state.dock) {
      this.#sizes = sizes;
      this.#apply();
    }
  }

  /** The frame, if it can be dragged now. */
  get #loose(): HTMLIFrameElement | null {
    const { mode, home } = this.state;
    return mode === 'docked' || home ? null : this.#frame;
  }

  #onGrip(value: unknown): void {
    const { grip } = Object(value) as LayoutGrip;
    const frame = this.#loose;
    if (grip !== null && !areLengths(grip?.x, grip?.y)) this.#counters.garbage++;
    else if (!grip) this.#drop(false);
    else if (frame) {
      this.#letGo();
      this.#drag = new Drag(frame);
      this.#drag.watch(grip, (stays) => {
        this.#drop(stays);
        this.#tell();
      });
    }
  }

  #onMove(value: unknown): void {
    const { x, y, end } = Object(value) as LayoutMove;
    const frame = this.#loose;
    if (!areLengths(x, y)) this.#counters.garbage++;
    else if (frame) {
      const drag = (this.#drag ??= new Drag(frame));
      if (drag.isHere) return;
      drag.move(x, y);
      if (end) this.#drop(true);
    }
  }

  /** Ends a drag: the frame stays in the nearest corner, or goes back to where it was. */
  #drop(stays: boolean): void {
    const box = this.#drag?.box;
    this.#letGo();
    if (stays && box) this.#kept!.corner = cornerOf(box);
    this.#keep();
  }

  #letGo(): void {
    this.#drag?.end();
    this.#drag = null;
  }

  #keep(): void {
    if (this.#kept) writeKept(this.#id, this.#kept);
    this.#apply();
  }

  /** Tells the toolbar the layout, if one is connected and has asked for it. */
  #tell(): void {
    const client = this.#session?.client;
    if (this.#followed && client?.open) client.ask('layout', this.#answer(false)).catch(() => undefined);
  }

  /** Finds out at which edge the page has its place for the toolbar, and holds what is remembered to the limits. */
  #lookAround(): void {
    if (!this.#frame) return;
    const { modes, docks, home } = this.#limits.given;
    const kept = this.#kept!;
    const box = holderOf(this.#frame).getBoundingClientRect();
    const { x, y } = cornerOf(box);
    if (home) this.#homeDock = home;
    else if (box.width && !this.#pill) this.#homeDock = box.width > 2 * box.height ? y : x;
    if (modes && !modes.includes(kept.mode)) kept.mode = modes[0]!;
    if (kept.dock && docks && !docks.includes(kept.dock)) kept.dock = undefined;
  }

  /** Keeps what is open over a pill in its place when the page scrolls or is resized. */
  readonly #again = (): void => this.#apply();

  #apply(): void {
    const frame = this.#frame;
    // During a drag the position is the drag's business.
    if (!frame || this.#drag) return;
    const holder = holderOf(frame);
    const borrowed = this.#borrowed;
    const { state } = this;
    const { mode, dock, home } = state;
    const [width, height, ...open] = this.#sizes;
    const rest = this.#limits.atRest(mode, width, height);
    const up = !home || open.length > 0;
    const pill = home && mode === 'collapsed';
    const place = home && up && holder.getBoundingClientRect();
    borrowed.giveBack();
    borrowed.mark(holder, 'omniMode', mode);
    borrowed.mark(holder, 'omniDock', dock);
    if (pill) borrowed.shrink(holder, rest);
    else if (place) {
      // While something is open over the page, the frame's own place keeps its size, so that nothing else moves.
      borrowed.style(holder, 'min-width', `${place.width}px`);
      borrowed.style(holder, 'min-height', `${place.height}px`);
    } else if (up) {
      borrowed.mark(holder, 'omniAway', '');
      if (holder !== frame) borrowed.style(holder, 'display', 'contents');
      if (mode === 'docked') borrowed.makeRoom(dock, rest, this.#limits.given.makeRoom !== false);
    }
    const box = pill && holder.getBoundingClientRect();
    this.#pill = box && (this.#pill || cornerOf(box));
    if (box && up) followPage(this.#again);
    const css = up ? awayCss(state, this.#corner, rest, open, box) : pill ? pillCss(rest) : '';
    frame.style.cssText = this.#css + css;
    lift(frame, up);
    const said = JSON.stringify(state);
    if (said === this.#said) return;
    this.#said = said;
    void this.#hub.emit('layout', state);
    this.#tell();
  }
}
