import type { Locale } from './types.js';

type Load = () => Promise<Locale>;

/** Its words come with the elements that say them. */
export const en: Locale = { lang: 'en', dir: 'ltr', messages: {} };

const loaded = new Map<string, Locale>([[en.lang, en]]);
const loads = new Map<string, Load>([
  ['hi', async () => (await import('./hi.js')).hi],
  ['ar', async () => (await import('./ar.js')).ar],
]);
const underWay = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

/** The tables that serve a language tag, best first: `pt-BR`, then `pt`. */
function candidates(language: string): string[] {
  const tag = language.toLowerCase();
  const [primary = tag] = tag.split('-');
  return tag === primary ? [tag] : [tag, primary];
}

/** Makes a language known: its table, or how to fetch it when it is first needed. */
export function registerLocale(lang: string, locale: Locale | Load): void {
  const tag = lang.toLowerCase();
  if (typeof locale === 'function') loads.set(tag, locale);
  else loaded.set(tag, locale);
  for (const listener of listeners) listener();
}

/** The table for a language, if it is here already. One that is known but not here starts to load. */
export function findLocale(language: string): Locale | undefined {
  for (const tag of candidates(language)) {
    const locale = loaded.get(tag);
    if (locale) return locale;
    const load = loads.get(tag);
    if (!load) continue;
    if (!underWay.has(tag)) underWay.set(tag, fetchLocale(tag, load));
    return undefined;
  }
  return undefined;
}

/** Resolves when the table of a language is here, or at once when nobody has one. */
export async function whenLocale(language: string): Promise<void> {
  findLocale(language);
  for (const tag of candidates(language)) await underWay.get(tag);
}

async function fetchLocale(tag: string, load: Load): Promise<void> {
  try {
    registerLocale(tag, await load());
  } catch {
    // English stays on screen; the next element that asks tries again.
    underWay.delete(tag);
  }
}

/** Tells whenever a table has arrived. */
export function onLocales(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
