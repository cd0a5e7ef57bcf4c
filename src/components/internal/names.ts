/** Up to two letters that stand for a name; a name may be anything, of any length, in any script. */
export function initials(name: string | null | undefined): string {
  const words = (name ?? '').slice(0, 200).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (!first || !/\p{L}/u.test(first)) return '#';
  return [first, last]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
