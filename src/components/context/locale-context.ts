import { createContext } from '@lit/context';
import type { Strings } from '../../locales/types.js';

/** What a provider or a toolbar says about language to everything inside it. */
export interface LocaleSettings {
  /** Empty: the nearest `lang` attribute decides. */
  readonly lang: string;
  /** The host's own words, by message key. */
  readonly strings: Strings;
}

export const localeContext = createContext<LocaleSettings | undefined>(Symbol.for('omni-toolbar/locale'));
