import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { CustomerConversation, CustomerMessage, CustomerThread } from 'omni-toolbar/adapters/embedded';
import type { Desk, DeskState } from '../desk.js';
import { channelName, clock, fileSize, stateWords } from '../words.js';

const RECEIPTS: Readonly<Record<CustomerMessage['status'], string>> = {
  sending: 'Sending',
  sent: '✓ Sent',
  delivered: '✓✓ Delivered',
  read: '✓✓ Read',
  failed: '! Not sent',
};

function contentView(desk: Desk, channel: string, { content }: CustomerMessage): TemplateResult {
  if (content.kind !== 'file') return html`<p class="text" dir="auto">${content.text}</p>`;
  const { id, name, size } = content.file;
  return html`
    <button type="button" class="file" @click=${() => void desk.download(channel, id)}>
      <span dir="auto">${name}</span> <small>${fileSize(size)}</small>
    </button>
    ${content.caption ? html`<p class="text" dir="auto">${content.caption}</p>` : nothing}
  `;
}

/** The choices of a message as buttons, as long as its conversation goes on. */
function choicesView(
  desk: Desk,
  conversation: CustomerConversation | undefined,
  { interactive }: CustomerMessage,
): TemplateResult | typeof nothing {
  if (!interactive?.choices.length) return nothing;
  return html`<span class="choices">
    ${interactive.choices.map(
      ({ title }) =>
        html`<button
          type="button"
          dir="auto"
          ?disabled=${conversation === undefined}
          @click=${() => conversation && void desk.say(conversation, title)}
        >
          ${title}
        </button>`,
    )}
  </span>`;
}

function messageView(
  desk: Desk,
  channel: string,
  message: CustomerMessage,
  open: CustomerConversation | undefined,
): TemplateResult {
  const mine = message.from === 'customer';
  return html`<li class="message ${message.from}" data-message=${message.id} data-status=${message.status}>
    ${mine ? nothing : html`<span class="author" dir="auto">${message.authorName}</span>`}
    ${message.interactive?.header ? html`<strong dir="auto">${message.interactive.header}</strong>` : nothing}
    ${contentView(desk, channel, message)}
    ${message.interactive?.footer ? html`<small dir="auto">${message.interactive.footer}</small>` : nothing}
    ${choicesView(desk, open, message)}
    <span class="meta">
      <time>${clock(message.at)}</time>
      ${mine ? html`<span class="receipt">${RECEIPTS[message.status]}</span>` : nothing}
      ${message.error ? html`<span class="problem">${message.error}</span>` : nothing}
    </span>
  </li>`;
}

function composer(desk: Desk, conversation: CustomerConversation, state: DeskState): TemplateResult {
  const draft = desk.draftOf(conversation.channel);
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.send(conversation);
  };
  const attach = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Emptied, so that the same file can be chosen again: without a change there would be no event.
    if (file) void desk.attach(conversation, file).finally(() => (input.value = ''));
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  return html`<form class="composer" @submit=${submit}>
    <label class="attach">
      <span class="hidden">Attach a file</span>
      <span class="glyph clip" aria-hidden="true"></span>
      <input type="file" @change=${attach} ?disabled=${state.busy.has(`attach:${conversation.id}`)} />
    </label>
    <label class="grow">
      <span class="hidden">Message</span>
      <textarea
        rows="1"
        name="message"
        dir="auto"
        placeholder="Write a message"
        maxlength=${state.view?.maxTextLength ?? nothing}
        .value=${live(draft)}
        @input=${(event: Event) => desk.draft(conversation, (event.target as HTMLTextAreaElement).value)}
        @keydown=${enter}
      ></textarea>
    </label>
    <button class="primary" data-action="send" ?disabled=${draft.trim() === ''}>Send</button>
  </form>`;
}

/** One written channel: the messages of all its conversations, and the composer for the open one. */
export function threadView(
  desk: Desk,
  thread: CustomerThread,
  conversation: CustomerConversation | undefined,
  state: DeskState,
): TemplateResult {
  const { channel } = thread;
  const open = conversation !== undefined && conversation.state.kind !== 'ended';
  const typing = conversation !== undefined && state.typing.has(conversation.id);
  return html`
    <section
      class="card thread"
      data-channel=${channel}
      data-state=${conversation?.state.kind ?? 'none'}
      aria-label=${channelName(channel)}
    >
      <header>
        <h2>${channelName(channel)}</h2>
        ${
          open
            ? html`<button
                type="button"
                class="quiet"
                data-action="end"
                @click=${() => void desk.hangUp(conversation)}
              >
                End
              </button>`
            : nothing
        }
      </header>
      <p class="state" role="status">${conversation ? stateWords(conversation) : ''}</p>
      <div class="messages" role="log" aria-label="Messages" tabindex="0">
        <ol>
          ${repeat(
            thread.messages,
            ({ id }) => id,
            (message) => messageView(desk, channel, message, open ? conversation : undefined),
          )}
        </ol>
      </div>
      <p class="typing" aria-live="polite">
        ${typing ? `${conversation.agents.join(', ') || 'The agent'} is typing…` : ''}
      </p>
      ${open ? composer(desk, conversation, state) : nothing}
    </section>
  `;
}
