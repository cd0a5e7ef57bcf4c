import { expect } from '@open-wc/testing';
import { ar } from '../../../src/locales/ar.js';
import { hi } from '../../../src/locales/hi.js';
import type { Message } from '../../../src/locales/format.js';

/** What comes in English from somebody else has words in each of the other languages. */
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

/** Text as a person reads it: without the characters that keep a name apart from the words around it. */
export const words = (element: Element | null): string =>
  element?.textContent.replace(/[\s\u2066-\u2069]+/g, ' ').trim() ?? '';
