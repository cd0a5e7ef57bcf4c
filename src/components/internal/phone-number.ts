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

const NUMBER = /\+?[\s(]*\p{Nd}(?:[\s().\-/]*\p{Nd})*/gu;
const EXTENSION = /(?:;ext=|\b(?:ext|x)\.?\s*)\p{Nd}+\s*$/iu;

/** Digits of any script as the telephone has them. */
export const asciiDigits = (text: string): string =>
  text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Each script has its ten digits in a row.
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

/** The number in whatever was pasted: a link, a signature, a cell of a table. The one with most digits; null: none. */
export function numberIn(pasted: string): string | null {
  let text = pasted
    .slice(0, 2_000)
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim();
  if (/^(?:tel|callto|sip):/i.test(text)) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // What is not encoded stands as it is.
    }
  }
  const found = asciiDigits(text).replace(EXTENSION, '').replace(/\(0\)/g, '').match(NUMBER) ?? [];
  const digits = (number: string): number => number.match(/\d/g)?.length ?? 0;
  const [best] = [...found].sort((a, b) => digits(b) - digits(a));
  return best && digits(best) > 1 ? best.replace(/\s+/g, ' ').trim() : null;
}
