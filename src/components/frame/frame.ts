import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { askOrigin, forbiddenOrigin, noAnswer } from '../../adapters/frame/host/origin-check.js';
import { lackingForFrame } from '../../adapters/frame/host/violations.js';
import { OmniError } from '../../core/contract/errors.js';
import { DEFAULT_INSTANCE, frameAttributes } from '../../core/contract/frame.js';
import { connectionStatusEn } from '../../locales/en/connection-status.js';
import { OmniElement } from '../internal/omni-element.js';
import { OmniFrameConnectedEvent, OmniFrameRefusedEvent } from './frame.events.js';
import { frameStyles } from './frame.styles.js';

/**
 * How long a page that has loaded in the frame may stay silent before its server is asked whether this origin is
 * allowed.
 */
const PATIENCE = 2_500;
/** How long a page may take to load at all: some browsers fire no event for a frame that they have blocked. */
const DEADLINE = 15_000;

type FrameState = 'loading' | 'connected' | 'refused';

/**
 * @summary The iframe of the toolbar, with the permissions that it needs. The iframe is a child of the element in the
 *   page's own tree, so that `<omni-provider adapter="frame">` and the SDK find it by its id.
 * @slot - what is shown until the toolbar is there
 * @slot frame - where the element puts the iframe
 * @csspart base - what is shown instead of the iframe
 * @csspart problem - why there is no toolbar, and what to change
 * @cssstate loading - the toolbar has not answered yet
 * @cssstate connected - the toolbar is there, and this page may talk to it
 * @cssstate refused - there is no toolbar for this page
 * @fires omni-frame-connected - the toolbar is there
 * @fires omni-frame-refused - there is no toolbar for this page; the error says what to change
 */
export class OmniFrame extends OmniElement<typeof connectionStatusEn> {
  static override styles: CSSResultGroup = [OmniElement.styles, frameStyles];
  protected override readonly words = connectionStatusEn;

  /** The base URL of the toolbar: its origin, or an address below it. */
  @property() src = '';

  /** The id of the iframe, and the name under which the toolbar knows this page. */
  @property({ attribute: 'instance-id' }) instanceId = DEFAULT_INSTANCE;

  @state() private status: FrameState = 'loading';
  #error: OmniError | null = null;
  #origin = '';
  #frame: HTMLIFrameElement | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  /** The iframe; null as long as there is no address for it. */
  get frame(): HTMLIFrameElement | null {
    return this.#frame;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#onMessage);
    this.#wait(DEADLINE);
    // The iframe is made here and not at the first render, so that the next script of the page finds it. Properties
    // that were set before the element was defined are only there after the first render, and then it is made there.
    if (!this.#frame && (this.src || this.hasUpdated)) this.#make();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#onMessage);
    clearTimeout(this.#patience);
    // When the element is put back into the page, the browser loads the frame again.
    this.#error = null;
    this.status = 'loading';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const made = this.#frame?.id === this.instanceId && this.#address() === this.#frame.src;
    if (this.isConnected && (!this.hasUpdated || changed.has('src') || changed.has('instanceId')) && !made)
      this.#make();
    for (const name of ['loading', 'connected', 'refused']) this.setState(name, name === this.status);
  }

  protected override render(): TemplateResult {
    const said = this.why(this.#error ?? undefined);
    const message = this.#error?.message;
    return html`<slot name="frame"></slot> ${
        this.status === 'connected'
          ? nothing
          : html`<div part="base" class="base">
              ${
                this.#error
                  ? html`<div role="alert">
                      <p class="title">${this.t('connection.failed')}</p>
                      ${said === message ? nothing : html`<p>${said}</p>`}
                      <p part="problem" class="problem" lang="en" dir="ltr">${message}</p>
                    </div>`
                  : html`<slot></slot>`
              }
            </div>`
      }`;
  }

  #address(): string {
    return this.#attributes()['src'] ?? '';
  }

  /** Throws when there is no address. */
  #attributes(): Record<string, string> {
    const { origin } = location;
    const base = this.src && URL.canParse(this.src, location.href) ? new URL(this.src, location.href) : null;
    if (!base || !/^https?:$/.test(base.protocol)) {
      throw new OmniError(
        'REQUIRED_FIELD_MISSING',
        `<omni-frame> does not know where the toolbar is: give it the toolbar's address as src${this.src ? `, not "${this.src}"` : ''}.`,
      );
    }
    const foreign = base.origin !== origin;
    this.#origin = base.origin;
    lackingForFrame(base.origin);
    return frameAttributes(base.href, { origin, instanceId: this.instanceId, foreign });
  }

  #make(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#error = null;
    this.status = 'loading';
    this.#wait(DEADLINE);
    try {
      const attributes = this.#attributes();
      if (document.getElementById(this.instanceId)) {
        throw new OmniError(
          'REQUIRED_FIELD_MISSING',
          `The page has an element with the id "${this.instanceId}" already: give <omni-frame> another instance-id.`,
        );
      }
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
      frame.slot = 'frame';
      frame.addEventListener('load', this.#onLoad);
      this.#frame = frame;
      this.append(frame);
    } catch (thrown) {
      this.#refuse(OmniError.from(thrown));
    }
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (!source || source !== this.#frame?.contentWindow || origin !== this.#origin) return;
    const { omni, error } = Object(data) as { readonly omni?: unknown; readonly error?: unknown };
    if (omni === 'ready') this.#connect();
    else if (omni === 'refused') this.#explain(OmniError.fromWire(error));
  };

  /**
   * A toolbar that another client has connected to sends no invitation when it loads. After a pause its server is asked
   * whether it allows this origin.
   */
  readonly #onLoad = (): void => this.#wait(PATIENCE);

  #wait(milliseconds: number): void {
    clearTimeout(this.#patience);
    if (this.status === 'loading')
      this.#patience = setTimeout(() => void this.#ask(milliseconds), milliseconds);
  }

  async #ask(waited: number): Promise<void> {
    const origin = this.#origin;
    const verdict = await askOrigin(origin);
    if (this.status !== 'loading' || origin !== this.#origin || !this.isConnected) return;
    const lacking = lackingForFrame(origin);
    if (verdict === 'forbidden') this.#refuse(forbiddenOrigin(origin));
    else if (verdict === 'allowed' && !lacking && waited === PATIENCE) this.#connect();
    else this.#refuse(noAnswer(origin, verdict, waited / 1_000, lacking));
  }

  /**
   * Shows our own explanation in place of the toolbar's message, because this element knows best which setting to
   * change.
   */
  #explain(error: OmniError): void {
    this.#refuse(error.code === 1003 ? forbiddenOrigin(this.#origin) : error);
  }

  #connect(): void {
    clearTimeout(this.#patience);
    if (this.status === 'connected') return;
    this.#error = null;
    this.status = 'connected';
    this.dispatchEvent(new OmniFrameConnectedEvent(null));
  }

  #refuse(error: OmniError): void {
    clearTimeout(this.#patience);
    this.#error = error;
    this.status = 'refused';
    this.requestUpdate();
    this.dispatchEvent(new OmniFrameRefusedEvent({ error }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-frame': OmniFrame;
  }
}
