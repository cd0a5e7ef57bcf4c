import type { Layout, LayoutHold, LayoutMove, LayoutNeed } from '../../../core/model/layout.js';

export interface Size {
  /** CSS pixels, as everything here. */
  readonly width: number;
  readonly height: number;
}

/** Null: it is let go, and stays where it was. */
export interface LayoutGrip {
  readonly grip: LayoutHold | null;
}

/**
 * What the toolbar asks of the page, by `layout`: null is the question what holds. A need is ignored when its `mode` and
 * `dock` are no longer those that hold; a move that ends snaps to the nearest corner.
 */
export type LayoutAsked = Layout | LayoutNeed | LayoutGrip | LayoutMove | null;

/** A toolbar has four boxes open at most. */
export const MOST_SIZES = 64;
