import { folded } from '../internal/folded.js';

/** Something that the palette offers. */
export interface PaletteEntry {
  readonly id: string;
  /** The heading under which it stands. */
  readonly group: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** What else it is found by. */
  readonly keywords?: readonly string[];
  /** Its keys, as this computer calls them. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/**
 * The entries in which every typed word begins a word; what begins with what is typed comes first.
 *
 * @param written a label as it is shown
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
