import type { ReactiveController, ReactiveElement } from 'lit';
import type { Layout, LayoutCorner, LayoutNeed, Placement } from '../../core/model/layout.js';
import { OmniPanelToggleEvent } from '../internal/place.js';
import type { LayoutController } from './layout-controller.js';

/**
 * The preferred sizes of a panel and of a floating toolbar, in pixels. Whoever places them limits them to the room that
 * there is.
 */
const PANEL = [388, 52];
const FLOATING = [400, 640];
/** At the top or bottom of a page that is too narrow for a strip. */
const SHEET = [388, 360];
/** Enough for whatever opens beside a pill or a strip. */
const ROOM = [420, 680];

/** Tells the page that places the toolbar how much room it needs, and where its open panels are. */
export class Footprint implements ReactiveController {
  readonly #host: ReactiveElement & Layout;
  readonly #layout: LayoutController;
  readonly #panels = new Set<HTMLElement>();
  readonly #sizes = new ResizeObserver(() => this.#schedule());
  #frame = 0;
  #strip = false;
  #told = '';
  #toldTo: Placement | null = null;

  constructor(host: ReactiveElement & Layout, layout: LayoutController) {
    this.#host = host;
    this.#layout = layout;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener(OmniPanelToggleEvent.type, this.#onPanel);
    window.addEventListener('resize', this.#schedule);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener(OmniPanelToggleEvent.type, this.#onPanel);
    window.removeEventListener('resize', this.#schedule);
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    if (!this.#layout.placement) return;
    this.#sizes.disconnect();
    for (const part of this.#host.renderRoot.querySelectorAll('.base, .stage, .over, .pill'))
      this.#sizes.observe(part);
    this.#schedule();
  }

  /** Whether it is one line along an edge, with everything else opening over the page. */
  get strip(): boolean {
    const base = this.#part('.base');
    return base !== null && base.matches('.strip') && getComputedStyle(base).display === 'flex';
  }

  readonly #onPanel = (event: Event): void => {
    const { panel } = event as OmniPanelToggleEvent;
    this.#panels.add(panel);
    this.#forgetClosed();
    this.#schedule();
  };

  /** A panel that is removed while it is open fires no event. */
  #forgetClosed(): void {
    for (const panel of this.#panels)
      if (!panel.isConnected || !panel.matches(':popover-open')) this.#panels.delete(panel);
  }

  readonly #schedule = (): void => {
    if (!this.#layout.placement) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  };

  #measure(): void {
    const { mode, dock } = this.#host;
    const { placement, state } = this.#layout;
    const pill = this.#part('.pill');
    const base = this.#part('.base');
    if (!placement || !state || !base || (mode === 'collapsed') !== (pill !== null)) return;
    const strip = this.strip;
    // The frame's size has changed, which alone would not render the element.
    if (strip !== this.#strip) this.#host.requestUpdate();
    this.#strip = strip;
    const small = strip || mode === 'collapsed';
    const { width, height } = (pill ?? base).getBoundingClientRect();
    const whole = mode === 'floating' ? FLOATING : dock === 'top' || dock === 'bottom' ? SHEET : PANEL;
    const rest = small ? [pill ? Math.ceil(width) : PANEL[0]!, Math.ceil(height)] : whole;
    const open = small ? this.#open(state.corner, strip) : [];
    const need: LayoutNeed = { mode, dock, sizes: [...rest, ...(open.length > 0 ? ROOM : []), ...open] };
    const told = JSON.stringify(need);
    if (told === this.#told && state === this.#toldTo) return;
    this.#told = told;
    this.#toldTo = state;
    placement.need(need);
  }

  #open({ x, y }: LayoutCorner, strip: boolean): readonly number[] {
    this.#forgetClosed();
    const shown = [...this.#panels, this.#part('.over'), ...(strip ? [this.#part('.stage')] : [])];
    return shown.flatMap((element): number[] => {
      const box = element?.getBoundingClientRect();
      if (!box || box.width === 0 || box.height === 0) return [];
      const left = x === 'left' ? box.left : window.innerWidth - box.right;
      const top = y === 'top' ? box.top : window.innerHeight - box.bottom;
      return [left, top, box.width, box.height];
    });
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
