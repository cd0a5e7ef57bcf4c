/**
 * A copy of plain data as it is now. What Vue or Svelte watch is a Proxy, which no other page can be sent. Data that
 * contains itself stays as it is: the engine refuses it and says why.
 */
export function plain(value: unknown): unknown {
  try {
    return copy(value);
  } catch {
    return value;
  }
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (Object(value) !== value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, copy(part)]));
}
