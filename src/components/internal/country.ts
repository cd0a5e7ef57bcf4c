import type { Session } from '../../core/model/session.js';
import type { LocaleController } from './controllers/locale-controller.js';

/** The region of a language tag that names one, such as IN of `en-IN`. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/**
 * The country whose numbers are written without its prefix, in ISO 3166: the element's own, that of the provider or
 * toolbar around it, the contact center's, the one of the page's language, and of the first of the agent's languages
 * that names one; empty when nobody says.
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
