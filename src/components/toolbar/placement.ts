import type { Observable } from 'rxjs';
import type { ToolbarDock, ToolbarMode } from './toolbar.events.js';

/** How the toolbar is shown, and at which edge it stands while it is docked. */
export interface ToolbarLayout {
  readonly mode: ToolbarMode;
  readonly dock: ToolbarDock;
}

/** What holds, and what the agent may choose instead. */
export interface PlacementState extends ToolbarLayout {
  /** The corner at which the toolbar is held when it needs more room. */
  readonly corner: { readonly x: 'left' | 'right'; readonly y: 'top' | 'bottom' };
  readonly modes: readonly ToolbarMode[];
  readonly docks: readonly ToolbarDock[];
  /** What was asked for last was not done. */
  readonly refused: boolean;
}

/**
 * How much room the toolbar needs, in CSS pixels: its width and height with nothing open; and while something is, the
 * width and height in which that finds room, and its boxes: left, top, width and height of each, measured from the
 * corner of the state.
 */
export interface PlacementNeed extends ToolbarLayout {
  readonly sizes: readonly number[];
}

/**
 * Places a toolbar that cannot place itself: the page around the frame in which it is. Set as `placement` of
 * `<omni-toolbar>`, which then fills the page it is in, and leaves the rest to this.
 */
export interface ToolbarPlacement {
  readonly state: Observable<PlacementState>;
  /** Shows it otherwise, if it may. Resolves with what holds then. */
  change(wish: ToolbarLayout): Promise<PlacementState>;
  need(need: PlacementNeed): void;
  /** Where in it the pointer has taken it up; null: it is let go, and stays where it was. A new state ends a drag. */
  grip(at: { readonly x: number; readonly y: number } | null): void;
  /** How far it was dragged since it was taken up, to the right and down; with `end` it is let go. */
  move(move: { readonly x: number; readonly y: number; readonly end: boolean }): void;
}
