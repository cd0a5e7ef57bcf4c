import type { LocaleController } from './controllers/locale-controller.js';
import type { OmniController } from './controllers/omni-controller.js';
import { countryOf } from './country.js';
import { idle } from './idle.js';
import type * as PhoneLibrary from './phone-library.js';
import { dialable } from './phone-number.js';

const nobody = (): string => '';

/** How the countries write their numbers, once somebody has needed it. */
let library: typeof PhoneLibrary | undefined;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  // What is shown at first does not wait for it.
  loading ??= idle()
    .then(() => import('./phone-library.js'))
    .then(
      (loaded) => void (library = loaded),
      // Numbers stay as they are; the next one asks again.
      () => void (loading = undefined),
    );
  return loading;
}

/** What was written last: it takes a tenth of a millisecond, and a list writes the same numbers again and again. */
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

/** Writes numbers as their country does, from the moment at which that is known: on screen, and nowhere else. */
export class PhoneFormat {
  readonly #locale: LocaleController;
  readonly #core: OmniController;
  readonly #own: () => string;
  /** The field in which an input method is at work: to write it anew would end that. */
  #composing: HTMLInputElement | null = null;
  #waiting = false;

  /** @param own the host's own country, in ISO 3166, of numbers that do not say theirs; empty: what is around it */
  constructor(locale: LocaleController, core: OmniController, own: () => string = nobody) {
    this.#locale = locale;
    this.#core = core;
    this.#own = own;
  }

  /** As the country writes it. What holds anything but a number stays as it is, and everything does at first. */
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

  /** The country that a number belongs to, in ISO 3166; null: it does not say, or nobody can tell yet. */
  countryOf(text: string): string | null {
    const bare = dialable(text);
    if (!library || bare === null || !/\d{3}/.test(bare)) return null;
    const format = new library.AsYouType(this.#country);
    format.input(bare);
    return format.getCountry() ?? null;
  }

  /** What stands in a field after a key: it is written anew there, and the caret stays between its digits. */
  typed(event: InputEvent): string {
    const field = event.currentTarget as HTMLInputElement;
    if (event.isComposing) this.#await(field);
    else {
      this.#composing = null;
      rewrite(field, this.format, event.inputType === 'deleteContentForward');
    }
    return field.value;
  }

  /** The same, as it is kept and sent: what is dialled, or what is typed where that is no number. */
  read(event: InputEvent): string {
    const text = this.typed(event);
    return this.#composing ? text : (dialable(text) ?? text);
  }

  /** What has been composed is taken as if it had been typed in one go. */
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
    // What was typed meanwhile is written as it should be, and the caret stays.
    const { host } = this.#locale;
    for (const field of host.renderRoot.querySelectorAll<HTMLInputElement>('input[type="tel"]'))
      if (field !== this.#composing) rewrite(field, this.format);
    host.requestUpdate();
  }
}

/** Whether a key counts when a number is dialled; the rest is decoration. */
const COUNTS = /[\p{Nd}+*#]/u;

/**
 * Writes what stands in a field anew, and leaves the caret between the same two digits.
 *
 * @param forward the key before took away what is after the caret: then the caret goes past what was put back there
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
  // Setting a selection in a field that nobody is in would scroll to it in Safari.
  if (field.matches(':focus')) field.setSelectionRange(caret, caret);
}
