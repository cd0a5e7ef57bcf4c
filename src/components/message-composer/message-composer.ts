import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { MessageTemplate, ThreadPolicy } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { onTick } from '../internal/clock.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { fileSize } from '../internal/file-size.js';
import { icon } from '../internal/icons.js';
import { newId } from '../internal/new-id.js';
import { OmniElement } from '../internal/omni-element.js';
import { pageStorage } from '../internal/page-storage.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { ticking } from '../internal/ticking.js';
import { OmniMessageSendEvent, OmniMessageSentEvent } from './message-composer.events.js';
import { messageComposerStyles } from './message-composer.styles.js';
import { templatePicker } from './template-picker.js';
import { isComplete } from './templates.js';
import { TypingSignal } from './typing-signal.js';

const SOON = 3_600_000;
const keyOf = (interactionId: string): string => `draft:message:${interactionId}`;

/**
 * @summary Writes to the customer: Enter sends, Shift+Enter starts a new line, drafts survive a reload. When the
 *   channel allows no free text any more, templates take its place.
 * @csspart base - the form
 * @csspart text - the field of the message
 * @csspart send - the button that sends
 * @csspart attach - the button that attaches a file
 * @csspart window - how long may be answered freely
 * @csspart template - the choice of the template
 * @csspart value - a value of the template
 * @csspart preview - the template as the customer will read it
 * @cssstate closed - only templates may be sent
 * @fires omni-message-send - the agent sends a message; cancelable
 * @fires omni-message-sent - the contact center has it
 */
export class OmniMessageComposer extends OmniElement {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    fieldStyles,
    panelStyles,
    messageComposerStyles,
  ];

  static override shadowRootOptions: ShadowRootInit = {
    ...OmniElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** Whose customer to write to. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** What may be said, instead of the core's rules. */
  @property({ attribute: false }) policy: ThreadPolicy | null = null;

  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private text = '';
  @state() private problem = '';
  @state() private sending: readonly string[] = [];
  @state() private templateId = '';
  @state() private values: readonly string[] = [];
  @state() private strict = false;

  readonly #core = new OmniController(this);
  readonly #thread = observeState(this, this.#core, () =>
    this.interactionId ? (`thread:${this.interactionId}` as const) : null,
  );
  readonly #interaction = observeState(this, this.#core, () =>
    this.interactionId ? (`interaction:${this.interactionId}` as const) : null,
  );
  readonly #center = observeState(this, this.#core, () => 'center');
  readonly #command = new CommandController(this, this.#core);
  #typing = new TypingSignal(() => undefined);
  #loaded = '';
  #closed = false;
  #stopClock: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopClock = onTick(() => {
      if (this.#isClosed() !== this.#closed) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopClock?.();
    this.#typing.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#closed = this.#isClosed();
    this.setState('closed', this.#closed);
    if (this.#loaded === this.interactionId) return;
    this.#typing.stop();
    const id = this.interactionId;
    this.#typing = new TypingSignal((typing) => this.#tellTyping(id, typing));
    this.#loaded = id;
    this.text = id ? (pageStorage.get(keyOf(id)) ?? '') : '';
    this.problem = '';
    this.templateId = '';
    this.values = [];
    this.strict = false;
  }

  protected override render(): TemplateResult {
    return html`
      <form part="base" class="base" novalidate @submit=${this.#onSubmit}>
        ${this.#closed ? this.#templates() : this.#free()}
      </form>
    `;
  }

  #free(): TemplateResult {
    const over = this.text.length - (this.#policy?.maxTextLength ?? Number.MAX_SAFE_INTEGER);
    const problem =
      over > 0
        ? this.t('composer.too-long', { count: over, most: this.#policy?.maxTextLength ?? 0 })
        : this.problem;
    const off = this.disabled || !this.#live;
    return html`
      ${this.#window()}
      <textarea
        part="text"
        class="input text"
        id="text"
        rows="1"
        dir="auto"
        enterkeyhint="send"
        aria-label=${this.t('composer.label')}
        aria-describedby="problem words"
        aria-invalid=${problem ? 'true' : 'false'}
        placeholder=${this.#live ? this.t('composer.placeholder') : this.t('composer.not-live')}
        ?disabled=${off}
        .value=${live(this.text)}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @blur=${() => this.#typing.stop()}
        @paste=${this.#onPaste}
      ></textarea>
      <div role="alert">
        ${problem ? html`<p class="problem" id="problem">${icon('error')}${problem}</p>` : nothing}
      </div>
      ${
        this.sending.length > 0
          ? html`<ul class="files" role="status">
              ${this.sending.map((name) => html`<li class="clip">${this.t('composer.sending', { name })}</li>`)}
            </ul>`
          : nothing
      }
      <div class="row">
        ${this.#attach(off)}
        <span class="words" id="words">
          ${this.text ? this.t('composer.draft') : this.t('composer.hint')}
        </span>
        <button part="send" class="button primary send" ?disabled=${off || over > 0}>
          ${icon('send')}<span>${this.t('composer.send')}</span>
        </button>
      </div>
    `;
  }

  #attach(off: boolean): TemplateResult | typeof nothing {
    if (!(this.#center.value?.capabilities.attachments ?? true)) return nothing;
    return html`
      <input
        type="file"
        id="file"
        hidden
        multiple
        tabindex="-1"
        aria-hidden="true"
        @change=${this.#onFiles}
      />
      <button
        part="attach"
        type="button"
        class="button icon-only"
        aria-label=${this.t('composer.attach')}
        title=${this.t('composer.attach')}
        ?disabled=${off}
        @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#file')?.click()}
      >
        ${icon('attach')}
      </button>
    `;
  }

  #window(): TemplateResult | typeof nothing {
    const closes = this.#policy?.windowClosesAt;
    if (closes == null) return nothing;
    const left = (): number => closes - this.#core.now();
    return html`<p part="window" class="window ${left() < SOON ? 'soon' : ''}">
      ${icon('clock')}<span class="time"
        >${ticking(() => this.t('composer.window', { time: this.duration(left()) }))}</span
      >
    </p>`;
  }

  #templates(): TemplateResult {
    const { templates = [] } = this.#policy ?? {};
    const chosen = this.#template;
    if (!chosen) {
      return html`<p class="notice warning-box">
        ${icon('clock')}<span>${this.t('composer.no-templates')}</span>
      </p>`;
    }
    return html`
      <p class="notice warning-box">${icon('clock')}<span>${this.t('composer.window-closed')}</span></p>
      <div class="templates">
        ${templatePicker({
          t: (key, values) => this.t(key, values),
          templates,
          chosen,
          values: this.values,
          strict: this.strict,
          onChoose: (id) => {
            this.templateId = id;
            this.values = [];
            this.strict = false;
          },
          onValue: (index, value) => {
            const values = [...this.values];
            values[index] = value;
            this.values = Array.from(values, (each) => each ?? '');
          },
        })}
      </div>
      <div role="alert">
        ${
          this.strict && !isComplete(chosen, this.values)
            ? html`<p class="problem">${icon('error')}${this.t('composer.value-missing')}</p>`
            : nothing
        }
      </div>
      <div class="row">
        <span class="words"></span>
        <button
          part="send"
          class="button primary send"
          aria-busy=${this.#command.isPending('sendMessage', `template ${this.interactionId}`) ? 'true' : nothing}
          ?disabled=${this.disabled || !this.#live}
        >
          ${icon('send')}<span>${this.t('composer.send')}</span>
        </button>
      </div>
    `;
  }

  get #policy(): ThreadPolicy | undefined {
    return this.policy ?? this.#thread.value?.policy;
  }

  get #template(): MessageTemplate | undefined {
    const templates = this.#policy?.templates ?? [];
    return templates.find(({ id }) => id === this.templateId) ?? templates[0];
  }

  /** Without a core the host knows. */
  get #live(): boolean {
    const phase = this.#interaction.value?.phase;
    return phase === undefined || phase === 'connected' || phase === 'held';
  }

  #isClosed(): boolean {
    const closes = this.#policy?.windowClosesAt;
    return closes != null && this.#core.now() >= closes;
  }

  #tellTyping(interactionId: string, typing: boolean): void {
    // A hint: when it does not arrive, nothing is missing.
    this.#core.omni?.call('setTyping', { interactionId, typing }).catch(() => undefined);
  }

  #write(text: string): void {
    this.text = text;
    this.problem = '';
    if (!this.interactionId) return;
    if (text) pageStorage.set(keyOf(this.interactionId), text);
    else pageStorage.delete(keyOf(this.interactionId));
  }

  readonly #onInput = (event: Event): void => {
    this.#write((event.target as HTMLTextAreaElement).value);
    if (this.text.trim()) this.#typing.typed();
    else this.#typing.stop();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  #submit(): void {
    if (this.disabled || !this.#live) return;
    if (this.#closed) void this.#sendTemplate();
    else void this.#sendText();
  }

  async #sendText(): Promise<void> {
    const { text, interactionId } = this;
    if (!text.trim() || text.length > (this.#policy?.maxTextLength ?? Number.MAX_SAFE_INTEGER)) return;
    this.#typing.stop();
    const clientId = newId();
    // At once, so that a second Enter has nothing to send.
    this.#write('');
    const status = await this.#send({ kind: 'text', text }, clientId, clientId);
    if (status === 'done' || status === 'prevented') return;
    // In the thread it can be sent again; what never came there goes back to the field.
    const messages = this.#core.omni?.state.get(`thread:${interactionId}`)?.messages ?? [];
    if (messages.some((message) => message.clientId === clientId)) return;
    if (this.interactionId === interactionId) this.#write(this.text ? `${text}\n${this.text}` : text);
    else pageStorage.set(keyOf(interactionId), text);
  }

  async #sendTemplate(): Promise<void> {
    const template = this.#template;
    if (!template) return;
    this.strict = true;
    if (!isComplete(template, this.values)) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const content = { kind: 'template', templateId: template.id, values: this.values } as const;
    const status = await this.#send(content, newId(), `template ${this.interactionId}`);
    if (status !== 'done') return;
    this.values = [];
    this.strict = false;
  }

  readonly #onFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) void this.#sendFile(file);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !(this.#center.value?.capabilities.attachments ?? true)) return;
    event.preventDefault();
    for (const file of files) void this.#sendFile(file);
  };

  async #sendFile(file: File): Promise<void> {
    const name = file.name.slice(0, 200);
    const most = this.#policy?.maxFileSize ?? Number.MAX_SAFE_INTEGER;
    const size = (bytes: number): string => fileSize(this.locale.language, bytes);
    this.problem = '';
    if (file.size > most) {
      this.problem = this.t('composer.file-large', { name, size: size(file.size), most: size(most) });
      return;
    }
    if (file.size === 0) {
      this.problem = this.t('composer.file-empty', { name });
      return;
    }
    this.sending = [...this.sending, name];
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const clientId = newId();
      const mediaType = file.type || 'application/octet-stream';
      await this.#send(
        { kind: 'file', name: file.name, mediaType, bytes, caption: null },
        clientId,
        clientId,
      );
    } catch {
      this.problem = this.t('composer.file-unreadable', { name });
    } finally {
      const at = this.sending.indexOf(name);
      this.sending = this.sending.filter((_each, index) => index !== at);
    }
  }

  async #send(content: OutgoingContent, clientId: string, subject: string): Promise<string> {
    const { interactionId } = this;
    const outcome = await this.#command.run(
      'sendMessage',
      { interactionId, content, clientId },
      {
        subject,
        idempotencyKey: clientId,
        intent: new OmniMessageSendEvent({ interactionId, content, clientId }),
        fact: ({ messageId }) => new OmniMessageSentEvent(interactionId, messageId),
      },
    );
    return outcome.status;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-message-composer': OmniMessageComposer;
  }
}
