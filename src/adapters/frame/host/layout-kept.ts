import { LAYOUT_DOCKS, LAYOUT_MODES, type Layout, type LayoutCorner } from '../../../core/model/layout.js';

/** What is remembered of how a toolbar was shown. Without `dock` it was in the page's own place for it. */
export interface Kept {
  mode: Layout['mode'];
  dock?: Layout['dock'] | undefined;
  corner?: LayoutCorner | undefined;
}

const KEY = 'omni-layout:';
const MOST = 50;

export const isLayout = (value: unknown): value is Layout => {
  const { mode, dock } = Object(value) as Layout;
  return LAYOUT_MODES.includes(mode) && LAYOUT_DOCKS.includes(dock);
};

export const areLengths = (...values: unknown[]): boolean =>
  values.every((value) => Number.isFinite(value) && Math.abs(value as number) < 1e6);

/** Whether an object has no other keys: a misspelt one would be ignored without a word. */
export const hasOnly = (given: unknown, keys: readonly string[]): boolean =>
  typeof given === 'object' && given !== null && Object.keys(given).every((key) => keys.includes(key));

/** Reads what is remembered. The browser may refuse the storage, and the storage may hold anything. */
export function readKept(instanceId: string): Kept {
  try {
    const { mode, dock, corner } = JSON.parse(localStorage.getItem(KEY + instanceId)!) as Kept;
    if (
      isLayout({ mode, dock: dock ?? 'top' }) &&
      /^(left|right) (top|bottom)$/.test(`${corner?.x ?? 'left'} ${corner?.y ?? 'top'}`)
    )
      return { mode, dock, corner };
  } catch {
    // Unreadable: as if nothing was stored.
  }
  return { mode: 'docked' };
}

export function writeKept(instanceId: string, kept: Kept): void {
  try {
    if (!instanceId) return;
    // A CRM may use another instance id at each load, so when there are too many entries the old ones are deleted.
    const all = Object.keys(localStorage).filter((key) => key.startsWith(KEY));
    if (all.length > MOST) for (const key of all) localStorage.removeItem(key);
    localStorage.setItem(KEY + instanceId, JSON.stringify(kept));
  } catch {
    // Storage is refused: it is remembered for as long as the page lives.
  }
}
