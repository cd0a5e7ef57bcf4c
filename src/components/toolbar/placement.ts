import type { Observable } from 'rxjs';
import type { Layout, LayoutHold, LayoutMove, LayoutNeed, Placement } from '../../core/model/layout.js';

/**
 * Places a toolbar that cannot place itself: the page around the frame in which it is. Set as `placement` of
 * `<omni-toolbar>`, which then fills the page it is in, and leaves the rest to this.
 */
export interface ToolbarPlacement {
  readonly state: Observable<Placement>;
  /** Changes mode or dock, if the page allows that. Resolves with the placement afterwards. */
  change(wish: Layout): Promise<Placement>;
  need(need: LayoutNeed): void;
  /** Begins a drag at this point. Null: it was dropped and stays where it is. A new state ends a drag as well. */
  grip(at: LayoutHold | null): void;
  move(move: LayoutMove): void;
}
