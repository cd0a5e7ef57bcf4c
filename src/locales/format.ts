/** Words, or the forms that a count needs; `{name}` stands for a value. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });
export type MessageValues = Readonly<Record<string, string | number>>;

const cache = new Map<string, unknown>();

/** Intl objects are dear to make and safe to share. */
function shared<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

/** A tag that Intl accepts: pages carry all sorts of things in `lang`. */
export function intlTag(language: string): string {
  return shared(`tag ${language}`, () => {
    try {
      return Intl.getCanonicalLocales(language)[0] ?? 'en';
    } catch {
      return 'en';
    }
  });
}

export function formatNumber(lang: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const tag = intlTag(lang);
  return shared(`n ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options)).format(
    value,
  );
}

/** Empty for what is no time: it comes from contact centers. */
export function formatDate(lang: string, at: number, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const tag = intlTag(lang);
  // What was made in another time zone stays in it, and a page that is never closed travels with its agent.
  const zone = new Date().getTimezoneOffset();
  const make = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(tag, options);
  return shared(`d ${tag} ${zone} ${JSON.stringify(options)}`, make).format(date);
}

/** Several things in a row, with the commas of the language. */
export function formatList(lang: string, list: readonly string[]): string {
  return new Intl.ListFormat(intlTag(lang), { type: 'unit', style: 'short' }).format(list);
}

/** The name of a language; a tag that means none is its own name. */
export function formatLanguage(lang: string, tag: string): string {
  try {
    return new Intl.DisplayNames(intlTag(lang), { type: 'language' }).of(tag.replace('_', '-')) ?? tag;
  } catch {
    return withoutTurns(tag);
  }
}

/** A span of time as a clock shows it: `4:12`, `1:04:12`. Less than nothing is nothing. */
export function formatDuration(lang: string, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const whole = (value: number): string => formatNumber(lang, value, { useGrouping: false });
  const two = (value: number): string => formatNumber(lang, value, { minimumIntegerDigits: 2 });
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = two(seconds % 60);
  return hours > 0 ? `${whole(hours)}:${two(minutes)}:${tail}` : `${whole(minutes)}:${tail}`;
}

const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** A name without the characters that turn its direction: with them `gpj.exe` reads as `exe.jpg`. */
export const withoutTurns = (name: string): string => name.replace(TURNS, '');

/**
 * A value as it may stand in a sentence: names and numbers of the other direction leave the words around them where
 * they are. What has letters of both goes with a sentence from right to left: it was put together in its language.
 */
function isolated(value: string, sentence: string): string {
  const text = withoutTurns(value);
  const foreign = RIGHT_TO_LEFT.test(text) !== RIGHT_TO_LEFT.test(sentence) && /[\p{L}\p{N}]/u.test(text);
  return foreign ? `\u2068${text}\u2069` : text;
}

/** Fills a message in: `{count}` chooses the plural form, numbers are written as the language writes them. */
export function formatMessage(lang: string, message: Message, values: MessageValues = {}): string {
  let text: string | undefined;
  if (typeof message === 'string') text = message;
  else {
    const tag = intlTag(lang);
    const rules = shared(`p ${tag}`, () => new Intl.PluralRules(tag));
    const count = values['count'];
    text = (typeof count === 'number' ? message[rules.select(count)] : undefined) ?? message.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return formatNumber(lang, value);
    return typeof value === 'string' ? isolated(value, text) : whole;
  });
}
