import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CHECKS, type Finding, mergeFindings } from '../../core/model/diagnosis.js';
import { OmniError } from '../../core/contract/errors.js';
import type { Omni } from '../../core/types.js';
import { doctorEn } from '../../locales/en/doctor.js';
import type { MessageKey } from '../../locales/types.js';
import type { SourceState } from '../context/source-context.js';
import { AnnounceController } from '../internal/controllers/announce-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { SourceController } from '../internal/controllers/source-controller.js';
import { icon } from '../internal/icons/icon.js';
import { noteIcon } from '../internal/icons/records.js';
import { LIST } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { badgeStyles } from '../internal/styles/badge.js';
import { buttonStyles } from '../internal/styles/button.js';
import { panelStyles } from '../internal/styles/panel.js';
import { copyText } from './copy.js';
import { OmniDoctorCheckEvent } from './doctor.events.js';
import { doctorStyles } from './doctor.styles.js';
import { findingItem, foldedItem } from './finding.js';
import { MicrophoneTest } from './microphone-test.js';
import { microphonePanel } from './microphone-panel.js';
import { reportOf } from './report.js';

/**
 * @summary Checks everything that can keep the toolbar from working and says what to change. Problems come first, with
 * the exact header, attribute or setting; checks that passed are folded away.
 * @csspart base - everything
 * @csspart finding - one thing that is wrong
 * @csspart fix - the text to copy
 * @csspart well - what is well, folded away
 * @csspart unknown - what cannot be checked here, folded away
 * @csspart test - the test of the microphone
 * @cssstate checking - the checks are running
 * @cssstate well - nothing is wrong
 * @fires omni-doctor-check - the checks are running; listeners may `include` findings of their own
 */
export class OmniDoctor extends OmniElement<typeof doctorEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    badgeStyles,
    panelStyles,
    doctorStyles,
  ];
  protected override readonly words = doctorEn;

  /** The findings to show, instead of running the checks. */
  @property(LIST) findings: readonly Finding[] | null = null;

  @state() private found: readonly Finding[] | null = null;
  @state() private checking = false;
  /** The report, shown when it could not be copied, so that it can be copied by hand. */
  @state() private report = '';

  readonly #core = new OmniController(this);
  readonly #source = new SourceController(this);
  readonly #announcer = new AnnounceController(this);
  readonly #test = new MicrophoneTest(this);
  /** The core that was checked last; null: none yet. */
  #seen: { readonly omni: Omni | undefined; readonly source: SourceState['status'] | undefined } | null =
    null;
  #round = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen = null;
    this.#round++;
    this.found = null;
    this.checking = false;
  }

  /** Runs the checks again. Resolves when all findings are there. */
  async check(): Promise<void> {
    const round = ++this.#round;
    const asked: Promise<readonly Finding[]>[] = [];
    this.dispatchEvent(new OmniDoctorCheckEvent((findings) => void asked.push(findings)));
    asked.push(this.#askCore());
    this.checking = true;
    const answers = await Promise.allSettled(asked);
    if (round !== this.#round) return;
    this.checking = false;
    const findings = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    this.found = mergeFindings(findings);
    await this.updateComplete;
    this.#announcer.say(this.#summary(this.found), 'polite');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { omni } = this.#core;
    const source = this.#source.state?.status;
    if (this.findings || (this.#seen && this.#seen.omni === omni && this.#seen.source === source)) return;
    this.#seen = { omni, source };
    void this.check();
  }

  protected override render(): TemplateResult {
    const shown = this.findings ?? this.found;
    const wrong = withSeverity(shown, 'problem', 'warning');
    const { t } = this;
    const folded = (part: 'well' | 'unknown', list: readonly Finding[]): TemplateResult | typeof nothing =>
      list.length > 0
        ? html`<details part=${part}>
            <summary>${this.t(`doctor.${part}-list`, { count: list.length })}</summary>
            <ul class="folded ${part}">
              ${list.map((finding) => foldedItem({ finding, name: this.#nameOf(finding), t }))}
            </ul>
          </details>`
        : nothing;
    this.setState('checking', this.checking);
    this.setState('well', shown !== null && shown.length > 0 && wrong.length === 0);
    return html`<section part="base" class="doctor" aria-labelledby="title">
      <header>
        <h2 id="title" class="title">${this.t('doctor.title')}</h2>
        <p class="lead" aria-busy=${this.checking || nothing}>${this.#summary(shown)}</p>
      </header>
      ${
        wrong.length > 0
          ? html`<ul class="wrong">
              ${wrong.map((finding) =>
                findingItem({
                  finding,
                  name: this.#nameOf(finding),
                  t,
                  onCopy: (text, element) => void this.#copy(text, element),
                }),
              )}
            </ul>`
          : nothing
      }
      ${folded('unknown', withSeverity(shown, 'unknown'))} ${folded('well', withSeverity(shown, 'ok'))}
      ${microphonePanel(this.#test, this.t)}
      <div class="actions">
        ${
          this.findings
            ? nothing
            : html`<button
                class="button"
                aria-busy=${this.checking || nothing}
                @click=${() => void this.check()}
              >
                <span>${this.t('doctor.again')}</span>
              </button>`
        }
        ${
          shown && shown.length > 0
            ? html`<button class="button" @click=${() => void this.#copyReport(shown)}>
                ${icon(noteIcon)}<span>${this.t('doctor.report')}</span>
              </button>`
            : nothing
        }
      </div>
      ${this.report ? html`<pre id="report" class="hidden-text fix" dir="ltr" lang="en">${this.report}</pre>` : nothing}
      ${this.#announcer.render()}
    </section>`;
  }

  async #askCore(): Promise<readonly Finding[]> {
    const { omni } = this.#core;
    const error = this.#source.state?.error;
    const trouble = (error: OmniError): readonly Finding[] => [
      {
        check: 'center',
        severity: 'problem',
        values: { message: this.why(error) },
        message: error.message,
        fix: '',
      },
    ];
    if (!omni) return error ? trouble(error) : [];
    try {
      return await omni.call('diagnose', {});
    } catch (thrown) {
      return trouble(OmniError.from(thrown));
    }
  }

  #summary(shown: readonly Finding[] | null): string {
    if (!shown || shown.length === 0) return this.t(this.checking ? 'doctor.checking' : 'doctor.empty');
    const { length: count } = withSeverity(shown, 'problem', 'warning');
    return count > 0 ? this.t('doctor.wrong', { count }) : this.t('doctor.well');
  }

  /** The title of a check in the reader's language; for a check that a listener has added, its name. */
  #nameOf({ check }: Finding): string {
    const known = CHECKS.find((name) => name === check);
    return known ? this.t(`doctor.check.${known}`) : check;
  }

  async #copyReport(findings: readonly Finding[]): Promise<void> {
    const { userAgent } = navigator;
    this.report = reportOf(findings, { at: this.#core.now(), origin: location.origin, userAgent });
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<HTMLElement>('#report');
    if (shown && (await this.#copy(this.report, shown))) this.report = '';
    // It is rendered only so that it can be selected where the browser does not let a frame copy.
    else shown?.classList.remove('hidden-text');
  }

  async #copy(text: string, shown: HTMLElement): Promise<boolean> {
    const copied = (await copyText(text, shown)) === 'copied';
    const key: MessageKey = copied ? 'doctor.copied' : 'doctor.selected';
    this.#announcer.say(this.t(key), 'polite');
    return copied;
  }
}

function withSeverity(
  findings: readonly Finding[] | null,
  ...severities: readonly Finding['severity'][]
): readonly Finding[] {
  // In the order of `wanted`, so that the most severe come first.
  return severities.flatMap((wanted) => findings?.filter(({ severity }) => severity === wanted) ?? []);
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-doctor': OmniDoctor;
  }
}
