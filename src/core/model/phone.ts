/** Whether a text holds nothing but what numbers are written with. */
export const isPhoneText = (text: string): boolean => /^[+\p{Nd}\s().\-/*#]+$/u.test(text);

export type PhoneProblem = 'missing' | 'letters' | 'long';

const digitsIn = (text: string): number => asciiDigits(text).match(/\d/g)?.length ?? 0;

/** What is certainly wrong with a number. The contact center checks it again and has the last word. */
export function phoneProblem(phone: string, maxLength?: number): PhoneProblem | null {
  const plain = phone.normalize('NFKC').trim();
  if (plain === '') return 'missing';
  const digits = digitsIn(plain);
  if (!isPhoneText(plain) || digits === 0) return 'letters';
  return maxLength !== undefined && maxLength > 0 && digits > maxLength ? 'long' : null;
}

/** Turns the digits of any script into 0 to 9. */
export const asciiDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    // Every script has its ten digits in a row, so the distance to the first one is the digit's value.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
