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
const EXTENSION = /(?:;ext=|(?:\b|(?<=\d))(?:extension|extn?|x)\.?:?\s*)(\d{1,7})\s*$/i;

/** Digits of any script as the telephone has them. */
export const asciiDigits = (text: string): string =>
  text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Each script has its ten digits in a row.
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

/** A number without its decoration, as it is dialled. What is none stays as it is. */
export function bareNumber(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (!ALLOWED.test(plain)) return plain;
  // In +44 (0)20 the nought is for callers at home.
  return plain.replace(/^(\+.*)\(0\)/, '$1').replace(/[\s().\-/]/g, '');
}

/** A number as it is dialled; null: the text is none, such as one that is masked. */
export function dialable(text: string): string | null {
  const bare = bareNumber(text);
  return /^\+?\d+$/.test(bare) ? bare : null;
}

/** A number that ends in letters which stand for keys, such as 1-800-FLOWERS. */
const LETTERED = /^\+?(?:[\s().-]*\d){3,}[\s.-]*[A-Z][A-Z-]{2,}$/;
const KEYS = '22233344455566677778889999';

const onKeys = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => KEYS.charAt(letter.charCodeAt(0) - 65));

export interface PastedNumber {
  readonly number: string;
  /** To be keyed in once somebody answers. */
  readonly extension: string | null;
}

/** The number in whatever was pasted: a link, a signature, a cell of a table. The one with most digits; null: none. */
export function numberIn(pasted: string): PastedNumber | null {
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
  const plain = asciiDigits(text);
  const extension = EXTENSION.exec(plain)?.[1] ?? null;
  const without = plain.replace(EXTENSION, '').replace(/\(0\)/g, '');
  const found = (LETTERED.test(without) ? onKeys(without) : without).match(NUMBER) ?? [];
  const digits = (number: string): number => number.match(/\d/g)?.length ?? 0;
  const [best] = [...found].sort((a, b) => digits(b) - digits(a));
  return best && digits(best) > 1 ? { number: best.replace(/\s+/g, ' ').trim(), extension } : null;
}
