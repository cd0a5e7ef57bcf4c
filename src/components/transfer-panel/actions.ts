import { type TemplateResult, html, nothing } from 'lit';
import type { transferPanelEn } from '../../locales/en/transfer-panel.js';
import type { Translate } from '../../locales/types.js';

/** What can be done with the chosen target. */
export type Ways = Readonly<Record<'transfer' | 'confer' | 'consult', boolean>>;

export interface ActionsView {
  readonly ways: Ways;
  readonly t: Translate<typeof transferPanelEn>;
  /** Nobody is chosen. */
  readonly none: boolean;
  readonly conferring: boolean;
  readonly transferring: boolean;
  readonly onConfer: (consult: boolean) => void;
}

export function actions({ ways, t, none, conferring, transferring, onConfer }: ActionsView): TemplateResult {
  return html`<div class="actions">
    ${
      ways.consult
        ? html`<button
            part="consult"
            type="button"
            class="button"
            title=${t('transfer.consult-about')}
            aria-busy=${conferring || nothing}
            ?disabled=${none}
            @click=${() => onConfer(true)}
          >
            <span>${t('transfer.consult')}</span>
          </button>`
        : nothing
    }
    ${
      ways.confer
        ? html`<button
            part="confer"
            type="button"
            class="button"
            aria-busy=${conferring || nothing}
            ?disabled=${none}
            @click=${() => onConfer(false)}
          >
            <span>${t('transfer.confer')}</span>
          </button>`
        : nothing
    }
    ${
      ways.transfer
        ? html`<button
            part="transfer"
            class="button primary"
            aria-busy=${transferring || nothing}
            ?disabled=${none}
          >
            <span>${t('transfer.transfer')}</span>
          </button>`
        : nothing
    }
  </div>`;
}
