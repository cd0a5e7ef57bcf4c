import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { type LocaleSettings, localeContext } from '../../context/locale-context.js';
import type { LocaleController } from './locale-controller.js';

/** Hands a language and a host's words down to the elements inside, on top of those that the host itself gets. */
export class LocaleProvider implements ReactiveController {
  readonly #locale: LocaleController;
  readonly #host: LocaleSettings;
  readonly #provider: ContextProvider<typeof localeContext, ReactiveElement>;
  #given: LocaleSettings | undefined;
  #around: LocaleSettings | undefined;

  constructor(host: ReactiveElement & LocaleSettings, locale: LocaleController) {
    this.#locale = locale;
    this.#host = host;
    this.#provider = new ContextProvider(host, { context: localeContext });
    host.addController(this);
  }

  hostUpdate(): void {
    const { lang, strings, country } = this.#host;
    const around = this.#locale.around;
    const given = this.#given;
    const same = lang === given?.lang && strings === given.strings && country === given.country;
    if (same && around === this.#around) return;
    this.#given = { lang, strings, country };
    this.#around = around;
    const merged = {
      lang: lang || (around?.lang ?? ''),
      strings: { ...around?.strings, ...strings },
      country: country || (around?.country ?? ''),
    };
    this.#locale.use(merged);
    this.#provider.setValue(merged);
  }
}
