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

/** The layout in use, and the others that the agent may choose. */
export interface Placement extends Layout {
  readonly corner: LayoutCorner;
  readonly modes: readonly LayoutMode[];
  readonly docks: readonly LayoutDock[];
  /** True: the host refused the last change that was asked for. */
  readonly refused: boolean;
}

/**
 * The room that the toolbar needs, in CSS pixels: its width and height with nothing open. While a panel is open, also
 * the width and height in which the panel has room, and the boxes that are drawn in it: left, top, width and height of
 * each, measured from the corner.
 */
export interface LayoutNeed extends Layout {
  readonly sizes: readonly number[];
}

/** The point inside the toolbar at which the agent holds it while dragging. */
export interface LayoutHold {
  readonly x: number;
  readonly y: number;
}

/** How far it was dragged since the drag began, to the right and down. */
export interface LayoutMove {
  readonly x: number;
  readonly y: number;
  /** True: the drag has ended. */
  readonly end: boolean;
}
