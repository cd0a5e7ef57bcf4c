// The notations of all countries: some 40 kB, so it is only imported dynamically.
export { AsYouType, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
export type { CountryCode } from 'libphonenumber-js/min';
