import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment, Message, Thread } from '../../core/model/thread.js';
import { OmniMessageSendEvent } from '../message-composer/message-composer.events.js';
import { composedAncestors } from '../internal/composed-tree.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { ObserveController, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { fileSize } from '../internal/file-size.js';
import { icon } from '../internal/icons.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { bubble } from './bubble.js';
import { OmniAttachmentDownloadEvent, OmniThreadReadEvent } from './message-thread.events.js';
import { messageThreadStyles } from './message-thread.styles.js';
import { type Row, firstUnread, keyOf, rowsOf } from './rows.js';
import { saveFile } from './save-file.js';
import { StickyScroll } from './sticky-scroll.js';
import { customerTyping } from './typing.js';

const DAY = 86_400_000;

/**
 * @summary What customer and agent have written to each other, by day and sender, with receipts and files.
 * @slot empty - what is said when there is no message
 * @csspart base - the list that scrolls
 * @csspart message - one message
 * @csspart text - its words
 * @csspart file - a file in it
 * @csspart status - how far it has come
 * @csspart problem - why it failed
 * @csspart resend - the button that sends it again
 * @csspart system - a line of the contact center
 * @csspart jump - the button that goes to the newest message
 * @cssstate empty - there is no message
 * @fires omni-thread-read - the newest messages are on screen; cancelable
 * @fires omni-attachment-download - the agent wants a file; cancelable
 * @fires omni-message-send - the agent sends a failed message again; cancelable
 */
export class OmniMessageThread extends OmniElement {
  static override styles: CSSResultGroup = [OmniElement.styles, buttonStyles, messageThreadStyles];

  /** Whose thread of the core to show. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The messages to show, instead of the core's. */
  @property({ attribute: false }) messages: readonly Message[] | null = null;

  readonly #core = new OmniController(this);
  readonly #thread = observeState(this, this.#core, () =>
    this.interactionId ? (`thread:${this.interactionId}` as const) : null,
  );
  readonly #typing = new ObserveController(
    this,
    this.#core,
    () => this.interactionId || null,
    customerTyping,
  );
  readonly #command = new CommandController(this, this.#core);
  readonly #scroll = new StickyScroll(this, () => this.#read());
  /** The first unseen message, as it was when the agent came to this thread. */
  #mark: string | null = null;
  #opened: string | null = null;
  #asked = 0;
  /** A toolbar says new messages itself: two voices would say them twice. */
  #announced = false;

  constructor() {
    super();
    // After the controllers above: it sees what they have just read.
    this.addController({ hostUpdate: () => this.#open() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announced = [...composedAncestors(this)].some(({ localName }) => localName === 'omni-toolbar');
    document.addEventListener('visibilitychange', this.#read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#read);
    this.#opened = null;
    this.#asked = 0;
  }

  #open(): void {
    const thread = this.#thread.value;
    if (!thread || this.#opened === this.interactionId) return;
    this.#opened = this.interactionId;
    this.#asked = 0;
    this.#mark = firstUnread(thread.messages, thread.unread);
    this.#scroll.atEnd = true;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.updateComplete.then(this.#read);
  }

  protected override render(): TemplateResult {
    const messages = this.messages ?? this.#thread.value?.messages ?? [];
    const rows = rowsOf(messages, this.#mark);
    this.setState('empty', rows.length === 0);
    return html`
      <div
        part="base"
        class="scroll"
        role="log"
        aria-live=${this.#announced ? 'off' : 'polite'}
        aria-label=${this.t('thread.label')}
        tabindex="0"
        @scroll=${this.#scroll.onScroll}
      >
        <div class="messages">
          ${
            rows.length === 0
              ? html`<p class="none"><slot name="empty">${this.t('thread.empty')}</slot></p>`
              : nothing
          }
          ${repeat(
            rows,
            ({ message }) => keyOf(message),
            (row) => this.#row(row, messages),
          )}
          ${this.#typing.value ? html`<p class="typing">${this.#typingWords(messages)}</p>` : nothing}
        </div>
      </div>
      ${this.#scroll.atEnd ? nothing : this.#jump()}
    `;
  }

  #row(row: Row, messages: readonly Message[]): TemplateResult {
    const { message } = row;
    const subject = message.clientId ?? message.id;
    return html`<div class="row ${row.opensGroup ? 'opens' : ''}">
      ${row.opensDay ? html`<p class="day">${this.#day(message.at)}</p>` : nothing}
      ${row.opensUnread ? html`<p class="unread">${this.t('thread.new')}</p>` : nothing}
      ${bubble(row, {
        t: (key, values) => this.t(key, values),
        time: (at) => this.date(at, { timeStyle: 'short' }),
        size: (bytes) => fileSize(this.locale.language, bytes),
        named: manyAuthors(messages, message.from),
        downloading: (fileId) => this.#command.isPending('downloadAttachment', fileId),
        onDownload: (file) => void this.#download(file),
        resending: this.#command.isPending('sendMessage', subject),
        onResend: message.content.kind === 'text' ? () => this.#resend(message) : undefined,
      })}
    </div>`;
  }

  #jump(): TemplateResult {
    const unread = this.#thread.value?.unread ?? 0;
    return html`<button part="jump" class="button jump" @click=${this.#scroll.toEnd}>
      ${icon('chevron-down')}<span
        >${unread > 0 ? this.t('thread.jump', { count: unread }) : this.t('thread.bottom')}</span
      >
    </button>`;
  }

  #typingWords(messages: readonly Message[]): string {
    const last = messages.findLast(({ from }) => from === 'customer');
    const name = last?.authorName.trim().slice(0, 60) || this.t('thread.somebody');
    return this.t('thread.typing', { name });
  }

  #day(at: number): string {
    const day = new Date(at).toDateString();
    const now = this.#core.now();
    if (day === new Date(now).toDateString()) return this.t('thread.today');
    if (day === new Date(now - DAY).toDateString()) return this.t('thread.yesterday');
    return this.date(at, { dateStyle: 'full' });
  }

  /** Tells once for each new count, and only what is really on a screen. */
  readonly #read = (): void => {
    const thread: Thread | undefined = this.messages ? undefined : this.#thread.value;
    const unread = thread?.unread ?? 0;
    if (unread === 0) this.#asked = 0;
    if (unread === 0 || unread === this.#asked || !this.#scroll.atEnd) return;
    if (document.visibilityState !== 'visible' || !this.checkVisibility()) return;
    this.#asked = unread;
    const { interactionId } = this;
    void this.#command.run(
      'markThreadRead',
      { interactionId },
      { subject: interactionId, inline: true, intent: new OmniThreadReadEvent(interactionId) },
    );
  };

  async #download(file: Attachment): Promise<void> {
    const { interactionId } = this;
    const outcome = await this.#command.run(
      'downloadAttachment',
      { interactionId, attachmentId: file.id },
      { subject: file.id, intent: new OmniAttachmentDownloadEvent(interactionId, file) },
    );
    if (outcome.status === 'done') saveFile(outcome.result.name, outcome.result.bytes);
  }

  /** A message that never left keeps its client's id; one that the channel has refused is a new message. */
  #resend({ content, clientId, id }: Message): void {
    if (content.kind !== 'text') return;
    const { interactionId } = this;
    const again = { kind: 'text', text: content.text } as const;
    const ownId = clientId !== null && id === `local:${clientId}` ? clientId : undefined;
    void this.#command.run(
      'sendMessage',
      { interactionId, content: again, ...(ownId === undefined ? {} : { clientId: ownId }) },
      {
        subject: clientId ?? id,
        idempotencyKey: ownId,
        intent: new OmniMessageSendEvent({ interactionId, content: again, clientId: ownId ?? null }),
      },
    );
  }
}

function manyAuthors(messages: readonly Message[], from: Message['from']): boolean {
  const first = messages.find((message) => message.from === from)?.authorName;
  return messages.some((message) => message.from === from && message.authorName !== first);
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-message-thread': OmniMessageThread;
  }
}
