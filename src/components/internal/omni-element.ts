import { type CSSResultGroup, type CSSResultOrNative, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { formatNumber, type MessageValues } from '../../locales/format.js';
import { type OmniError, reasonOf } from '../../core/contract/errors.js';
import type { MessageKey, Strings } from '../../locales/types.js';
import { LocaleController } from './controllers/locale-controller.js';
import { drawings, iconStyles } from './icons/icon.js';
import { knownWords } from './known-words.js';
import { baseStyles } from './styles/base.js';
import { choices } from './styles/choices.js';

/**
 * The empty text is reflected as no attribute. `useDefault` would do that too, but keeps a map of defaults for every
 * element.
 */
const CHOICE = {
  reflect: true,
  converter: {
    fromAttribute: (value: string | null) => value ?? '',
    toAttribute: (value: string) => value || null,
  },
};

/** For `shadowRootOptions` of a form: focusing the form focuses its first field. */
export const DELEGATES_FOCUS: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

/** What all elements share: tokens, language and custom states. It knows nothing of contact centers. */
export abstract class OmniElement<W extends Strings = Strings> extends LitElement {
  static override styles: CSSResultGroup = [choices, baseStyles, iconStyles];

  /** Joins the sheets of a class into one: adopting several would make creating an element a tenth slower. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const sheets = super.finalizeStyles(styles);
    const text = sheets.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('');
    return [drawings, unsafeCSS(text), ...sheets.filter((sheet) => !('cssText' in sheet))];
  }

  /** The language of this element; empty: that of the nearest `lang` around it. */
  @property(CHOICE) override lang = '';

  /** `light` or `dark` whatever the page has; `auto` follows the system; unset follows the page. */
  @property(CHOICE) theme: 'light' | 'dark' | 'auto' | '' = '';

  /** The size of controls: `compact`, `comfortable` or `touch`; unset: as in the elements around it. */
  @property(CHOICE) density: 'compact' | 'comfortable' | 'touch' | '' = '';

  /** The English words of the element; its `t` takes their keys. */
  protected readonly words?: W;

  #internals: ElementInternals | undefined;
  protected readonly locale: LocaleController = new LocaleController(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('lang')) this.locale.resolve();
    this.setState('rtl', this.locale.dir === 'rtl');
    this.setState('undirected', this.locale.dir === null);
  }

  /** Made when first needed, since most elements set no state most of the time. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /**
   * A message in the element's language. An arrow function, so that it can be passed to functions that render a part.
   */
  protected readonly t = (key: keyof W & MessageKey, values?: MessageValues): string =>
    this.locale.text(key, values, this.words);

  /** The message of an error: in the element's language if there are words for its reason, else as it came. */
  protected why(error: OmniError): string;
  protected why(error: OmniError | undefined): string | undefined;
  protected why(error: OmniError | undefined): string | undefined {
    if (!error) return undefined;
    const { name, message, details } = error;
    return this.known(`refusal.${reasonOf(error) ?? name}`, message, Object(details) as MessageValues);
  }

  /** The words for a text of somebody else's, if there are any; else the text as it came. */
  protected known(key: string, said: string, values?: MessageValues): string {
    return knownWords(key, said, this.t, values);
  }

  protected number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatNumber(this.locale.language, value, options);
  }

  /** Switches a custom state, for `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.#internals?.states.delete(name);
  }

  /** Whether text runs from right to left here. */
  protected get rtl(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }
}
