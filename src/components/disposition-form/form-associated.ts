import type { Strings } from '../../locales/types.js';
import { OmniElement } from '../internal/omni-element.js';

/** What scripts and libraries for forms ask of a field, here answered by an element of many. */
export abstract class FormAssociated<W extends Strings> extends OmniElement<W> {
  static readonly formAssociated = true;

  /** The form around it. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** Whether nothing keeps a form around it from being sent; fires `invalid` when something does. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and the browser shows what it is. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
}
