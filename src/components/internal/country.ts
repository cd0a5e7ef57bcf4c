import type { Session } from '../../core/model/session.js';
import type { LocaleController } from './controllers/locale-controller.js';

/** The region of a language tag, such as IN of `en-IN`, if it has one. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/**
 * The country (ISO 3166) whose numbers are written without a prefix. The first that is known counts: the element's own,
 * that of the provider or toolbar around it, the contact center's, that of the page's language, that of the browser's
 * languages. Empty when none is known.
 */
export function countryOf(own: string, locale: LocaleController, session: Session | undefined): string {
  const given = [own, locale.around?.country, session?.settings?.country];
  const asked = given.find((country) => country?.trim());
  if (asked) return asked.trim().toUpperCase();
  for (const tag of [locale.language, ...navigator.languages]) {
    const region = regionOf(tag);
    if (region) return region;
  }
  return '';
}
