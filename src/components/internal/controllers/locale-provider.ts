import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type LocaleSettings, localeContext } from '../../context/locale-context.js';
import type { LocaleController } from './locale-controller.js';

/** Hands a language and a host's words down, on top of what is handed to its own element. */
export class LocaleProvider implements ReactiveController {
  readonly #locale: LocaleController;
  readonly #own: () => LocaleSettings;
  readonly #provider: ContextProvider<typeof localeContext, ReactiveElement>;
  #given: LocaleSettings | undefined;
  #around: LocaleSettings | undefined;

  constructor(host: ReactiveElement, locale: LocaleController, own: () => LocaleSettings) {
    this.#locale = locale;
    this.#own = own;
    this.#provider = new ContextProvider(host, { context: localeContext });
    host.addController(this);
  }

  hostUpdate(): void {
    const own = this.#own();
    const around = this.#locale.around;
    const same = own.lang === this.#given?.lang && own.strings === this.#given.strings;
    if (same && around === this.#around) return;
    this.#given = own;
    this.#around = around;
    const merged = {
      lang: own.lang || (around?.lang ?? ''),
      strings: { ...around?.strings, ...own.strings },
    };
    this.#locale.use(merged);
    this.#provider.setValue(merged);
  }
}
