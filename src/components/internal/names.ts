import { PLAIN } from './folded.js';

/** Up to two letters that stand for a name, which may be of any length and in any script. */
export function initials(name: string | null | undefined): string {
  const text = (name ?? '').slice(0, 200);
  // The first use of `\p{L}` takes a browser longer than rendering a row, so plain names do without it.
  const words = text.match(PLAIN.test(text) ? /[a-z\d]+/gi : /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first, ...others] = words;
  if (!first || /^[\p{N}\p{M}]+$/u.test(first)) return '#';
  return [first, ...others.slice(-1)]
    .map(([letter]) => letter)
    .join('')
    .toLocaleUpperCase();
}
