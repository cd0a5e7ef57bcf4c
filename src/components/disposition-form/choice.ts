import { type ReactiveElement, type TemplateResult, html } from 'lit';
import { bringClear } from './clear-of-foot.js';

export interface ChoiceView {
  readonly host: ReactiveElement;
  readonly disabled: boolean;
}

/** A box, and the fields that it opens: they come into sight, also where the foot stands over them. */
export function choice(
  { host, disabled }: ChoiceView,
  name: string,
  words: string,
  on: boolean,
  onToggle: (on: boolean) => void,
  fields: () => unknown,
): TemplateResult {
  const toggle = async ({ target: box }: { target: HTMLInputElement }): Promise<void> => {
    onToggle(box.checked);
    await host.updateComplete;
    bringClear(box.closest('fieldset'));
  };
  return html`<fieldset part=${name} class="callback" ?disabled=${disabled}>
    <legend class="hidden-text">${words}</legend>
    <label class="toggle">
      <input type="checkbox" class="check" id=${name} .checked=${on} @change=${toggle} />
      <span>${words}</span>
    </label>
    ${fields()}
  </fieldset>`;
}
