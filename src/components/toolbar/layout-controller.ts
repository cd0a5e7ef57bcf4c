import type { ReactiveController, ReactiveElement } from 'lit';
import type { Subscription } from 'rxjs';
import {
  LAYOUT_DOCKS,
  LAYOUT_MODES,
  type Layout,
  type LayoutCorner,
  type LayoutDock,
  type LayoutMode,
  type Placement,
} from '../../core/model/layout.js';
import type { ToolbarPlacement } from './placement.js';
import { OmniToolbarModeChangeEvent, OmniToolbarModeChangedEvent } from './toolbar.events.js';

interface Placeable extends ReactiveElement {
  mode: LayoutMode;
  dock: LayoutDock;
  placement: ToolbarPlacement | null;
}

/**
 * The corner of the window that is nearest to the toolbar, and how much room there is on the other side for what opens
 * beside a pill.
 */
function nearestCorner(host: Placeable): LayoutCorner & { readonly room: number } {
  const { left, right, top, bottom } = host.getBoundingClientRect();
  const below = innerHeight - bottom;
  return {
    x: left + right < innerWidth ? 'left' : 'right',
    y: top < below ? 'top' : 'bottom',
    room: Math.max(top, below) - 16,
  };
}

/** The toolbar's mode and dock: its own properties, or those that the page around its frame gives. */
export class LayoutController implements ReactiveController {
  readonly #host: Placeable;
  readonly #onRefused: () => void;
  #placement: ToolbarPlacement | null = null;
  #following: Subscription | null = null;
  #state: Placement | null = null;
  /** The mode to which a pill expands. */
  #open: LayoutMode = 'docked';
  #shown: Layout | null = null;
  #nearest: ReturnType<typeof nearestCorner> = { x: 'right', y: 'bottom', room: 0 };
  #over = false;

  constructor(host: Placeable, onRefused: () => void) {
    this.#host = host;
    this.#onRefused = onRefused;
    host.addController(this);
  }

  /** The one who places the toolbar, when it does not place itself. */
  get placement(): ToolbarPlacement | null {
    return this.#placement;
  }

  get modes(): readonly LayoutMode[] {
    return this.#state?.modes ?? LAYOUT_MODES;
  }

  get docks(): readonly LayoutDock[] {
    return this.#state?.docks ?? LAYOUT_DOCKS;
  }

  get state(): Placement | null {
    return this.#state;
  }

  /** @param over whether something is shown beside the pill: then the side does not change */
  classes(over: boolean): string {
    const { mode, dock } = this.#host;
    if (mode === 'collapsed' && !(over && this.#over)) this.#nearest = nearestCorner(this.#host);
    this.#over = over;
    const { x, y } = this.#state?.corner ?? this.#nearest;
    const strip = mode === 'docked' && (dock === 'top' || dock === 'bottom');
    return `${mode} ${strip ? 'strip' : ''} from-${x} from-${y}`;
  }

  /**
   * The greatest height of what opens beside a pill. In little height a caller's name is shown instead of their
   * initials.
   */
  get room(): string {
    const { room } = this.#nearest;
    return `--_room: ${room}px; ${room < 340 && !this.#state ? '--_halo: none' : ''}`;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#following?.unsubscribe();
    this.#following = null;
  }

  hostUpdate(): void {
    if (this.#placement !== this.#host.placement) this.#follow();
    if (this.#host.mode !== 'collapsed') this.#open = this.#host.mode;
  }

  hostUpdated(): void {
    const { mode, dock } = this.#host;
    const shown = { mode, dock };
    const before = this.#shown;
    this.#shown = shown;
    if (before && (before.mode !== mode || before.dock !== dock))
      this.#host.dispatchEvent(new OmniToolbarModeChangedEvent(shown));
  }

  /** What the agent wants; cancelable. */
  async change(wish: Partial<Layout>): Promise<void> {
    const { mode, dock } = this.#host;
    const layout = { mode, dock, ...wish };
    if (!this.#host.dispatchEvent(new OmniToolbarModeChangeEvent(layout))) return;
    if (!this.#placement) Object.assign(this.#host, layout);
    else {
      const refused = await this.#placement.change(layout).then(
        (state) => state.refused,
        () => true,
      );
      if (refused) this.#onRefused();
    }
  }

  expand(): Promise<void> {
    return this.change({ mode: this.modes.includes(this.#open) ? this.#open : 'docked' });
  }

  #follow(): void {
    this.#following?.unsubscribe();
    this.#state = null;
    this.#placement = this.#host.placement;
    this.#following =
      this.#placement?.state.subscribe((state) => {
        this.#state = state;
        this.#host.mode = state.mode;
        this.#host.dock = state.dock;
        this.#host.requestUpdate();
      }) ?? null;
  }
}
