/**
 * These pages are in English, so their dates and numbers are written in English, too, in the variant of the reader's
 * browser.
 */
export const ENGLISH = navigator.languages.find((tag) => tag.startsWith('en-')) ?? 'en';
