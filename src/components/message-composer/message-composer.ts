import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageTemplate, ThreadPolicy } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { onTick } from '../internal/clock.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { fileSize } from '../internal/file-size.js';
import { newId } from '../internal/new-id.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { panelStyles } from '../internal/styles/panel.js';
import { loadDraft, saveDraft } from './draft.js';
import { OmniMessageSendEvent, OmniMessageSentEvent } from './message-composer.events.js';
import { messageComposerStyles } from './message-composer.styles.js';
import { Outbox } from './outbox.js';
import { templateForm } from './template-form.js';
import { isComplete, replaced } from './templates.js';
import { replyWindow, textField } from './text-field.js';
import { TypingSignal } from './typing-signal.js';

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

  /** Keeps anything from being written or sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private text = '';
  @state() private problem = '';
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
  readonly #outbox = new Outbox(this, {
    most: () => this.#policy?.maxFileSize ?? Number.MAX_SAFE_INTEGER,
    send: (content) => this.#send(content, newId()),
    onProblem: (problem, file) => {
      const [size, most] = [file.size, this.#policy?.maxFileSize ?? 0].map((bytes) =>
        fileSize(this.locale.language, bytes),
      );
      const name = file.name.slice(0, 200);
      this.problem = this.t(`composer.${problem}`, { name, size: size ?? '', most: most ?? '' });
    },
  });
  #typing = new TypingSignal(() => undefined);
  #loaded = '';
  #closed = false;
  #stopClock: (() => void) | undefined;

  constructor() {
    super();
    // After the controllers above: it sees what they have just read.
    this.addController({ hostUpdate: () => this.#follow() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopClock = onTick(() => {
      if (this.#isClosed() !== this.#closed) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    // While there still is a core to tell.
    this.#typing.stop();
    super.disconnectedCallback();
    this.#stopClock?.();
  }

  #follow(): void {
    this.#closed = this.#isClosed();
    this.setState('closed', this.#closed);
    if (this.#loaded !== this.interactionId) this.#turnTo(this.interactionId);
  }

  protected override render(): TemplateResult {
    return html`
      <form part="base" class="base" novalidate @submit=${this.#onSubmit}>
        ${this.#closed ? this.#templates() : this.#free()}
      </form>
    `;
  }

  #free(): TemplateResult {
    const { windowClosesAt = null, maxTextLength: most = 0 } = this.#policy ?? {};
    const over = this.#excess;
    return html`
      ${
        windowClosesAt === null
          ? nothing
          : replyWindow(
              { t: (key, values) => this.t(key, values), duration: (time) => this.duration(time) },
              () => windowClosesAt - this.#core.now(),
            )
      }
      ${textField({
        t: (key, values) => this.t(key, values),
        text: this.text,
        problem: over > 0 ? this.t('composer.too-long', { count: over, most }) : this.problem,
        sending: this.#outbox.names,
        live: this.#live,
        disabled: this.disabled || !this.#live,
        tooLong: over > 0,
        files: this.#center.value?.capabilities.attachments ?? true,
        onInput: this.#onInput,
        onKey: this.#onKey,
        onBlur: () => this.#typing.stop(),
        onFiles: (files) => {
          this.problem = '';
          this.#outbox.add(files);
        },
      })}
    `;
  }

  #templates(): TemplateResult {
    return templateForm({
      t: (key, values) => this.t(key, values),
      templates: this.#policy?.templates ?? [],
      chosen: this.#template,
      values: this.values,
      strict: this.strict,
      busy: this.#command.isPending('sendMessage', `template ${this.interactionId}`),
      disabled: this.disabled || !this.#live,
      onChoose: (id) => {
        this.templateId = id;
        this.values = [];
        this.strict = false;
      },
      onValue: (index, value) => (this.values = replaced(this.values, index, value)),
    });
  }

  #turnTo(id: string): void {
    this.#typing.stop();
    this.#typing = new TypingSignal((typing) => {
      // A hint: when it does not arrive, nothing is missing.
      this.#core.omni?.call('setTyping', { interactionId: id, typing }).catch(() => undefined);
    });
    this.#loaded = id;
    this.text = loadDraft(id);
    this.problem = '';
    this.templateId = '';
    this.values = [];
    this.strict = false;
  }

  get #policy(): ThreadPolicy | undefined {
    return this.policy ?? this.#thread.value?.policy;
  }

  get #template(): MessageTemplate | undefined {
    const templates = this.#policy?.templates ?? [];
    return templates.find(({ id }) => id === this.templateId) ?? templates[0];
  }

  /** How many characters are too many. */
  get #excess(): number {
    return Math.max(0, this.text.length - (this.#policy?.maxTextLength ?? Number.MAX_SAFE_INTEGER));
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

  #write(text: string): void {
    this.text = text;
    this.problem = '';
    saveDraft(this.interactionId, text);
  }

  readonly #onInput = (text: string): void => {
    this.#write(text);
    if (text.trim()) this.#typing.typed();
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
    if (!text.trim() || this.#excess > 0) return;
    const clientId = newId();
    this.#typing.stop();
    // At once, so that a second Enter has nothing to send.
    this.#write('');
    const status = await this.#send({ kind: 'text', text }, clientId);
    if (status === 'done' || status === 'prevented') return;
    // In the thread it can be sent again; what never came there goes back to the field.
    const messages = this.#core.omni?.state.get(`thread:${interactionId}`)?.messages ?? [];
    if (messages.some((message) => message.clientId === clientId)) return;
    if (this.interactionId === interactionId) this.#write(this.text ? `${text}\n${this.text}` : text);
    else saveDraft(interactionId, text);
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

  async #send(content: OutgoingContent, clientId: string, subject = clientId): Promise<string> {
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
