import { asciiDigits, isPhoneText } from '../../core/model/phone.js';

const NUMBER = /\+?[\s(]*\p{Nd}(?:[\s().\-/]*\p{Nd})*/gu;
const EXTENSION = /(?:;ext=|(?:\b|(?<=\d))(?:extension|extn?|x)\.?:?\s*)(\d{1,7})\s*$/i;

/** A number without its decoration, as it is dialled. What is none stays as it is. */
export function bareNumber(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (!isPhoneText(plain)) return plain;
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
    .replace(/\p{Cf}/gu, '')
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
