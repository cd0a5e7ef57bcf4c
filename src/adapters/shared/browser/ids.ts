import type { Ids } from '../../../core/ports/surroundings.js';

/** The four words of a generator's state, from a text (cyrb128). */
function wordsOf(seed: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < seed.length; index += 1) {
    const code = seed.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = d ^ Math.imul(c ^ code, 951_274_213);
    d = a ^ Math.imul(d ^ code, 2_716_044_179);
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Numbers from 0 to below 1, always the same for a seed (sfc32). */
function seededRandom(seed: string): () => number {
  let [a, b, c, d] = wordsOf(seed);
  const next = (): number => {
    const sum = (a + b + d) >>> 0;
    d = (d + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + sum) >>> 0;
    return sum / 4_294_967_296;
  };
  // The first numbers still show the seed's pattern.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Ids in the form of a UUID, always the same for a seed. */
export function seededIds(seed: string): Ids {
  const random = seededRandom(seed);
  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  return { next: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}` };
}
