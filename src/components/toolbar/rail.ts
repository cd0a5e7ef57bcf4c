import { type TemplateResult, html, nothing } from 'lit';
import type { toolbarEn } from '../../locales/en/toolbar.js';
import type { Translate } from '../../locales/types.js';
import type { Workplace } from './workplace.js';

/** What is live, while something is. */
export function rail(
  { step, live }: Workplace,
  t: Translate<typeof toolbarEn>,
): TemplateResult | typeof nothing {
  if (step !== 'work' || live.length === 0) return nothing;
  return html`<nav part="rail" class="rail" aria-label=${t('toolbar.rail')}>
    <omni-interaction-list></omni-interaction-list>
  </nav>`;
}
