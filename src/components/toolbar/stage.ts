import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import { isUnderWay } from '../../core/model/under-way.js';
import { allows } from '../call-controls/acts.js';
import type { ToolbarView } from './view.js';

/** The selected interaction: who, the channel's controls, its record, and the conversation, notes or the wrap-up. */
export function stage(interaction: Interaction, { workplace, t }: ToolbarView): TemplateResult {
  const { id, phase, owned, record } = interaction;
  const written = workplace.isWritten(interaction);
  const live = isUnderWay(interaction);
  const wrapUp = phase === 'wrap-up';
  return html`
    <omni-interaction-card interaction-id=${id}></omni-interaction-card>
    <slot name="card"></slot>
    ${
      allows(interaction, undefined).end
        ? html`<omni-call-controls interaction-id=${id}></omni-call-controls>`
        : nothing
    }
    ${
      record
        ? html`<omni-record-card interaction-id=${id}></omni-record-card>`
        : html`<omni-record-picker
            class=${wrapUp ? (workplace.roomy ? 'keeps two' : 'keeps') : live ? 'gives' : ''}
            interaction-id=${id}
          ></omni-record-picker>`
    }
    ${
      wrapUp || (live && owned && !written)
        ? html`<omni-disposition-form
            class="fill"
            interaction-id=${id}
            campaign-id=${interaction.campaign.id}
            ?notes-only=${live}
            ><slot name="fields" slot="fields"></slot
          ></omni-disposition-form>`
        : nothing
    }
    ${
      written && live
        ? html`<omni-message-thread class="fill" interaction-id=${id}></omni-message-thread>
            <omni-message-composer interaction-id=${id}></omni-message-composer>`
        : nothing
    }
    ${
      written && wrapUp
        ? html`<details class="past">
            <summary>${t('toolbar.conversation')}</summary>
            <omni-message-thread interaction-id=${id}></omni-message-thread>
          </details>`
        : nothing
    }
    <slot name="panel"></slot>
  `;
}
