import { type TemplateResult, html } from 'lit';

/** Keys as on a keyboard, from left to right in every language. */
export function keyCaps(names: readonly string[]): TemplateResult {
  return html`<span class="key-caps" dir="ltr"
    >${names.map((name) => html`<kbd class="kbd">${name}</kbd> `)}</span
  >`;
}
