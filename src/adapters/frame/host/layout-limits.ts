import type { OmniError } from '../../../core/contract/errors.js';
import { LAYOUT_DOCKS, LAYOUT_MODES, type Layout } from '../../../core/model/layout.js';
import type { Size } from '../wire/layout.js';
import { areLengths, hasOnly, isLayout } from './layout-kept.js';
import { within } from './layout-page.js';
import type { LayoutGate, LayoutLimits } from './types.js';

const KEYS = 'modes docks home minWidth maxWidth minHeight maxHeight makeRoom pill'.split(' ');

/** The error class of the SDK script: importing it here would make a second class, and `instanceof` would fail. */
export type ErrorClass = typeof OmniError;

/** The page's limits for the toolbar's modes, docks and sizes. */
export class PageLimits {
  given: LayoutLimits = {};
  #gate: LayoutGate | null = null;
  readonly #errors: ErrorClass;

  constructor(errors: ErrorClass) {
    this.#errors = errors;
  }

  take(given: LayoutLimits | LayoutGate): void {
    if (typeof given === 'function') this.#gate = given;
    else {
      const wrong = this.misused('limitLayout');
      if (!hasOnly(given, KEYS)) throw wrong;
      const { modes = LAYOUT_MODES, docks = LAYOUT_DOCKS, home = 'top' } = given;
      const { minWidth = 0, maxWidth = 0, minHeight = 0, maxHeight = 0 } = given;
      const known =
        [modes, docks].every((list) => Array.isArray(list)) &&
        modes[0] &&
        modes.every((mode) => [...docks, home].every((dock) => isLayout({ mode, dock })));
      const { pill = 'corner' } = given;
      if (!known || !/^(corner|home)$/.test(pill) || !areLengths(minWidth, maxWidth, minHeight, maxHeight))
        throw wrong;
      this.given = given;
    }
  }

  get modes(): readonly Layout['mode'][] {
    return this.given.modes ?? LAYOUT_MODES;
  }

  /** Whether this layout means the page's own place for the toolbar, which is at the edge `home`. */
  isHome({ mode, dock }: Layout, home: Layout['dock']): boolean {
    return mode === 'docked' ? dock === home : mode === 'collapsed' && this.given.pill === 'home';
  }

  /** The docks that the agent may choose. The page's own place is always among them. */
  docks(home: Layout['dock']): Layout['dock'][] {
    const { docks = LAYOUT_DOCKS } = this.given;
    return LAYOUT_DOCKS.filter((dock) => dock === home || docks.includes(dock));
  }

  /** The size with nothing open: the requested one, within the limits. */
  atRest(mode: Layout['mode'], width?: number, height?: number): Size {
    if (mode === 'collapsed')
      return { width: Math.max(24, width ?? 120), height: Math.max(24, height ?? 40) };
    const { minWidth = 280, maxWidth = 640, minHeight = 0, maxHeight = 1e6 } = this.given;
    return {
      width: within(width ?? 388, minWidth, maxWidth),
      height: within(height ?? (mode === 'docked' ? 52 : 640), minHeight, maxHeight),
    };
  }

  /** What to do when the agent wants this layout; false: leave it as it is. */
  permit(wish: Layout, home: Layout['dock']): Layout | false {
    if (!this.modes.includes(wish.mode) || (wish.mode === 'docked' && !this.docks(home).includes(wish.dock)))
      return false;
    try {
      const verdict = this.#gate ? this.#gate(wish) : wish;
      return isLayout(verdict) && verdict;
    } catch (thrown) {
      reportError(thrown);
      return false;
    }
  }
  misused(method: string): OmniError {
    return new this.#errors(
      'REQUIRED_FIELD_MISSING',
      `${method} takes modes (${LAYOUT_MODES.join(', ')}), docks (${LAYOUT_DOCKS.join(', ')}), lengths in pixels and pill (corner, home).`,
      { method },
    );
  }
}
