import { OmniError } from '../../../core/contract/errors.js';
import type { WireCounters } from '../wire/counters.js';
import {
  LAYOUT_DOCKS,
  LAYOUT_MODES,
  MOST_SIZES,
  type Layout,
  type LayoutAnswer,
  type LayoutCorner,
  type LayoutMove,
  type LayoutNeed,
} from '../wire/layout.js';
import type { EventHub } from './hub.js';
import { areLengths, isLayout, readKept, writeKept, type Kept } from './layout-kept.js';
import { cornerOf, holderOf, lift, viewWidth, within } from './layout-page.js';
import { awayCss, Borrowed } from './layout-styles.js';
import type { Session } from './session.js';
import type { LayoutGate, LayoutLimits, LayoutState } from './types.js';

/** Puts the toolbar's frame where the agent wants it, as far as the page allows; never into another parent. */
export class HostLayout {
  readonly #counters: WireCounters;
  readonly #hub: EventHub;
  readonly #borrowed = new Borrowed();
  #frame: HTMLIFrameElement | null = null;
  #session: Session | null = null;
  /** The toolbar has asked what holds: it wants to hear of changes. */
  #followed = false;
  #id = '';
  #kept: Kept | null = null;
  #homeDock: Layout['dock'] = 'right';
  #limits: LayoutLimits = {};
  #gate: LayoutGate | null = null;
  /** What the frame's own style was. */
  #css = '';
  /** What the toolbar needs: at rest, and if something is open, room and boxes. */
  #sizes: readonly number[] = [];
  /** The box in which it was taken up. */
  #grip: DOMRect | null = null;
  #said = '';

  constructor(counters: WireCounters, hub: EventHub) {
    this.#counters = counters;
    this.#hub = hub;
  }

  get state(): LayoutState {
    const { mode, dock = this.#homeDock } = this.#kept ?? readKept('');
    return { mode, dock, home: mode === 'docked' && dock === this.#homeDock };
  }

  /** Places the frame of a session, for as long as that has a toolbar which knows of places. */
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

  /** The frame, or another which has come into its place with its id. */
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
    lift(this.#frame, false);
    this.#frame.style.cssText = this.#css;
    this.#borrowed.giveBack();
    this.#frame = this.#grip = null;
    this.#sizes = [];
  }

  /** What the page itself wants: within its limits, and no gate is asked. */
  set(wish: Partial<Layout>): LayoutState {
    const layout = { ...this.state, ...wish };
    if (!isLayout(layout)) throw misused('setLayout');
    this.#adopt(layout);
    // Where its own place is shows when there is a frame.
    if (!this.#frame && !wish.dock) this.#kept!.dock = undefined;
    return this.state;
  }

  limit(given: LayoutLimits | LayoutGate): void {
    if (typeof given === 'function') this.#gate = given;
    else {
      const { modes = LAYOUT_MODES, docks = LAYOUT_DOCKS, home = 'top' } = given;
      const { minWidth = 0, maxWidth = 0, minHeight = 0, maxHeight = 0 } = given;
      const known =
        modes[0] && modes.every((mode) => [...docks, home].every((dock) => isLayout({ mode, dock })));
      if (!known || !areLengths(minWidth, maxWidth, minHeight, maxHeight)) throw misused('limitLayout');
      this.#limits = given;
    }
    this.#lookAround();
    this.#apply();
    this.#tell();
  }

  get #docks(): Layout['dock'][] {
    const { docks = LAYOUT_DOCKS } = this.#limits;
    return LAYOUT_DOCKS.filter((dock) => dock === this.#homeDock || docks.includes(dock));
  }

  get #corner(): LayoutCorner {
    const { mode, dock } = this.state;
    if (mode === 'docked')
      return { x: dock === 'right' ? 'right' : 'left', y: dock === 'bottom' ? 'bottom' : 'top' };
    const rtl = this.#frame && getComputedStyle(holderOf(this.#frame)).direction === 'rtl';
    return this.#kept?.corner ?? { x: rtl ? 'left' : 'right', y: 'bottom' };
  }

  #answer(refused: boolean): LayoutAnswer {
    const { mode, dock } = this.state;
    const { modes = LAYOUT_MODES } = this.#limits;
    return { mode, dock, corner: this.#corner, modes, docks: this.#docks, refused };
  }

  /**
   * The toolbar asks what holds (null) or to be shown otherwise, says how much room it needs, or that it is dragged.
   * Answers what holds then.
   */
  answer(asked: unknown): LayoutAnswer {
    if (asked && typeof asked === 'object') {
      if ('sizes' in asked) this.#onNeed(asked);
      else if ('end' in asked) this.#onMove(asked);
      else return this.#onLayout(asked);
      return this.#answer(false);
    }
    return this.#onLayout(asked);
  }

  #onLayout(wish: unknown): LayoutAnswer {
    const { mode, dock } = this.state;
    if (wish === null) {
      // A new page of the toolbar: what the last one was in the middle of is over.
      this.#grip = null;
      this.#sizes = [];
      this.#followed = false;
      this.#find();
      this.#followed = true;
    } else if (!isLayout(wish)) this.#counters.garbage++;
    else if (wish.mode !== mode || (mode === 'docked' && wish.dock !== dock)) {
      const granted = this.#permit({ mode: wish.mode, dock: wish.dock });
      if (!granted) return this.#answer(true);
      this.#adopt(granted);
    }
    return this.#answer(false);
  }

  #permit(wish: Layout): Layout | false {
    const { modes = LAYOUT_MODES } = this.#limits;
    if (!modes.includes(wish.mode) || (wish.mode === 'docked' && !this.#docks.includes(wish.dock)))
      return false;
    try {
      const verdict = this.#gate ? this.#gate(wish) : wish;
      return isLayout(verdict) && verdict;
    } catch (thrown) {
      reportError(thrown);
      return false;
    }
  }

  #adopt({ mode, dock }: Layout): void {
    const kept = (this.#kept ??= readKept(''));
    kept.mode = mode;
    if (mode === 'docked') kept.dock = this.#frame && dock === this.#homeDock ? undefined : dock;
    this.#grip = null;
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

  #onMove(value: unknown): void {
    const { x, y, end } = Object(value) as LayoutMove;
    const { mode, home } = this.state;
    const frame = this.#frame;
    if (!areLengths(x, y)) this.#counters.garbage++;
    else if (frame && this.#kept && mode !== 'docked' && !home) {
      const { left, top, right, bottom, width, height } = (this.#grip ??= frame.getBoundingClientRect());
      const [dx, dy] = [within(x, -left, viewWidth() - right), within(y, -top, innerHeight - bottom)];
      frame.style.setProperty('translate', `${dx}px ${dy}px`, 'important');
      if (end) {
        this.#kept.corner = cornerOf({ left: left + dx, top: top + dy, width, height });
        this.#grip = null;
        this.#keep();
      }
    }
  }

  #keep(): void {
    if (this.#kept) writeKept(this.#id, this.#kept);
    this.#apply();
  }

  /** The toolbar shows what it is told, when there is one. */
  #tell(): void {
    const client = this.#session?.client;
    if (this.#followed && client?.open) client.ask('layout', this.#answer(false)).catch(() => undefined);
  }

  /** Finds out at which edge the page has its place for the toolbar, and holds what is remembered to the limits. */
  #lookAround(): void {
    if (!this.#frame) return;
    const { modes, docks, home } = this.#limits;
    const kept = this.#kept!;
    const box = holderOf(this.#frame).getBoundingClientRect();
    const { x, y } = cornerOf(box);
    if (home) this.#homeDock = home;
    else if (box.width) this.#homeDock = box.width > 2 * box.height ? y : x;
    if (modes && !modes.includes(kept.mode)) kept.mode = modes[0]!;
    if (kept.dock && docks && !docks.includes(kept.dock)) kept.dock = undefined;
  }

  #apply(): void {
    const frame = this.#frame;
    // While it is dragged its place is not ours to say.
    if (!frame || this.#grip) return;
    const holder = holderOf(frame);
    const borrowed = this.#borrowed;
    const { state } = this;
    const { mode, dock, home } = state;
    const [width, height, ...open] = this.#sizes;
    const { minWidth = 280, maxWidth = 640, minHeight = 0, maxHeight = 1e6 } = this.#limits;
    const rest =
      mode === 'collapsed'
        ? { width: Math.max(24, width ?? 120), height: Math.max(24, height ?? 40) }
        : {
            width: within(width ?? 388, minWidth, maxWidth),
            height: within(height ?? (mode === 'docked' ? 52 : 640), minHeight, maxHeight),
          };
    const up = !home || open.length > 0;
    const place = home && up && holder.getBoundingClientRect();
    borrowed.giveBack();
    borrowed.mark(holder, 'omniMode', mode);
    borrowed.mark(holder, 'omniDock', dock);
    if (place) {
      // The page keeps the room of what is over it for a moment.
      borrowed.style(holder, 'min-width', `${place.width}px`);
      borrowed.style(holder, 'min-height', `${place.height}px`);
    } else if (up) {
      borrowed.mark(holder, 'omniAway', '');
      if (holder !== frame) borrowed.style(holder, 'display', 'contents');
      if (mode === 'docked') borrowed.makeRoom(dock, rest, this.#limits.makeRoom !== false);
    }
    frame.style.cssText = this.#css + (up ? awayCss(state, this.#corner, rest, open) : '');
    lift(frame, up);
    const said = JSON.stringify(state);
    if (said === this.#said) return;
    this.#said = said;
    this.#hub.emit('layout', state);
    this.#tell();
  }
}

const misused = (method: string): OmniError =>
  new OmniError(
    'REQUIRED_FIELD_MISSING',
    `${method} takes modes (${LAYOUT_MODES.join(', ')}), docks (${LAYOUT_DOCKS.join(', ')}) and lengths in pixels.`,
    { method },
  );
