// How the countries write their numbers: some 40 kB, so only ever imported when it is needed.
export { AsYouType, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
export type { CountryCode } from 'libphonenumber-js/min';
