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

/** No attribute stands for the empty text; `useDefault` would keep a map of defaults for every element. */
const CHOICE = {
  reflect: true,
  converter: {
    fromAttribute: (value: string | null) => value ?? '',
    toAttribute: (value: string) => value || null,
  },
};

/** For `shadowRootOptions` of a form: whoever gives it the focus gives it to its first field. */
export const DELEGATES_FOCUS: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

/** What all elements share: tokens, language and custom states. It knows nothing of contact centers. */
export abstract class OmniElement<W extends Strings = Strings> extends LitElement {
  static override styles: CSSResultGroup = [choices, baseStyles, iconStyles];

  /** One sheet for a class: to adopt each of several would cost every new element a tenth of its time. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const sheets = super.finalizeStyles(styles);
    const text = sheets.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('');
    return [drawings, unsafeCSS(text), ...sheets.filter((sheet) => !('cssText' in sheet))];
  }

  /** The language of this element; empty: the nearest `lang` around it. */
  @property(CHOICE) override lang = '';

  /** `light` or `dark` whatever the page is; `auto` follows the system; unset follows the page. */
  @property(CHOICE) theme: 'light' | 'dark' | 'auto' | '' = '';

  /** How much room controls take: `compact`, `comfortable`, `touch`; unset: what is around it. */
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

  /** Made when it is first needed: most elements have no state most of the time. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** A message in the element's language; bound, for functions that draw a part of the element. */
  protected readonly t = (key: keyof W & MessageKey, values?: MessageValues): string =>
    this.locale.text(key, values, this.words);

  /** Why something was refused, in the element's language where its reason is known; else as it comes. */
  protected why(error: OmniError): string;
  protected why(error: OmniError | undefined): string | undefined;
  protected why(error: OmniError | undefined): string | undefined {
    if (!error) return undefined;
    const { name, message, details } = error;
    return this.known(`refusal.${reasonOf(error) ?? name}`, message, Object(details) as MessageValues);
  }

  /** The words for what somebody else has said, if there are some; else as it came. */
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
