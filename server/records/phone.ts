const MINIMUM_DIGITS = 7;

/** The digits of a phone number without leading zeros, which are the prefixes for "abroad" and "trunk". */
export function significantDigits(phone: string): string {
  const western = phone.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return western.replace(/\D/g, '').replace(/^0+/, '');
}

// Finds the zero of the digit's script: every block of decimal digits in Unicode has ten, and nothing before the zero
// is one.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/**
 * Whether two spellings name the same line. A number typed without its country code matches the full one,
 * but never on so few digits that strangers would match.
 */
export function samePhone(left: string, right: string): boolean {
  const a = significantDigits(left);
  const b = significantDigits(right);
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= MINIMUM_DIGITS && longer.endsWith(shorter);
}
