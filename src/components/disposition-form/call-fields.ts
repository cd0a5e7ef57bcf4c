import { type TemplateResult, html, nothing } from 'lit';
import { toLocalInput } from '../internal/local-time.js';
import { type CallbackView, callbackFields } from './callback-fields.js';
import type { DispositionDraft } from './draft.js';
import { nextCallFields } from './next-call-fields.js';
import type { Problems } from './validation.js';

const HOUR = 3_600_000;

export interface CallsView extends Omit<CallbackView, 'callback' | 'onToggle' | 'onChange'> {
  /**
   * A function and not a value: two fields may change before the form is rendered again, and the second must not undo
   * the first.
   */
  readonly draft: () => DispositionDraft;
  readonly problems: Problems;
  readonly customerPhone: string;
  /** Whether the center takes callbacks. */
  readonly callsBack: boolean;
  /** Whether a number can be dialled at once. */
  readonly dials: boolean;
  readonly onChange: (change: Partial<DispositionDraft>) => void;
}

/** What comes after the disposition: a callback later or a call at once, and not both. */
export function callFields(view: CallsView): TemplateResult {
  const { draft, callsBack, dials, now, customerPhone, onChange } = view;
  const begun = { at: toLocalInput(now + HOUR), phone: customerPhone, mine: true };
  return html`${
    callsBack
      ? callbackFields({
          ...view,
          callback: draft().callback,
          onToggle: (on) => onChange({ callback: on ? begun : null, dial: null }),
          onChange: (change) => {
            const { callback } = draft();
            if (callback) onChange({ callback: { ...callback, ...change } });
          },
        })
      : nothing
  }
  ${
    dials
      ? nextCallFields({
          ...view,
          phone: draft().dial,
          problem: view.problems.dial,
          onChange: (dial) => onChange({ dial, callback: null }),
        })
      : nothing
  }`;
}
