import type { LocaleController } from './controllers/locale-controller.js';
import type { OmniController } from './controllers/omni-controller.js';
import { countryOf } from './country.js';
import { idle } from './idle.js';
import type * as PhoneLibrary from './phone-library.js';
import { dialable } from './phone-number.js';

const nobody = (): string => '';

/** The library for numbers, once it was needed. */
let library: typeof PhoneLibrary | undefined;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  // Loaded when the page is idle, so that it does not delay the first rendering.
  loading ??= idle()
    .then(() => import('./phone-library.js'))
    .then(
      (loaded) => void (library = loaded),
      // It could not be loaded: numbers stay as they are, and the next one tries again.
      () => void (loading = undefined),
    );
  return loading;
}

/** A cache: formatting takes a tenth of a millisecond, and a list formats the same numbers again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 500;

function written(
  { AsYouType }: typeof PhoneLibrary,
  bare: string,
  country: PhoneLibrary.CountryCode | undefined,
): string {
  const key = `${country ?? ''} ${bare}`;
  let text = known.get(key);
  if (text === undefined) {
    text = new AsYouType(country).input(bare);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, text);
  }
  return text;
}

/**
 * Formats numbers for the screen in their country's notation, as soon as the library is loaded. Numbers that are stored
 * or sent stay plain.
 */
export class PhoneFormat {
  readonly #locale: LocaleController;
  readonly #core: OmniController;
  readonly #own: () => string;
  /** The field in which an input method is composing: changing its value would end the composition. */
  #composing: HTMLInputElement | null = null;
  #waiting = false;

  /** @param own the host's own country (ISO 3166) for numbers without a prefix; empty: the one around the host */
  constructor(locale: LocaleController, core: OmniController, own: () => string = nobody) {
    this.#locale = locale;
    this.#core = core;
    this.#own = own;
  }

  /**
   * A number in its country's notation. A text that is more than a number stays as it is, and so does everything until
   * the library is loaded.
   */
  readonly format = (text: string): string => {
    const bare = dialable(text);
    if (bare === null || text === this.#composing?.value) return text;
    if (!library) {
      void this.#wait();
      return text;
    }
    const international = bare.startsWith('+');
    const country = international ? undefined : this.#country;
    return international || country ? written(library, bare, country) : text;
  };

  /** The country (ISO 3166) of a number; null: it cannot be told from the number, or the library is not loaded. */
  countryOf(text: string): string | null {
    const bare = dialable(text);
    if (!library || bare === null || !/\d{3}/.test(bare)) return null;
    const format = new library.AsYouType(this.#country);
    format.input(bare);
    return format.getCountry() ?? null;
  }

  /** For `@input`: formats the field's value, keeps the caret between the same digits, and returns the new value. */
  typed(event: InputEvent): string {
    const field = event.currentTarget as HTMLInputElement;
    if (event.isComposing) this.#await(field);
    else {
      this.#composing = null;
      rewrite(field, this.format, event.inputType === 'deleteContentForward');
    }
    return field.value;
  }

  /** The same, but returns the number as it is stored and sent; a text that is no number is returned as typed. */
  read(event: InputEvent): string {
    const text = this.typed(event);
    return this.#composing ? text : (dialable(text) ?? text);
  }

  /** When the composition has ended, its text is handled as if it had been typed at once. */
  #await(field: HTMLInputElement): void {
    if (this.#composing === field) return;
    this.#composing = field;
    const done = (): boolean =>
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.addEventListener('compositionend', done, { once: true });
  }

  get #country(): PhoneLibrary.CountryCode | undefined {
    const country = countryOf(this.#own(), this.#locale, this.#core.omni?.state.get('session'));
    return library?.isSupportedCountry(country) ? country : undefined;
  }

  async #wait(): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    await load();
    this.#waiting = false;
    if (!library) return;
    // The library has come: formats what was typed in the meantime.
    const { host } = this.#locale;
    for (const field of host.renderRoot.querySelectorAll<HTMLInputElement>('input[type="tel"]'))
      if (field !== this.#composing) rewrite(field, this.format);
    host.requestUpdate();
  }
}

/** The characters that are dialled; all others are decoration. */
const COUNTS = /[\p{Nd}+*#]/u;

/**
 * Formats the value of a field, and leaves the caret between the same two digits.
 *
 * @param forward whether the key deleted forward: then the caret goes past the decoration that formatting puts back
 */
export function rewrite(field: HTMLInputElement, format: (text: string) => string, forward = false): void {
  const { value, selectionStart } = field;
  const written = format(value);
  if (written === value) return;
  let before = [...value.slice(0, selectionStart ?? value.length)].filter((key) => COUNTS.test(key)).length;
  let caret = 0;
  while (before > 0 && caret < written.length) if (COUNTS.test(written.charAt(caret++))) before -= 1;
  while (forward && caret < written.length && !COUNTS.test(written.charAt(caret))) caret += 1;
  field.value = written;
  // In Safari, setting the selection of a field without the focus scrolls to it.
  if (field.matches(':focus')) field.setSelectionRange(caret, caret);
}
