import { inSlices } from './slices.js';

/** Longer words are compared by their beginning, because each letter takes one bit of a machine word. */
const MOST = 31;
const LETTERS = 65_536;

/**
 * The edit distance of a word to the nearest part of a text: letters left out, added, replaced, or swapped with their
 * neighbour. A bit-parallel algorithm (Hyyrö 2003) takes a few operations for each letter of the text, so that 100,000
 * texts take milliseconds.
 */
export function distanceTo(word: string): (text: string) => number {
  const pattern = word.slice(0, MOST);
  const length = pattern.length;
  if (length === 0) return () => 0;
  const masks = new Int32Array(LETTERS);
  for (let at = 0; at < length; at++) {
    const letter = pattern.charCodeAt(at);
    masks[letter]! |= 1 << at;
  }
  const end = 1 << (length - 1);

  return (text) => {
    let [plus, minus, diagonal, before] = [-1, 0, 0, 0];
    let distance = length;
    let best = length;
    for (let at = 0; at < text.length && best > 0; at++) {
      const same = masks[text.charCodeAt(at)]!;
      const swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & plus) + plus) ^ plus) | same | minus | swapped;
      const up = minus | ~(diagonal | plus);
      const down = diagonal & plus;
      if (up & end) distance++;
      else if (down & end) distance--;
      if (distance < best) best = distance;
      plus = (down << 1) | ~(diagonal | (up << 1));
      minus = (up << 1) & diagonal;
      before = same;
    }
    return best;
  };
}

/** How many mistakes a word may have; a short word may have one only if it is not the only word. */
function mistakes(word: string, isAlone: boolean): number {
  if (word.length < (isAlone ? 4 : 3)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The indexes of the texts that nearly contain every word, nearest first; null: aborted. */
export async function nearTexts(
  typed: readonly string[],
  count: number,
  textOf: (index: number) => string,
  without: Uint32Array,
  signal: AbortSignal,
): Promise<readonly number[] | null> {
  const words = typed.map((word) => ({
    most: mistakes(word, typed.length === 1),
    from: distanceTo(word),
  }));
  if (words.every(({ most }) => most === 0)) return [];
  const known = new Set(without);
  const byDistance: number[][] = [];
  const look = (index: number): void => {
    if (known.has(index)) return;
    const text = textOf(index);
    let sum = 0;
    for (const { most, from } of words) {
      const distance = from(text);
      if (distance > most) return;
      sum += distance;
    }
    (byDistance[sum] ??= []).push(index);
  };
  return (await inSlices(count, look, signal)) ? byDistance.flat() : null;
}
