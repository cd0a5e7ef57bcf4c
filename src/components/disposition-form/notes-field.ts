import { type TemplateResult, html, nothing } from 'lit';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';

export interface NotesView {
  readonly t: (key: keyof typeof dispositionFormEn) => string;
  /** Whether the conversation is still going on. */
  readonly early: boolean;
  readonly keys: string | typeof nothing;
  readonly notes: string;
  readonly problem: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (notes: string) => void;
}

/** The field for the agent's notes. */
export function notesField({
  t,
  early,
  keys,
  notes,
  problem,
  disabled,
  onChange,
}: NotesView): TemplateResult {
  return html`<div class="field notes">
    <label class="label" for="notes">${t(early ? 'disposition.notes-early' : 'disposition.notes')}</label>
    <textarea
      part="notes"
      class="input"
      id="notes"
      rows="3"
      dir="auto"
      ?disabled=${disabled}
      aria-keyshortcuts=${keys}
      aria-invalid=${!!problem}
      aria-describedby="notes-problem"
      .value=${notes}
      @input=${(event: Event) => onChange((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${problem ? html`<p class="problem" id="notes-problem">${problem}</p>` : nothing}
  </div>`;
}
