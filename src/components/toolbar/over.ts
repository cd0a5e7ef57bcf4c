import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';

/** What comes up over everything else: messages, and beside a pill who is calling. */
export function over(ringing: Interaction | undefined, room: string): TemplateResult {
  return html`<div class="over" .style=${room}>
    <omni-toast></omni-toast>
    ${
      ringing
        ? html`<omni-interaction-card class="offer" interaction-id=${ringing.id}></omni-interaction-card>`
        : nothing
    }
  </div>`;
}
