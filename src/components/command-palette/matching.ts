import { folded } from '../internal/folded.js';

/** Something that the palette offers. */
export interface PaletteEntry {
  readonly id: string;
  /** The heading under which it stands. */
  readonly group: string;
  readonly label: string;
  /** Tells it from others with the same label. */
  readonly detail?: string;
  /** Other words by which it is found. */
  readonly keywords?: readonly string[];
  /** Its keys, by the names that they have on this computer. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/**
 * The entries in which every typed word is the beginning of some word. Entries whose label begins with the typed text
 * come first.
 *
 * @param written gives a label as it is shown
 */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  written: (label: string) => string,
): readonly PaletteEntry[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return entries;
  const text = wanted.join(' ');
  const found = entries.filter(({ label, detail, group, keywords = [] }) => {
    const words = wordsOf([label, written(label), detail, group, ...keywords].join(' '));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const rank = ({ label }: PaletteEntry): number => (folded(label).startsWith(text) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
