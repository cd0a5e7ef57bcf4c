import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

/** Stands in the toolbar's place and says what went wrong, in the words of the error. */
export function trouble(error: unknown): TemplateResult {
  const { code, message } = error as { code?: number; message?: string };
  return html`<div class="empty">
    ${icon('panel')}<strong>The toolbar is not here</strong>
    <span>${message ?? String(error)}</span>
    ${code === undefined ? nothing : html`<span class="muted">Error ${code}</span>`}
    <button class="button" @click=${() => location.reload()}>Reload</button>
  </div>`;
}
