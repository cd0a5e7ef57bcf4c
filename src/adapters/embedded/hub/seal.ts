import type { Sealed } from './wire.js';

/** What one page says on a bus, every page of the origin can hear; passwords are therefore sealed. */
export interface Seal {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  open(sealed: Sealed): Promise<unknown>;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const CIPHER = { name: 'AES-GCM', length: 256 } as const;

function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

async function shared(own: CryptoKey, publicKey: Uint8Array, use: KeyUsage): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', copyOf(publicKey), CURVE, false, []);
  return crypto.subtle.deriveKey({ name: 'ECDH', public: other }, own, CIPHER, false, [use]);
}

/** The seal of the page that runs the center; null where the browser has no WebCrypto (insecure contexts). */
export async function makeSeal(): Promise<Seal | null> {
  if (!isSecureContext) return null;
  const keys = await crypto.subtle.generateKey(CURVE, false, ['deriveKey']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  return {
    publicKey,
    async open({ publicKey: sender, iv, data }) {
      const key = await shared(keys.privateKey, sender, 'decrypt');
      const plain = await crypto.subtle.decrypt({ name: CIPHER.name, iv: copyOf(iv) }, key, copyOf(data));
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    },
  };
}

/** Seals parameters for the owner of a public key. */
export async function sealFor(publicKey: Uint8Array, params: unknown): Promise<Sealed> {
  const keys = await crypto.subtle.generateKey(CURVE, false, ['deriveKey']);
  const key = await shared(keys.privateKey, publicKey, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(params));
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: CIPHER.name, iv }, key, plain));
  return { publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)), iv, data };
}
