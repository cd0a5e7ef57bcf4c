/** Nothing but what an English keyboard has. */
export const PLAIN = /^[\x20-\x7e]*$/;

/** Without case and accents, so that typing finds what looks alike; the same whatever the language of the page. */
export function folded(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
