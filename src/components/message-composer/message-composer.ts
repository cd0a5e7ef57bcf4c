import { type CSSResultGroup, type PropertyValues, type TemplateResult, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lengthOf } from '../../core/model/thread-policy.js';
import { isUnderWay } from '../../core/model/under-way.js';
import type { Snippet, ThreadPolicy } from '../../core/model/thread.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import { messageComposerEn } from '../../locales/en/message-composer.js';
import { formatDuration, formatLanguage } from '../../locales/format.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { KeysController } from '../internal/controllers/keys-controller.js';
import { observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { LIST, OBJECT, VALUES } from '../internal/json-attribute.js';
import { DELEGATES_FOCUS, OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { fieldStyles } from '../internal/styles/field.js';
import { menuStyles } from '../internal/styles/menu.js';
import { panelStyles } from '../internal/styles/panel.js';
import { Attachments } from './attachments.js';
import { messageComposerStyles } from './message-composer.styles.js';
import { ReplyWindow } from './reply-window.js';
import { sendMessage } from './send-message.js';
import { SnippetBook } from './snippet-book.js';
import { factsOf } from './snippets.js';
import { TemplatePicker } from './template-picker.js';
import { textField } from './text-field.js';
import { Writing } from './writing.js';

/** From this share of the limit on, the number of characters left is shown. */
const NEARLY_FULL = 0.9;

/**
 * @summary Writes to the customer: Enter sends, Shift+Enter starts a new line, a slash finds a snippet, files come by
 *   button, paste or drop, drafts survive a reload. When free text is not allowed any more, the agent chooses a
 *   template.
 * @csspart base - the form
 * @csspart text - the field of the message
 * @csspart send - the button that sends
 * @csspart attach - the button that attaches files
 * @csspart snippets-open - the button that opens the snippets
 * @csspart snippets - the list of the snippets
 * @csspart snippet - one of them
 * @csspart files - the files that are to be sent
 * @csspart attachment - one of them
 * @csspart progress - how far it has come
 * @csspart remove - the button that takes it back
 * @csspart drop - the hint while files are held over the composer
 * @csspart window - how long free text is allowed
 * @csspart template - one template to choose
 * @csspart template-search - the field that finds it
 * @csspart value - a value of the template
 * @csspart preview - the template as the customer will read it
 * @cssstate closed - only templates may be sent
 * @cssstate dropping - files are held over it
 * @fires omni-message-send - the agent sends a message; cancelable
 * @fires omni-message-sent - the contact center has it
 */
export class OmniMessageComposer extends OmniElement<typeof messageComposerEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    fieldStyles,
    menuStyles,
    panelStyles,
    messageComposerStyles,
  ];
  protected override readonly words = messageComposerEn;

  static override shadowRootOptions: ShadowRootInit = DELEGATES_FOCUS;

  /** The interaction whose customer gets the messages. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The rules for messages, instead of the core's. */
  @property(OBJECT) policy: ThreadPolicy | null = null;

  /** The snippets to choose from, instead of the center's. */
  @property(LIST) snippets: readonly Snippet[] | null = null;

  /** Values for the placeholders of snippets, beside `name`, `phone`, `agent`, `campaign`, `queue` and `record`. */
  @property(VALUES) facts: Readonly<Record<string, string>> = {};

  /** Disables writing and sending. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private problem = '';

  readonly #core = new OmniController(this);
  readonly #thread = observeState(this, this.#core, () =>
    this.interactionId ? (`thread:${this.interactionId}` as const) : null,
  );
  readonly #interaction = observeInteraction(this, this.#core);
  readonly #center = observeState(this, this.#core, 'center');
  readonly #ended = observeState(this, this.#core, 'ended');
  readonly #command = new CommandController(this, this.#core);
  readonly #keys = new KeysController(this);
  readonly #writing = new Writing(this, {
    send: (interactionId, { clientId, text }) => this.#send(interactionId, { kind: 'text', text }, clientId),
    messages: () => this.#thread.value?.messages,
    onProblem: (problem) => (this.problem = problem),
    // Typing is only a hint: nothing is lost when it does not arrive.
    tell: (params) => void this.#core.omni?.call('setTyping', params).catch(() => undefined),
  });
  readonly #attachments = new Attachments(this, {
    policy: () => this.#policy,
    allowed: () => this.#files !== null && this.#writable && !this.#window.closed,
    words: () => ({ t: this.t, language: this.locale.language }),
    send: ({ interactionId, clientId }, content) => this.#send(interactionId, content, clientId),
    onProblem: (problem) => (this.problem = problem),
  });
  readonly #book = new SnippetBook(this, {
    snippets: () => this.snippets ?? this.#policy?.snippets ?? [],
    facts: () => ({
      ...factsOf(this.#interaction.value),
      agent: this.#core.omni?.state.get('session').user?.name,
      ...this.facts,
    }),
    onFailed: () => (this.problem = this.t('part.failed')),
  });
  readonly #picker = new TemplatePicker(this, {
    templates: () => this.#policy?.templates ?? [],
    ended: () => this.#ended.value ?? [],
    send: (content, clientId) => this.#send(this.#loaded, content, clientId),
  });
  readonly #window = new ReplyWindow(this, {
    closesAt: () => this.#policy?.windowClosesAt ?? null,
    now: () => this.#core.now(),
    // If the focus was in the field, it moves to the templates, because the field goes.
    onClose: () => this.shadowRoot?.activeElement && void this.#picker.focus(),
  });
  #loaded = '';

  override disconnectedCallback(): void {
    // Before the controllers are disconnected, because then there is no core to tell.
    this.#writing.pause();
    super.disconnectedCallback();
  }

  /** In `update` and not in `willUpdate`, because the controllers read new values just before it. */
  protected override update(changed: PropertyValues): void {
    this.setState('closed', this.#window.closed);
    this.setState('dropping', this.#attachments.dropping);
    if (this.#loaded !== this.interactionId) this.#turnTo(this.interactionId);
    this.#writing.follow();
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`
      <form part="base" class="base" novalidate @submit=${this.#onSubmit}>
        ${this.#window.closed ? this.#templates() : this.#free()} ${this.#attachments.dropWords()}
      </form>
    `;
  }

  #templates(): TemplateResult {
    return this.#picker.render({
      t: this.t,
      disabled: !this.#writable,
      kept: this.#writing.text.trim() !== '',
      language: (tag) => formatLanguage(this.locale.language, tag),
    });
  }

  #free(): TemplateResult {
    const { maxTextLength: most = 0 } = this.#policy ?? {};
    const { text } = this.#writing;
    const over = -this.#room;
    return html`
      ${this.#window.render(this.t, (time) => formatDuration(this.locale.language, time))}
      ${textField({
        t: this.t,
        text,
        problem: over > 0 ? this.t('composer.too-long', { count: over, most }) : this.problem,
        words: this.#words(text, most),
        live: this.#live,
        disabled: !this.#writable,
        tooLong: over > 0,
        files: this.#files,
        fileLimits: this.#attachments.limits,
        tray: this.#attachments.render(),
        snippets: this.#book.render(this.t),
        activeId: this.#book.activeId,
        keys: this.#keys.of('write', this.interactionId),
        onInput: this.#onInput,
        onKey: this.#onKey,
        onClick: this.#book.close,
        onBlur: this.#onBlur,
        onFiles: this.#attachments.add,
        onSnippets: this.#book.open,
      })}
    `;
  }

  #words(text: string, most: number): string {
    const [blank] = this.#book.blanks(text);
    if (blank) return this.t('composer.blank', { name: blank.name });
    const room = this.#room;
    if (room >= 0 && room < most * (1 - NEARLY_FULL)) return this.t('composer.left', { count: room });
    return this.t(text ? 'composer.draft' : 'composer.hint');
  }

  #turnTo(id: string): void {
    [this.#loaded, this.problem] = [id, ''];
    this.#writing.use(id);
    this.#attachments.use(id);
    this.#picker.use(id);
    this.#book.close();
  }

  get #policy(): ThreadPolicy | undefined {
    return this.policy ?? this.#thread.value?.policy;
  }

  /** How many more characters fit; negative: the text is too long. */
  get #room(): number {
    return (this.#policy?.maxTextLength ?? Number.MAX_SAFE_INTEGER) - lengthOf(this.#writing.text);
  }

  /** The types of files that may be attached; empty: any; null: no files. */
  get #files(): readonly string[] | null {
    return (this.#center.value?.capabilities.attachments ?? true) ? (this.#policy?.mediaTypes ?? []) : null;
  }

  get #writable(): boolean {
    return !this.disabled && this.#live;
  }

  /** Whether the conversation takes messages. Without a core the host decides that. */
  get #live(): boolean {
    const interaction = this.#interaction.value;
    return !interaction || isUnderWay(interaction);
  }

  readonly #onInput = (event: InputEvent): void => {
    this.problem = '';
    this.#writing.type((event.target as HTMLTextAreaElement).value);
    this.#book.onInput(event);
  };

  readonly #onBlur = (): void => {
    this.#writing.pause();
    this.#book.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // 229: Safari fires the key that ended a composition once more, after it.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#book.onKey(event) || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#submit();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  #submit(): void {
    if (!this.#writable || this.#loaded !== this.interactionId) return;
    if (this.#window.closed) return void this.#picker.send();
    const { text } = this.#writing;
    if (this.#room < 0) return;
    const [blank] = this.#book.blanks(text);
    if (blank) {
      this.problem = this.t('composer.blank-missing', { name: blank.name });
      this.#book.select(blank);
      return;
    }
    if (!text.trim() && !this.#attachments.ready) return;
    this.problem = '';
    if (text.trim()) void this.#writing.send();
    this.#attachments.send();
  }

  readonly #send = (
    interactionId: string,
    content: OutgoingContent,
    clientId: string,
  ): Promise<string | undefined> =>
    sendMessage(this.#command, { interactionId, content, clientId }, this.t('thread.failed'), (error) =>
      this.why(error),
    );
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-message-composer': OmniMessageComposer;
  }
}
