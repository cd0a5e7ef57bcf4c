/** The region of a language tag that names one, such as IN of `en-IN`. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/**
 * The country whose numbers are written without its prefix, in ISO 3166: the one that was given, else that of the
 * page's language, else that of the first of the agent's languages which names one; empty when nobody says.
 */
export function countryOf(given: string, language: string): string {
  const asked = given.trim().toUpperCase();
  if (asked) return asked;
  for (const tag of [language, ...navigator.languages]) {
    const region = regionOf(tag);
    if (region) return region;
  }
  return '';
}
