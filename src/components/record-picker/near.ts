import { inSlices } from './slices.js';

/** Longer patterns are compared by their beginning: a bit stands for a letter. */
const MOST = 31;
const LETTERS = 65_536;

/**
 * How far a word is from the nearest part of a text: letters left out, put in, exchanged, or swapped with their
 * neighbour. Sought with one machine word for each letter of the text (Hyyrö 2003), so 100,000 texts take
 * milliseconds.
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

/** How many mistakes a word may have and still be meant; a short one only beside others. */
function mistakes(word: string, isAlone: boolean): number {
  if (word.length < (isAlone ? 4 : 3)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Which of many texts nearly hold every word, nearest first; null: called off. */
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
