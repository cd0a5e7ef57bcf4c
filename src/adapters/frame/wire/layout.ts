export const LAYOUT_MODES = ['docked', 'floating', 'collapsed'] as const;
export const LAYOUT_DOCKS = ['bottom', 'top', 'left', 'right'] as const;

export type LayoutMode = (typeof LAYOUT_MODES)[number];
export type LayoutDock = (typeof LAYOUT_DOCKS)[number];

/** How the toolbar is shown, and at which edge of the page it stands while it is docked. */
export interface Layout {
  readonly mode: LayoutMode;
  readonly dock: LayoutDock;
}

export interface Size {
  /** CSS pixels, as everything here. */
  readonly width: number;
  readonly height: number;
}

/** The corner of the frame which stays where it is when the frame grows. */
export interface LayoutCorner {
  readonly x: 'left' | 'right';
  readonly y: 'top' | 'bottom';
}

/**
 * What the toolbar needs now, in CSS pixels: its width and height with nothing open; and while something is, the
 * width and height in which that finds room, and its boxes: left, top, width and height of each, measured from the
 * corner. It is ignored when `mode` and `dock` are no longer those that hold.
 */
export interface LayoutNeed extends Layout {
  readonly sizes: readonly number[];
}

/** Where in the frame the agent has taken it up to drag it. Null: it is let go, and stays where it was. */
export interface LayoutGrip {
  readonly grip: { readonly x: number; readonly y: number } | null;
}

/** How far the agent has dragged the frame since it was taken up, to the right and down. */
export interface LayoutMove {
  readonly x: number;
  readonly y: number;
  /** It was let go: it snaps to the nearest corner. */
  readonly end: boolean;
}

/** What the toolbar asks of the page, by `layout`: null is the question what holds. */
export type LayoutAsked = Layout | LayoutNeed | LayoutGrip | LayoutMove | null;

/** What holds, and what else the agent may choose. */
export interface LayoutAnswer extends Layout {
  readonly corner: LayoutCorner;
  readonly modes: readonly LayoutMode[];
  readonly docks: readonly LayoutDock[];
  /** What was asked for was not done, because the page does not allow it. */
  readonly refused: boolean;
}

/** A toolbar has four boxes open at most. */
export const MOST_SIZES = 64;
