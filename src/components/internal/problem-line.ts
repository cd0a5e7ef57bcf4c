import { type TemplateResult, html, nothing } from 'lit';
import { icon } from './icons/icon.js';
import { errorIcon } from './icons/marks.js';

/** The error message of a form's choice, if any. Fields refer to its id `problem` with `aria-describedby`. */
export function problemLine(words: string | undefined): TemplateResult {
  return html`<div role="alert" id="problem">
    ${words ? html`<p part="problem" class="problem">${icon(errorIcon)}<bdi>${words}</bdi></p>` : nothing}
  </div>`;
}

/** The error message of a whole form, if any. */
export const problemBox = (words: string | undefined): TemplateResult =>
  html`<div role="alert">
    ${words ? html`<p class="notice problem-box">${icon(errorIcon)}<bdi>${words}</bdi></p>` : nothing}
  </div>`;
