const ALLOWED = /^[+\p{Nd}\s().\-/*#]+$/u;
const DIGIT = /\p{Nd}/gu;

export type PhoneProblem = 'missing' | 'letters' | 'long';

/** What is wrong with a number before anybody is asked; the contact center still has the last word. */
export function phoneProblem(phone: string, maxLength?: number): PhoneProblem | null {
  const plain = phone.normalize('NFKC').trim();
  if (plain === '') return 'missing';
  const digits = plain.match(DIGIT)?.length ?? 0;
  if (!ALLOWED.test(plain) || digits === 0) return 'letters';
  return maxLength !== undefined && maxLength > 0 && digits > maxLength ? 'long' : null;
}
