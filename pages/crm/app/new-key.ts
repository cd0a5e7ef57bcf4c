/** A key that nobody else has. `crypto.randomUUID` exists in secure contexts only; the CRM may be served without. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
