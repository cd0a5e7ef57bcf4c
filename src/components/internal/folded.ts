/** Only printable ASCII. */
export const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text without case and accents, so that a search finds what looks alike, in the same way for every page language.
 */
export function folded(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
