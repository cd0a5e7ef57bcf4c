/** A copy of plain data as it is now. What Vue or Svelte watch is a Proxy, which no other page can be sent. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (Object(value) !== value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, plain(part)]));
}
