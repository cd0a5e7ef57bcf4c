import { type ReactiveElement, type TemplateResult, nothing } from 'lit';
import { LaterPart } from '../internal/later-part.js';
import type { CallbackDetails } from './callback-details.js';
import { choice } from './choice.js';
import type { DispositionDraft } from './draft.js';

/** Fetched before an agent ticks the box, because there may be no network by then. */
export const laterDetails = new LaterPart(
  async () => (await import('./callback-details.js')).callbackDetails,
);

export interface CallbackView extends CallbackDetails {
  readonly host: ReactiveElement;
  readonly callback: DispositionDraft['callback'];
  readonly disabled: boolean;
  readonly onToggle: (on: boolean) => void;
}

/** The box for a callback, and its fields. */
export function callbackFields(view: CallbackView): TemplateResult {
  const { host, t, callback, onToggle } = view;
  laterDetails.fetchFor(host);
  return choice(view, 'callback', t('disposition.callback'), !!callback, onToggle, () =>
    callback ? laterDetails.render(host, t, (details) => details(view, callback)) : nothing,
  );
}
