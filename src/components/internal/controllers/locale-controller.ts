import type { ReactiveElement } from 'lit';
import { type MessageValues, formatMessage, intlTag } from '../../../locales/format.js';
import { en, findLocale, onLocales } from '../../../locales/registry.js';
import type { Locale, MessageKey, Strings } from '../../../locales/types.js';
import { type LocaleSettings, localeContext } from '../../context/locale-context.js';
import { onPageLanguage } from '../page-language.js';
import { ContextController } from './context-controller.js';

/** All connected controllers: they share one listener for the page's language. */
const connected = new Set<LocaleController>();
let stop: readonly (() => void)[] = [];

function resolveAll(): void {
  for (const each of connected) each.resolve();
}

/** The language of an element: its own `lang`, its provider's, the nearest `lang` around it, or English. */
export class LocaleController extends ContextController<LocaleSettings> {
  #around: LocaleSettings | undefined;
  #own: LocaleSettings | undefined;
  #language = 'en';
  #locale: Locale = en;
  #dir: 'ltr' | 'rtl' | null = null;

  constructor(host: ReactiveElement) {
    super(host, localeContext);
    host.addController(this);
  }

  /** The language tag that numbers and dates follow. */
  get language(): string {
    return this.#language;
  }

  /** The direction of the text; null when there are no words in the requested language, and the page decides. */
  get dir(): 'ltr' | 'rtl' | null {
    return this.#dir;
  }

  /** The settings of the nearest provider. */
  get around(): LocaleSettings | undefined {
    return this.#around;
  }

  /** The settings that the host hands down apply to its own words, too. */
  use(settings: LocaleSettings): void {
    this.#own = settings;
  }

  override hostConnected(): void {
    super.hostConnected();
    if (connected.size === 0) stop = [onLocales(resolveAll), onPageLanguage(resolveAll)];
    connected.add(this);
    this.resolve();
  }

  override hostDisconnected(): void {
    connected.delete(this);
    super.hostDisconnected();
    if (connected.size === 0) for (const each of stop) each();
  }

  protected override take(settings: LocaleSettings | undefined): void {
    this.#around = settings;
    if (connected.has(this)) this.resolve();
  }

  /** Determines the language again. */
  resolve(): void {
    // Many pages write `hi_IN` for `hi-IN`. An invalid language must not get through: `Intl` would throw when a date is
    // formatted.
    const asked = (this.host.lang || this.#around?.lang || nearestLang(this.host)).replace('_', '-');
    this.#language = intlTag(asked);
    const locale = findLocale(asked || 'en');
    this.#locale = locale ?? en;
    this.#dir = locale?.dir ?? null;
    this.host.requestUpdate();
  }

  /** @param english the words to use when neither the host nor the language has others */
  text(key: MessageKey, values?: MessageValues, english: Strings = {}): string {
    const own = (this.#own ?? this.#around)?.strings[key];
    const message = own ?? this.#locale.messages[key] ?? english[key] ?? key;
    const lang = own === undefined && this.#locale === en ? en.lang : this.#language;
    return formatMessage(lang, message, values);
  }
}

function nearestLang(element: Element): string {
  const own = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  if (own) return own;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}
