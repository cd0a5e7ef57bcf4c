/** These pages are in English, so their dates and numbers are too, as the reader's country writes them. */
export const ENGLISH = navigator.languages.find((tag) => tag.startsWith('en-')) ?? 'en';
