import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../../core/model/surroundings.js';
import { connectionStatusEn } from '../../locales/en/connection-status.js';
import { OmniDoctorOpenEvent } from '../doctor/doctor.events.js';
import { isInside } from '../internal/composed-tree.js';
import { FocusKeeper } from '../internal/controllers/focus-keeper.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { SourceController } from '../internal/controllers/source-controller.js';
import { offlineIcon } from '../internal/icons/bar.js';
import { icon } from '../internal/icons/icon.js';
import { clockIcon, successIcon } from '../internal/icons/marks.js';
import { OBJECT } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { showLater } from '../internal/later.js';
import { laterStyles } from '../internal/styles/later.js';
import { connectionStatusStyles } from './connection-status.styles.js';

interface Health {
  readonly status: Connection['status'] | 'failed';
  readonly message: string | null;
  readonly name?: string;
  readonly retry?: () => void;
}

/**
 * @summary Says when the contact center cannot be reached, and why. Shows nothing while all is well.
 * @csspart base - the line
 * @csspart message - what the contact center or the browser said
 * @csspart retry - tries again
 * @csspart doctor - asks what is wrong
 * @cssproperty --omni-connection-background - the ground of the line
 * @cssproperty --omni-connection-color - its words
 * @cssstate well - there is nothing to say
 * @fires omni-doctor-open - the agent wants to know what is wrong; cancelable: otherwise it is said below the line
 */
export class OmniConnectionStatus extends OmniElement<typeof connectionStatusEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    laterStyles,
    connectionStatusStyles,
  ];
  protected override readonly words = connectionStatusEn;

  /** The connection to show, instead of the core's. */
  @property(OBJECT) connection: Connection | null = null;

  /** A status to show by attribute alone; `connection` wins over it. */
  @property() status: Connection['status'] | '' = '';

  /** Also shows that all is well. */
  @property({ type: Boolean, reflect: true }) always = false;

  @state() private examining = false;

  readonly #core = new OmniController(this);
  readonly #source = new SourceController(this);
  readonly #later = showLater(this, this.t);
  readonly #connection = observeState(this, this.#core, 'connection');

  constructor() {
    super();
    // Inside of a toolbar the toolbar decides where the focus goes.
    new FocusKeeper(this, () =>
      isInside(this, 'omni-toolbar') ? null : this.renderRoot.querySelector<HTMLElement>('[role="status"]'),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.examining = false;
  }

  get #health(): Health | null {
    if (this.connection) return this.connection;
    if (this.status) return { status: this.status, message: null };
    const source = this.#source.state;
    if (source?.status === 'failed') {
      return { status: 'failed', message: source.error && this.why(source.error), retry: source.retry };
    }
    if (source?.status === 'opening') return { status: 'connecting', message: null };
    return this.#connection.value ?? null;
  }

  protected override render(): TemplateResult {
    const health = this.#health;
    const shown = health !== null && (this.always || health.status !== 'connected');
    this.setState('well', health === null || health.status === 'connected');
    const examining = shown && this.examining;
    return html`<div role="status" tabindex="-1">${shown ? this.#line(health) : nothing}</div>
      ${examining ? this.#later('omni-doctor', html`<omni-doctor></omni-doctor>`) : nothing}`;
  }

  #line({ status, message, name, retry }: Health): TemplateResult {
    const glyph = status === 'connected' ? successIcon : status === 'connecting' ? clockIcon : offlineIcon;
    const late = !this.connection && !this.status;
    return html`<div part="base" class="row ${status} ${late ? 'late' : ''}">
      ${icon(glyph)}
      <span class="words">
        ${this.t(`connection.${status}`)}
        ${
          message
            ? html`<bdi part="message" class="detail">${this.known(`connection.said.${name}`, message)}</bdi>`
            : nothing
        }
      </span>
      ${
        retry
          ? html`<button part="retry" class="button" @click=${retry}>${this.t('action.retry')}</button>`
          : nothing
      }
      ${
        status === 'connected'
          ? nothing
          : html`<button part="doctor" class="button" aria-expanded=${this.examining} @click=${this.#examine}>
              ${this.t('doctor.title')}
            </button>`
      }
    </div>`;
  }

  readonly #examine = (): void => {
    if (this.dispatchEvent(new OmniDoctorOpenEvent(null))) this.examining = !this.examining;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-connection-status': OmniConnectionStatus;
  }
}
