import type { Layout, LayoutHold, LayoutMove, LayoutNeed } from '../../../core/model/layout.js';

export interface Size {
  /** CSS pixels, as everything here. */
  readonly width: number;
  readonly height: number;
}

/** The agent takes the toolbar up; null: lets it go again, and it goes back to where it was. */
export interface LayoutGrip {
  readonly grip: LayoutHold | null;
}

/**
 * What the toolbar asks of the page by the name `layout`; null asks which layout holds. A need is ignored if its `mode`
 * and `dock` no longer hold; when a move ends, the frame snaps to the nearest corner.
 */
export type LayoutAsked = Layout | LayoutNeed | LayoutGrip | LayoutMove | null;

/** The most numbers that a need may have; a toolbar, with four boxes open at most, needs fewer. */
export const MOST_SIZES = 64;
