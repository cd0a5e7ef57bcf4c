import { createContext } from '@lit/context';
import type { Strings } from '../../locales/types.js';

/** The language and country that a provider or a toolbar hands down to the elements inside it. */
export interface LocaleSettings {
  /** Empty: the nearest `lang` attribute decides. */
  readonly lang: string;
  /** The host's own words, by message key. */
  readonly strings: Strings;
  /** The country (ISO 3166) whose phone numbers are written without a prefix; empty: not set. */
  readonly country: string;
}

export const localeContext = createContext<LocaleSettings | undefined>(Symbol.for('omni-toolbar/locale'));
