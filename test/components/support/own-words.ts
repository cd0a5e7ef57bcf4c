import { expect } from '@open-wc/testing';
import { ar } from '../../../src/locales/ar.js';
import { hi } from '../../../src/locales/hi.js';
import type { Message } from '../../../src/locales/format.js';

/** Expects that texts which others send in English have translations in every other language. */
export function itHasOwnWords(english: Readonly<Record<string, Message>>): void {
  for (const { lang, messages } of [hi, ar]) {
    it(`has words of its own in ${lang}`, () => {
      for (const [key, message] of Object.entries(english))
        expect(messages[key as keyof typeof messages], key)
          .to.be.a('string')
          .and.not.equal(message);
    });
  }
}

/** Text as a person reads it: without the isolate characters around names. */
export const words = (element: Element | null): string =>
  element?.textContent.replace(/[\s\u2066-\u2069]+/g, ' ').trim() ?? '';
