import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { CallQuality } from '../../core/model/audio.js';
import { callQualityEn } from '../../locales/en/call-quality.js';
import { AnnounceController } from '../internal/controllers/announce-controller.js';
import { ObserveController, observeInteraction } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { micOffIcon } from '../internal/icons/calls.js';
import { icon } from '../internal/icons/icon.js';
import { chevronDownIcon, warningIcon } from '../internal/icons/marks.js';
import { OBJECT } from '../internal/json-attribute.js';
import { measured } from '../internal/measured.js';
import { OmniElement } from '../internal/omni-element.js';
import { OmniCallQualityChangedEvent } from './call-quality.events.js';
import { callQualityStyles } from './call-quality.styles.js';
import { type Grade, type Rating, rate } from './rating.js';

const GRADES: readonly Grade[] = ['good', 'fair', 'poor'];
const BARS = [1, 2, 3, 4];
/** How long one side may be silent before that is said, in milliseconds. */
const SILENCE = 8_000;

type Side = 'local' | 'remote';

/**
 * @summary The quality of a call in bars and words, and what spoils it. Says which side has been silent for a while.
 *   The numbers are folded away.
 * @csspart base - everything
 * @csspart bars - the four bars
 * @csspart grade - the word for the quality
 * @csspart reason - what spoils it
 * @csspart silence - which side has been silent, and for how long
 * @csspart figures - the numbers
 * @cssstate good - most people are content with such a call
 * @cssstate fair - some are not
 * @cssstate poor - many are not
 * @cssstate silent - one side has been silent for a while
 * @fires omni-call-quality-changed - the call sounds better or worse than before
 */
export class OmniCallQuality extends OmniElement<typeof callQualityEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, callQualityStyles];
  protected override readonly words = callQualityEn;

  /** Which call of the core to show. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The quality to show, instead of the one that the core measures. */
  @property(OBJECT) quality: CallQuality | null = null;

  readonly #core = new OmniController(this);
  readonly #interaction = observeInteraction(this, this.#core);
  readonly #measured = new ObserveController(
    this,
    this.#core,
    () => this.interactionId || null,
    (omni, id) => measured(omni, 'quality', id),
  );
  readonly #announcer = new AnnounceController(this);
  #grade: Grade | null = null;
  #silent: Side | null = null;

  get #shown(): CallQuality | null {
    return this.quality ?? this.#measured.value ?? null;
  }

  get #held(): boolean {
    const interaction = this.#interaction.value;
    // In a conference the agents go on talking while the customer is on hold.
    return interaction?.phase === 'held' && interaction.conference?.status !== 'connected';
  }

  /**
   * In `update` the controllers have followed a new `interactionId` already, so the quality belongs to the call that is
   * shown now.
   */
  protected override update(changed: PropertyValues<this>): void {
    if (changed.has('interactionId')) this.#grade = this.#silent = null;
    const quality = this.#held ? null : this.#shown;
    const rating = quality && rate(quality);
    for (const grade of GRADES) this.setState(grade, rating?.grade === grade);
    if (rating) this.#follow(rating);
    const silent = quality && silentSide(quality);
    this.setState('silent', Boolean(silent));
    if (silent && silent !== this.#silent) this.#announcer.say(this.t(`quality.say-${silent}`), 'polite');
    this.#silent = silent;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const quality = this.#shown;
    const rating = quality && !this.#held ? rate(quality) : null;
    return html`<div part="base" class="base">
      <details>
        <summary>
          <span part="bars" class="bars" aria-hidden="true"
            >${BARS.map((bar) => html`<span class="bar ${rating && bar <= rating.bars ? 'on' : ''}"></span>`)}</span
          >
          <span class="words">
            <span class="hidden-text">${this.t('quality.label')}:</span>
            <span part="grade" class="grade">${this.#word(rating)}</span>${
              rating?.spoiler
                ? html`<span part="reason">: ${this.t(`quality.${rating.spoiler}`)}</span>`
                : nothing
            }
          </span>
          ${icon(chevronDownIcon)}
        </summary>
        ${quality ? this.#figures(quality) : nothing}
      </details>
      ${quality && !this.#held ? this.#silence(quality) : nothing} ${this.#announcer.render()}
    </div>`;
  }

  #follow({ grade, spoiler }: Rating): void {
    const before = this.#grade;
    if (grade === before) return;
    this.#grade = grade;
    if (grade === 'poor' && spoiler) {
      this.#announcer.say(this.t('quality.say-poor', { reason: this.t(`quality.${spoiler}`) }), 'polite');
    }
    if (before)
      this.dispatchEvent(new OmniCallQualityChangedEvent({ interactionId: this.interactionId, grade }));
  }

  #word(rating: Rating | null): string {
    if (this.#held) return this.t('quality.held');
    return this.t(rating ? `quality.${rating.grade}` : 'quality.measuring');
  }

  #silence(quality: CallQuality): TemplateResult | typeof nothing {
    const side = silentSide(quality);
    if (!side) return nothing;
    const count = Math.floor((side === 'local' ? quality.silenceLocal : quality.silenceRemote) / 1_000);
    return html`<p part="silence" class="silence">
      ${icon(side === 'local' ? micOffIcon : warningIcon)}<span
        >${this.t(`quality.silent-${side}`, { count })}</span
      >
    </p>`;
  }

  #figures(quality: CallQuality): TemplateResult {
    const milliseconds = (value: number): string =>
      this.number(Math.round(value), { style: 'unit', unit: 'millisecond' });
    const share = (value: number): string =>
      this.number(value, { style: 'percent', maximumFractionDigits: 1 });
    const packets = `${this.number(quality.packetsSent)} / ${this.number(quality.packetsReceived)}`;
    const rows: readonly (readonly [keyof typeof callQualityEn, string])[] = [
      ['quality.round-trip', milliseconds(quality.roundTrip)],
      ['quality.jitter', milliseconds(quality.jitter)],
      ['quality.lost-in', share(quality.lossIn)],
      ['quality.lost-out', share(quality.lossOut)],
      ['quality.codec', quality.codec ?? '–'],
      ['quality.packets', packets],
    ];
    return html`<dl part="figures" class="figures">
      ${rows.map(
        ([key, value]) =>
          html`<dt>${this.t(key)}</dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>`;
  }
}

/**
 * The side that has been silent for too long. Its own side first: a dead microphone matters more than a customer who
 * listens.
 */
function silentSide({ silenceLocal, silenceRemote }: CallQuality): Side | null {
  if (silenceLocal >= SILENCE) return 'local';
  return silenceRemote >= SILENCE ? 'remote' : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-call-quality': OmniCallQuality;
  }
}
