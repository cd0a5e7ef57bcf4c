/** A unique key. `crypto.randomUUID` exists in secure contexts only, and the CRM may be served without TLS. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
