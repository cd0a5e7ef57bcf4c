/** Every JavaScript host has it; the core's types know no DOM. */
const { crypto } = globalThis as unknown as {
  readonly crypto: { getRandomValues(array: Uint8Array): Uint8Array };
};

/** An id that nobody else has. `crypto.randomUUID` exists in secure contexts only; a page may be served without. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
