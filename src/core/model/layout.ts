export const LAYOUT_MODES = ['docked', 'floating', 'collapsed'] as const;
export const LAYOUT_DOCKS = ['top', 'bottom', 'left', 'right'] as const;

export type LayoutMode = (typeof LAYOUT_MODES)[number];
export type LayoutDock = (typeof LAYOUT_DOCKS)[number];

/** How the toolbar is shown, and at which edge of the page it stands while it is docked. */
export interface Layout {
  readonly mode: LayoutMode;
  readonly dock: LayoutDock;
}

/** The corner at which the toolbar is held when it needs more room. */
export interface LayoutCorner {
  readonly x: 'left' | 'right';
  readonly y: 'top' | 'bottom';
}

/** What holds, and what else the agent may choose. */
export interface Placement extends Layout {
  readonly corner: LayoutCorner;
  readonly modes: readonly LayoutMode[];
  readonly docks: readonly LayoutDock[];
  /** What was asked for last was not done. */
  readonly refused: boolean;
}

/**
 * What room the toolbar needs, in CSS pixels: its width and height with nothing open; and while something is, the
 * width and height in which that finds room, and its boxes: left, top, width and height of each, measured from the
 * corner.
 */
export interface LayoutNeed extends Layout {
  readonly sizes: readonly number[];
}

/** Where in it the agent has taken it up to drag it. */
export interface LayoutHold {
  readonly x: number;
  readonly y: number;
}

/** How far it was dragged since it was taken up, to the right and down. */
export interface LayoutMove {
  readonly x: number;
  readonly y: number;
  /** It was let go. */
  readonly end: boolean;
}
