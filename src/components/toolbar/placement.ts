import type { Observable } from 'rxjs';
import type { Layout, LayoutHold, LayoutMove, LayoutNeed, Placement } from '../../core/model/layout.js';

/**
 * Places a toolbar that cannot place itself: the page around the frame in which it is. Set as `placement` of
 * `<omni-toolbar>`, which then fills the page it is in, and leaves the rest to this.
 */
export interface ToolbarPlacement {
  readonly state: Observable<Placement>;
  /** Shows it otherwise, if it may. Resolves with what holds then. */
  change(wish: Layout): Promise<Placement>;
  need(need: LayoutNeed): void;
  /** Null: it is let go, and stays where it was. A new state ends a drag. */
  grip(at: LayoutHold | null): void;
  move(move: LayoutMove): void;
}
