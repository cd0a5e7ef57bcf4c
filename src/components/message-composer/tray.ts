import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { messageComposerEn } from '../../locales/en/message-composer.js';
import { withoutTurns } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import { icon } from '../internal/icons/icon.js';
import { closeIcon } from '../internal/icons/marks.js';
import { fileIcon } from '../internal/icons/messages.js';
import type { Parcel } from './parcel.js';

export interface TrayView {
  readonly t: Translate<typeof messageComposerEn>;
  readonly size: (bytes: number) => string;
  readonly parcels: readonly Parcel[];
  readonly onRemove: (parcel: Parcel) => void;
}

/** The files to be sent, each with a preview and its progress. */
export function tray(view: TrayView): TemplateResult | typeof nothing {
  const { t, parcels } = view;
  if (parcels.length === 0) return nothing;
  return html`<ul part="files" class="files" aria-label=${t('composer.files')}>
    ${repeat(
      parcels,
      ({ clientId }) => clientId,
      (parcel) => row(parcel, view),
    )}
  </ul>`;
}

function row(parcel: Parcel, { t, size, onRemove }: TrayView): TemplateResult {
  const { file, preview, state } = parcel;
  const name = withoutTurns(file.name).slice(0, 200);
  return html`<li part="attachment" class="parcel ${state}">
    ${
      preview === null
        ? html`<span class="thumb" aria-hidden="true">${icon(fileIcon)}</span>`
        : html`<img class="thumb" src=${preview} alt="" />`
    }
    <span class="parcel-words">
      <bdi class="clip">${name}</bdi>
      ${
        state === 'failed'
          ? html`<span class="problem" role="alert"
              >${parcel.problem ?? t('composer.file-unreadable', { name })}</span
            >`
          : html`<span class="size"
              >${state === 'waiting' ? size(file.size) : t('composer.sending', { name })}</span
            >`
      }
      ${state === 'reading' || state === 'sending' ? progress(parcel, t('composer.sending', { name })) : nothing}
    </span>
    ${
      state === 'sending'
        ? nothing
        : html`<button
            part="remove"
            type="button"
            class="button quiet icon-only"
            aria-label=${t('composer.remove', { name })}
            title=${t('composer.remove', { name })}
            @click=${() => onRemove(parcel)}
          >
            ${icon(closeIcon)}
          </button>`
    }
  </li>`;
}

/**
 * The progress that this page can see: how much of the file is read, and then that it is being handed to the contact
 * center.
 */
function progress({ state, read, file }: Parcel, label: string): TemplateResult {
  return html`<progress
    part="progress"
    max="1"
    aria-label=${label}
    value=${state === 'reading' ? read / file.size : nothing}
  ></progress>`;
}
