import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { OmniError } from 'omni-toolbar/core';
import type { CustomerConversation } from 'omni-toolbar/adapters/embedded';
import { Desk, type DeskState } from './desk.js';
import { PEOPLE } from './people.js';
import { callView } from './views/call.js';
import { personView } from './views/person.js';
import { startView } from './views/start.js';
import { threadView } from './views/thread.js';

const TITLE = document.title;
const TICK = 1_000;
const root = document.getElementById('app');
let desk: Desk | null = null;
let ticking: ReturnType<typeof setInterval> | null = null;

const isLive = ({ state }: CustomerConversation): boolean => state.kind !== 'ended';

/** The conversation of a channel to show: the live one, else the last one. */
function currentOf(
  conversations: readonly CustomerConversation[],
  channel: string,
): CustomerConversation | undefined {
  const all = conversations.filter((conversation) => conversation.channel === channel);
  return all.find(isLive) ?? all.at(-1);
}

function conversationsView(open: Desk, state: DeskState): TemplateResult {
  const conversations = state.view?.conversations ?? [];
  const calls = conversations.filter(
    ({ channel, state: { kind } }) => channel === 'voice' && kind !== 'ended',
  );
  const lastCall = currentOf(conversations, 'voice');
  const shownCalls = calls.length > 0 ? calls : lastCall ? [lastCall] : [];
  const threads = state.view?.threads ?? [];
  const written = conversations.filter(({ channel }) => channel !== 'voice').map(({ channel }) => channel);
  const channels = [...new Set([...threads.map(({ channel }) => channel), ...written])];
  const empty = shownCalls.length === 0 && channels.length === 0;
  return html`
    <div class="stage">
      ${repeat(
        shownCalls,
        ({ id }) => id,
        (call) => callView(open, call, state, Date.now()),
      )}
      ${repeat(
        channels,
        (channel) => channel,
        (channel) => {
          const thread = threads.find((one) => one.channel === channel) ?? { channel, messages: [] };
          return threadView(open, thread, currentOf(conversations, channel), state);
        },
      )}
      ${empty ? html`<p class="empty">Nothing is going on. Call us, or write to us.</p>` : nothing}
    </div>
  `;
}

function page(open: Desk, state: DeskState): TemplateResult {
  return html`
    <header class="top"><h1>Call or write to us</h1></header>
    <main>
      <div class="side">
        ${state.limits.map((limit) => html`<p class="notice warning">${limit}</p>`)}
        ${
          state.problem === null
            ? nothing
            : html`<p class="notice error" role="alert">
                ${state.problem}
                <button type="button" class="quiet" @click=${() => open.dismissProblem()}>Close</button>
              </p>`
        }
        ${personView(open, state)} ${startView(open, state)}
      </div>
      ${conversationsView(open, state)}
    </main>
  `;
}

/** Scrolls each list of messages to its end, unless the reader had scrolled up before. */
function keepAtEnd(before: ReadonlyMap<Element, boolean>): void {
  for (const list of document.querySelectorAll('.messages')) {
    if (before.get(list) ?? true) list.scrollTop = list.scrollHeight;
  }
}

function listsAtEnd(): Map<Element, boolean> {
  const lists = [...document.querySelectorAll('.messages')];
  return new Map(lists.map((list) => [list, list.scrollHeight - list.scrollTop - list.clientHeight < 24]));
}

/** Redraws every second only while a running time is shown. */
function tickWhile(needed: boolean): void {
  if (needed && ticking === null) ticking = setInterval(() => desk && show(desk.state), TICK);
  else if (!needed && ticking !== null) {
    clearInterval(ticking);
    ticking = null;
  }
}

function show(state: DeskState): void {
  if (!root || !desk) return;
  const before = listsAtEnd();
  render(page(desk, state), root);
  keepAtEnd(before);
  const conversations = state.view?.conversations ?? [];
  const incoming = conversations.some(({ state: { kind } }) => kind === 'incoming');
  document.title = incoming ? `Incoming call · ${TITLE}` : TITLE;
  tickWhile(conversations.some((conversation) => conversation.channel === 'voice' && isLive(conversation)));
}

async function start(): Promise<void> {
  if (!root) return;
  const direction = new URLSearchParams(location.search).get('dir');
  if (direction === 'rtl' || direction === 'ltr') document.documentElement.dir = direction;
  render(html`<p class="empty" role="status">Connecting…</p>`, root);
  try {
    desk = await Desk.open(PEOPLE[0] ?? { name: '', phone: '' }, show);
    show(desk.state);
  } catch (failure) {
    render(html`<p class="notice error" role="alert">${OmniError.from(failure).message}</p>`, root);
  }
}

void start();
