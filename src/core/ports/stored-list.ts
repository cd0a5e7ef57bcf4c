/** What is in a stored list, as far as it is what it should be; what cannot be read is an empty one. */
export function readList<T>(text: string | null | undefined, is: (value: unknown) => value is T): T[] {
  if (!text) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(is) : [];
  } catch {
    return [];
  }
}
