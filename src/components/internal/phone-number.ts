import { asciiDigits, isPhoneText } from '../../core/model/phone.js';

const NUMBER = /\+?[\s(]*\p{Nd}(?:[\s().\-/]*\p{Nd})*/gu;
const EXTENSION = /(?:;ext=|(?:\b|(?<=\d))(?:extension|extn?|x)\.?:?\s*)(\d{1,7})\s*$/i;

/** A number without decoration, as it is dialled. A text that is no number stays as it is. */
export function bareNumber(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  if (!isPhoneText(plain)) return plain;
  // In +44 (0)20 the 0 is only for calls within the country.
  return plain.replace(/^(\+.*)\(0\)/, '$1').replace(/[\s().\-/]/g, '');
}

/** A number as it is dialled; null: the text is no number (it may be masked). */
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
  /** The extension, to be keyed in once somebody answers. */
  readonly extension: string | null;
}

/** The number in a pasted text (a link, a signature, a cell of a table): the one with the most digits; null: none. */
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
      // The text was not encoded, so it stays as it is.
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
