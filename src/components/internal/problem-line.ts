import { type TemplateResult, html, nothing } from 'lit';
import { icon } from './icons/icon.js';
import { errorIcon } from './icons/marks.js';

/** What is wrong with the choice in a form, if anything is; its fields name `problem` as their description. */
export function problemLine(words: string | undefined): TemplateResult {
  return html`<div role="alert" id="problem">
    ${words ? html`<p part="problem" class="problem">${icon(errorIcon)}<bdi>${words}</bdi></p>` : nothing}
  </div>`;
}

/** What went wrong with a whole form, if anything has. */
export const problemBox = (words: string | undefined): TemplateResult =>
  html`<div role="alert">
    ${words ? html`<p class="notice problem-box">${icon(errorIcon)}<bdi>${words}</bdi></p>` : nothing}
  </div>`;
