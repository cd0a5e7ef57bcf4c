import { type TemplateResult, html, nothing } from 'lit';
import type { Finding } from '../../core/model/diagnosis.js';
import type { doctorEn } from '../../locales/en/doctor.js';
import type { Translate } from '../../locales/types.js';
import { icon } from '../internal/icons/icon.js';
import { errorIcon, infoIcon, successIcon, warningIcon } from '../internal/icons/marks.js';
import { foundAdvice, foundMessage } from './found.js';

interface FindingView {
  readonly finding: Finding;
  readonly name: string;
  readonly t: Translate<typeof doctorEn>;
  readonly onCopy: (text: string, shown: HTMLElement) => void;
}

/** One problem, with the text to copy that mends it. */
export function findingItem({ finding, name, t, onCopy }: FindingView): TemplateResult {
  const { check, severity, fix } = finding;
  const problem = severity === 'problem';
  const copy = (event: Event): void => {
    const text = (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('.fix');
    if (text) onCopy(fix, text);
  };
  return html`<li part="finding" class="finding ${severity}" data-check=${check}>
    <div class="heading">
      ${icon(problem ? errorIcon : warningIcon)}
      <h3 class="name">${name}</h3>
      <span class="badge ${problem ? 'stop' : 'hold'}"
        >${t(problem ? 'doctor.problem' : 'doctor.warning')}</span
      >
    </div>
    ${foundMessage(finding, t)}
    ${
      foundAdvice(finding, t) ??
      (fix
        ? html`<p class="change">${t('doctor.change')}</p>
            <div class="remedy">
              <code part="fix" class="fix" dir="ltr" lang="en">${fix}</code>
              <button class="button" aria-label=${t('doctor.copy-named', { name })} @click=${copy}>
                <span>${t('doctor.copy')}</span>
              </button>
            </div>`
        : nothing)
    }
  </li>`;
}

/** One finding that needs no action. */
export function foldedItem({ finding, name, t }: Omit<FindingView, 'onCopy'>): TemplateResult {
  const { check, severity } = finding;
  return html`<li data-check=${check}>
    ${icon(severity === 'ok' ? successIcon : infoIcon)}<span>${name}</span>
    ${foundMessage(finding, t)}
  </li>`;
}
