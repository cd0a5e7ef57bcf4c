import type { ReactiveElement } from 'lit';
import type * as PhoneLibrary from './phone-library.js';
import { bareNumber } from './phone-number.js';

/** Writes numbers as their country does, from the moment at which that is known. */
export class PhoneFormat {
  readonly #host: ReactiveElement;
  readonly #field: string;
  readonly #country: () => string;
  #library: typeof PhoneLibrary | undefined;
  #loading = false;

  /**
   * @param field the selector of the field in which the number stands
   * @param country ISO 3166, of numbers that do not say theirs; empty: they stay as they are
   */
  constructor(host: ReactiveElement, field: string, country: () => string) {
    this.#host = host;
    this.#field = field;
    this.#country = country;
  }

  /** As the country writes it. What holds anything but a number stays as it is, and everything does at first. */
  format(text: string): string {
    const bare = bareNumber(text);
    if (bare === '' || !/^\+?\d+$/.test(bare)) return text;
    if (!this.#library) {
      void this.#load();
      return text;
    }
    if (!bare.startsWith('+') && !this.#defaultCountry(this.#library)) return text;
    return this.#asYouType(this.#library).input(bare);
  }

  /** The country that a number belongs to, in ISO 3166; null: it does not say, or nobody can tell yet. */
  countryOf(text: string): string | null {
    const bare = bareNumber(text);
    if (!this.#library || !/^\+?\d{3,}$/.test(bare)) return null;
    const format = this.#asYouType(this.#library);
    format.input(bare);
    return format.getCountry() ?? null;
  }

  #asYouType(library: typeof PhoneLibrary): PhoneLibrary.AsYouType {
    return new library.AsYouType(this.#defaultCountry(library));
  }

  #defaultCountry({ isSupportedCountry }: typeof PhoneLibrary): PhoneLibrary.CountryCode | undefined {
    const country = this.#country();
    return isSupportedCountry(country) ? country : undefined;
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      this.#library = await import('./phone-library.js');
    } catch {
      // Numbers stay as they are typed; the next one asks again.
      this.#loading = false;
      return;
    }
    // What was typed meanwhile is written as it should be, and the caret stays.
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>(this.#field);
    if (field) rewrite(field, (text) => this.format(text));
    this.#host.requestUpdate();
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
