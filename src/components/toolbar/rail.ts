import { type TemplateResult, html, nothing } from 'lit';
import type { ToolbarView } from './view.js';

/** What is live, while something is. */
export function rail({ workplace, t }: ToolbarView): TemplateResult | typeof nothing {
  if (workplace.step !== 'work' || workplace.live.length === 0) return nothing;
  return html`<nav part="rail" class="rail" aria-label=${t('toolbar.rail')}>
    <omni-interaction-list></omni-interaction-list>
  </nav>`;
}
