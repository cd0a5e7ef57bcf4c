import { createContext } from '@lit/context';
import type { Strings } from '../../locales/types.js';

/** What a provider or a toolbar says about language and country to everything inside it. */
export interface LocaleSettings {
  /** Empty: the nearest `lang` attribute decides. */
  readonly lang: string;
  /** The host's own words, by message key. */
  readonly strings: Strings;
  /** Whose phone numbers are written without a prefix, in ISO 3166; empty: nobody has said. */
  readonly country: string;
}

export const localeContext = createContext<LocaleSettings | undefined>(Symbol.for('omni-toolbar/locale'));
