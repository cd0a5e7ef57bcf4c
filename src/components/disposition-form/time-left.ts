import { type TemplateResult, html, nothing } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import type { dispositionFormEn } from '../../locales/en/disposition-form.js';
import { formatDuration } from '../../locales/format.js';
import type { Translate } from '../../locales/types.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import type { KeysController } from '../internal/controllers/keys-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { icon } from '../internal/icons/icon.js';
import { errorIcon } from '../internal/icons/marks.js';
import { ticking } from '../internal/ticking.js';
import { isDisposing } from './dispose.js';
import type { DispositionDraft } from './draft.js';
import type { Keepable } from './kept-draft.js';
import { askMoreTime } from './more-time.js';

export interface FootView {
  readonly t: Translate<typeof dispositionFormEn>;
  readonly language: string;
  /** Whether a number is dialled afterwards. */
  readonly dialling: boolean;
  /** Whether the center can start the time again. */
  readonly extends: boolean;
  /** What the center does when the time is up. */
  readonly atZero: AtZero;
  /** Why the center refused the draft. */
  readonly error: string | undefined;
  readonly disabled: boolean;
}

export type AtZero = `disposition.at-zero${'' | '-code' | '-notes' | '-no-call'}`;

/** What the contact center does when the time is up: with the draft, or without it where it keeps none. */
export function atZero({ callback, dial }: DispositionDraft, keepable: Keepable | null): AtZero {
  if (!keepable) return 'disposition.at-zero';
  const { unfinished } = keepable;
  if (dial !== null || (callback && !unfinished.callback)) return 'disposition.at-zero-no-call';
  return unfinished.codeId === null ? 'disposition.at-zero-notes' : 'disposition.at-zero-code';
}

/** Shows how much of the wrap-up time is left, what the center does when it is over, and the button for more time. */
export class TimeLeft {
  readonly #core: OmniController;
  readonly #command: CommandController;
  readonly #keys: KeysController;

  constructor(core: OmniController, command: CommandController, keys: KeysController) {
    this.#core = core;
    this.#command = command;
    this.#keys = keys;
  }

  /** The remaining time as one line. */
  line({
    deadline,
    phaseSince = 0,
    extendedAt = phaseSince,
  }: Partial<Interaction> = {}): TemplateResult | null {
    if (deadline == null) return null;
    const left = (): string => {
      const share = (deadline - this.#core.now()) / Math.max(1, deadline - extendedAt);
      return `--_level: ${share.toFixed(4)}`;
    };
    return html`<div part="countdown" class="meter countdown" aria-hidden="true">
      <span .style=${ticking(left)}></span>
    </div>`;
  }

  /** The main button, and beside it what the center does when the time is up. */
  foot(id: string, deadline: number | null | undefined, view: FootView): TemplateResult {
    const { t, dialling, error, disabled } = view;
    const busy = isDisposing(this.#command, id);
    return html`<div role="alert">
        ${error ? html`<p class="problem refused">${icon(errorIcon)}<bdi>${error}</bdi></p>` : nothing}
      </div>
      <div class="foot">
        <p class="words">${deadline == null ? t('disposition.no-limit') : this.#words(id, deadline, view)}</p>
        <button part="submit" class="button primary" aria-busy=${busy || nothing} ?disabled=${disabled}>
          <span>${t(dialling ? 'disposition.submit-dial' : 'disposition.submit')}</span>
        </button>
      </div>`;
  }

  /** The sentence that says beforehand what the center does when the time is up. */
  #words(id: string, deadline: number, view: FootView): TemplateResult {
    const { t, language, disabled } = view;
    const left = (): string =>
      t('disposition.left', { time: formatDuration(language, deadline - this.#core.now()) });
    const more = html`<button
      type="button"
      part="extend"
      class="button quiet"
      aria-keyshortcuts=${this.#keys.of('more-time', id)}
      aria-busy=${this.#command.isPending('extendWrapUp', id) || nothing}
      ?disabled=${disabled}
      @click=${() => askMoreTime(this.#command, id, true)}
    >
      <span>${t('disposition.extend')}</span>
    </button>`;
    return html`<span class="urgent"
        ><span class="time">${ticking(left)}</span> ${view.extends ? more : nothing}</span
      >
      <span class="stack" data-room=${t('disposition.at-zero-notes')}><span>${t(view.atZero)}</span></span>`;
  }
}
