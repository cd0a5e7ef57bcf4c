/** An id that nobody else has. `crypto.randomUUID` exists in secure contexts only; a page may be served without. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
