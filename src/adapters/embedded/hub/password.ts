import { OmniError } from '../../../core/contract/errors.js';

/** PBKDF2-SHA-256 by WebCrypto, as lower-case hex. */
export async function passwordHash(password: string, salt: string, iterations: number): Promise<string> {
  if (!isSecureContext) {
    throw new OmniError(
      'UNSUPPORTED',
      'Signing in needs https or localhost: browsers have no cryptography elsewhere.',
      { details: { reason: 'insecure' } },
    );
  }
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: text.encode(salt), iterations },
    key,
    256,
  );
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
