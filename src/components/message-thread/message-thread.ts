import { type CSSResultGroup, type PropertyValues, type TemplateResult, html, nothing, render } from 'lit';
import { property } from 'lit/decorators.js';
import type { Attachment, HistoryStatus, Message, Thread } from '../../core/model/thread.js';
import { formatDate } from '../../locales/format.js';
import { messageThreadEn } from '../../locales/en/message-thread.js';
import { isInside } from '../internal/composed-tree.js';
import { keepsFilesOut } from '../message-composer/drop-target.js';
import { AnnounceController } from '../internal/controllers/announce-controller.js';
import { CommandController } from '../internal/controllers/command-controller.js';
import { ObserveController, observeState } from '../internal/controllers/observe-controller.js';
import { OmniController } from '../internal/controllers/omni-controller.js';
import { fileSize } from '../internal/file-size.js';
import { LIST } from '../internal/json-attribute.js';
import { OmniElement } from '../internal/omni-element.js';
import { buttonStyles } from '../internal/styles/button.js';
import { Arrivals, arrivalWords } from './arrivals.js';
import { bubble } from './bubble.js';
import { dayName, daysOf } from './day.js';
import { historyLine, jumps } from './edges.js';
import {
  OmniAttachmentDownloadEvent,
  OmniThreadHistoryLoadEvent,
  OmniThreadReadEvent,
} from './message-thread.events.js';
import { JoinedMessages } from './joined-messages.js';
import { interactiveStyles } from './interactive.styles.js';
import { messageThreadStyles } from './message-thread.styles.js';
import { resending } from './resending.js';
import { choiceIn, firstUnread, rowAt, rowKeys, sharedSides } from './rows.js';
import { saveFile } from './save-file.js';
import { openings } from './openings.js';
import { ThreadScroll } from './thread-scroll.js';
import { customerTyping, typingWords } from './typing.js';

/**
 * @summary The messages of customer and agent, by day and sender, with receipts and files. Only the messages on screen
 *   are in the document, so the browser's "find in page" does not find others.
 * @slot empty - the text when there is no message
 * @csspart base - the list that scrolls
 * @csspart message - one message
 * @csspart text - its words
 * @csspart file - a file in it
 * @csspart status - whether it was sent, delivered or read
 * @csspart problem - why it failed
 * @csspart choices - what the customer may choose in it
 * @csspart choice - says that the customer has chosen
 * @csspart resend - the button that sends it again
 * @csspart system - a line of the contact center
 * @csspart jump - the button that goes to the newest message
 * @csspart conversation - the line that opens an earlier conversation, or this one after it
 * @csspart start - the button that goes to the oldest message
 * @csspart history - the line about older messages that are not loaded yet
 * @csspart earlier - the button that loads them
 * @cssstate empty - there is no message
 * @fires omni-thread-read - the newest messages are on screen; cancelable
 * @fires omni-thread-history-load - older messages are needed; cancelable. By default the core loads those of earlier
 *   conversations. A host that prevents this, or that sets `messages` itself, loads them and sets `history`
 * @fires omni-attachment-download - the agent downloads a file; cancelable
 * @fires omni-message-send - the agent sends a failed message again; cancelable
 */
export class OmniMessageThread extends OmniElement<typeof messageThreadEn> {
  static override styles: CSSResultGroup = [
    OmniElement.styles,
    buttonStyles,
    messageThreadStyles,
    interactiveStyles,
  ];
  protected override readonly words = messageThreadEn;

  /** The interaction whose thread of the core to show. */
  @property({ attribute: 'interaction-id' }) interactionId = '';

  /** The messages to show, instead of the core's. */
  @property(LIST) messages: readonly Message[] | null = null;

  /**
   * Whether there are older messages: `complete` means no (or what the core says), else `more`, `loading` or `failed`.
   */
  @property({ reflect: true, useDefault: true }) history: HistoryStatus = 'complete';

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
  readonly #announce = new AnnounceController(this);
  readonly #arrivals = new Arrivals();
  readonly #scroll = new ThreadScroll(this, {
    fill: (element, index) => this.#fill(element, index),
    onReach: () => this.#reached(),
  });
  readonly #joined = new JoinedMessages();
  /** The sides on which the names of the authors are shown. */
  #named: ReadonlySet<Message['from']> = new Set();
  /** The key of the message that was the first unseen one when the agent opened this thread. */
  #mark: string | null = null;
  #opened: string | null = null;
  #asked = 0;
  /** The oldest message at the last request for older ones. */
  #wanted: string | null = null;
  /** Whether a toolbar around it announces new messages: then this element must not announce them again. */
  #announced = false;

  constructor() {
    super();
    new ObserveController(this, this.#core, 'day', daysOf);
    keepsFilesOut(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announced = isInside(this, 'omni-toolbar');
    document.addEventListener('visibilitychange', this.#read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#read);
    this.#opened = null;
    this.#asked = 0;
  }

  /** In `update` and not in `willUpdate`, because the controllers read new values just before it. */
  protected override update(changed: PropertyValues): void {
    this.#open();
    super.update(changed);
  }

  #open(): void {
    const thread = this.#thread.value;
    if ((thread || this.messages) && this.#opened !== this.interactionId) {
      this.#opened = this.interactionId;
      this.#asked = 0;
      this.#wanted = null;
      this.#mark = thread ? firstUnread(thread.messages, thread.unread) : null;
      this.#scroll.reset();
      this.#arrivals.reset();
      this.#joined.reset(thread?.history?.messages);
    }
    const latest = this.messages ?? thread?.messages;
    const loaded = this.#joined.join(this.messages ? undefined : thread?.history?.messages, latest);
    if (loaded === undefined) return;
    this.#named = sharedSides(this.#messages);
    this.#scroll.use(rowKeys(this.#messages));
    if (loaded > 0) this.#announce.say(this.t('thread.earlier-loaded', { count: loaded }), 'polite');
    const arrived = this.#arrivals.look(latest ?? []);
    if (arrived.length === 0 || this.#announced) return;
    const words = (count: number): string => this.t('thread.jump', { count });
    this.#announce.say(arrivalWords(arrived, this.t('thread.somebody'), words), 'polite');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('history')) this.#wanted = null;
    void this.updateComplete.then(() => this.#reached());
  }

  protected override render(): TemplateResult {
    const messages = this.#messages;
    const history = this.#history;
    this.setState('empty', messages.length === 0);
    return html`
      <div
        part="base"
        class="scroll"
        role="log"
        aria-live="off"
        aria-label=${this.t('thread.label')}
        tabindex="0"
        @scroll=${this.#scroll.onScroll}
      >
        <div class="messages">
          ${historyLine(history, this.t, () => {
            this.#scroll.focus();
            this.#load();
          })}
          ${
            messages.length === 0 && history === 'complete'
              ? html`<p class="none"><slot name="empty">${this.t('thread.empty')}</slot></p>`
              : nothing
          }
          <div class="rows" role=${messages.length > 0 ? 'list' : nothing}></div>
          ${this.#typing.value ? html`<p class="typing">${typingWords(messages, this.t)}</p>` : nothing}
        </div>
      </div>
      ${
        this.#scroll.atEnd
          ? nothing
          : jumps({
              t: this.t,
              unread: this.#thread.value?.unread ?? 0,
              onEnd: this.#scroll.toEnd,
              onStart: this.#scroll.atStart ? undefined : this.#scroll.toStart,
            })
      }
      ${this.#announce.render()}
    `;
  }

  #fill(element: HTMLElement, index: number): void {
    const row = rowAt(this.#messages, index, this.#mark);
    const { message } = row;
    const again = resending(this.interactionId, message);
    element.className = row.opensGroup ? 'row opens' : 'row';
    element.setAttribute('aria-setsize', `${this.#messages.length}`);
    element.setAttribute('aria-posinset', `${index + 1}`);
    const content = html`
      ${openings(row, this.t, () => dayName(message.at, this.#core.now(), this.locale.language, this.t))}
      ${bubble(row, {
        t: this.t,
        time: (at) => formatDate(this.locale.language, at, { timeStyle: 'short' }),
        size: (bytes) => fileSize(this.locale.language, bytes),
        named: this.#named.has(message.from),
        downloading: (fileId) => this.#command.isPending('downloadAttachment', fileId),
        onDownload: (file) => void this.#download(file),
        choiceId: message.interactive ? choiceIn(this.#messages, message.id) : null,
        resending: this.#command.isPending('sendMessage', again?.options.subject),
        onResend: again && (() => void this.#command.run('sendMessage', again.params, again.options)),
      })}
    `;
    const focused = this.shadowRoot?.activeElement;
    render(content, element);
    // The button that sends again has gone with the failure, so the list gets the focus.
    if (focused && !focused.isConnected) this.#scroll.focus();
  }

  get #messages(): readonly Message[] {
    return this.#joined.all;
  }

  get #history(): HistoryStatus {
    if (this.messages || this.history !== 'complete') return this.history;
    return this.#thread.value?.history?.status ?? 'complete';
  }

  /** Reports that messages were read: once for each new count, and only when the element is really visible. */
  readonly #read = (): void => {
    const thread: Thread | undefined = this.messages ? undefined : this.#thread.value;
    const unread = thread?.unread ?? 0;
    if (unread === 0) this.#asked = 0;
    if (unread === 0 || unread === this.#asked || !this.#scroll.atEnd) return;
    if (document.visibilityState !== 'visible' || !this.checkVisibility()) return;
    this.#asked = unread;
    const { interactionId } = this;
    const detail = { interactionId };
    const intent = new OmniThreadReadEvent(detail);
    void this.#command.run('markThreadRead', detail, { subject: interactionId, inline: true, intent });
  };

  /** Asks for older messages: once for each oldest message, and again when the host sets `history` to `more` again. */
  #askForHistory(): void {
    if (this.#history !== 'more' || !this.#scroll.atStart) return;
    if ((this.#messages[0]?.id ?? '') !== this.#wanted) this.#load();
  }

  #reached(): void {
    this.#read();
    this.#askForHistory();
  }

  #load(): void {
    const { interactionId } = this;
    const oldest = this.#messages[0]?.id ?? null;
    this.#wanted = oldest ?? '';
    const intent = new OmniThreadHistoryLoadEvent({ interactionId, before: oldest });
    if (this.messages) {
      this.dispatchEvent(intent);
      return;
    }
    const before = this.#joined.earlier[0]?.id ?? null;
    void this.#command.run(
      'loadThreadHistory',
      { interactionId, before },
      { subject: interactionId, inline: true, intent },
    );
  }

  async #download(file: Attachment): Promise<void> {
    const { interactionId } = this;
    const outcome = await this.#command.run(
      'downloadAttachment',
      { interactionId, attachmentId: file.id },
      { subject: file.id, intent: new OmniAttachmentDownloadEvent({ interactionId, file }) },
    );
    if (outcome.status === 'done') saveFile(outcome.result.name, outcome.result.bytes);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'omni-message-thread': OmniMessageThread;
  }
}
