/** Every JavaScript host has it; the core's types know no DOM. */
const { crypto } = globalThis as unknown as {
  readonly crypto: { getRandomValues(array: Uint8Array): Uint8Array };
};

/** A unique id. `crypto.randomUUID` exists only in secure contexts, and a page may be served over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
