import {
  connectCustomer,
  type CustomerConnection,
  type CustomerConversation,
  type CustomerView,
} from 'omni-toolbar/adapters/embedded';
import { OmniError } from 'omni-toolbar/core';
import { remember, remembered } from './memory.js';

type AudioState = ReturnType<CustomerConnection['audioOf']>;

interface Levels {
  readonly local: number;
  readonly remote: number;
}

/** What the page shows: the center's view of the customer, and what only this page knows. */
export interface DeskState {
  readonly view: CustomerView | null;
  readonly name: string;
  readonly phone: string;
  readonly limits: readonly string[];
  readonly typing: ReadonlySet<string>;
  readonly audio: ReadonlyMap<string, AudioState>;
  readonly levels: ReadonlyMap<string, Levels>;
  readonly muted: ReadonlySet<string>;
  readonly keypad: boolean;
  /** Whether the customer wants to hear music on hold. */
  readonly music: boolean;
  readonly drafts: ReadonlyMap<string, string>;
  /** The names of the actions that are under way. */
  readonly busy: ReadonlySet<string>;
  readonly problem: string | null;
}

const WHO = 'omni-customer:who';
const DRAFT = 'omni-customer:draft:';
/** A customer who has not pressed a key for this long is no longer typing. */
const TYPING_PAUSE = 3_000;
/** An agent's typing indicator ends after this time without news: the agent's page may be gone. */
const TYPING_STALE = 8_000;

interface Person {
  readonly name: string;
  readonly phone: string;
}

function initialPerson(fallback: Person): Person {
  const query = new URLSearchParams(location.search);
  const stored = remembered(WHO);
  const before = stored === null ? fallback : (JSON.parse(stored) as Person);
  return { name: query.get('name') ?? before.name, phone: query.get('phone') ?? before.phone };
}

/** The customer's side: one connection to the center, the state that is shown, and the actions of the customer. */
export class Desk {
  readonly #render: (state: DeskState) => void;
  readonly #connection: CustomerConnection;
  readonly #typingTimers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #agentTimers = new Map<string, ReturnType<typeof setTimeout>>();
  #state: DeskState;
  #keys = new Map<string, string>();

  private constructor(connection: CustomerConnection, person: Person, render: (state: DeskState) => void) {
    this.#connection = connection;
    this.#render = render;
    this.#state = {
      view: null,
      ...person,
      limits: connection.limits,
      typing: new Set(),
      audio: new Map(),
      levels: new Map(),
      muted: new Set(),
      keypad: false,
      music: true,
      drafts: new Map(),
      busy: new Set(),
      problem: null,
    };
  }

  static async open(fallback: Person, render: (state: DeskState) => void): Promise<Desk> {
    const seed = new URLSearchParams(location.search).get('seed') ?? undefined;
    const desk = new Desk(await connectCustomer({ seed }), initialPerson(fallback), render);
    desk.#follow();
    await desk.introduce(desk.#state.name, desk.#state.phone);
    return desk;
  }

  get state(): DeskState {
    return this.#state;
  }

  async introduce(name: string, phone: string): Promise<void> {
    remember(WHO, JSON.stringify({ name, phone }));
    this.#set({ name, phone, problem: null });
    // Not limited to one at a time, as other actions are: name and phone may be filled in quickly one after the other,
    // and the last one counts.
    await this.#attempt(() =>
      this.#connection.center.introduce({ name: name || null, phone: phone || null }),
    );
  }

  call(campaignId: number): Promise<void> {
    return this.#do('call', async (key) => {
      // The microphone is requested now, so that the browser asks for permission before an agent answers. If it is
      // refused, the call goes on without.
      const voice = this.#connection.prepareVoice().catch((refusal: unknown) => this.#fail(refusal));
      await this.#connection.center.startCall({ campaignId, key });
      await voice;
    });
  }

  write(channel: string, campaignId: number | undefined): Promise<void> {
    return this.#do(`write:${channel}`, (key) =>
      this.#connection.center.startChat({ channel, campaignId, key }),
    );
  }

  answer({ id }: CustomerConversation): Promise<void> {
    return this.#do(`answer:${id}`, (key) => this.#connection.center.answer({ conversationId: id, key }));
  }

  decline({ id }: CustomerConversation): Promise<void> {
    return this.#do(`decline:${id}`, (key) => this.#connection.center.decline({ conversationId: id, key }));
  }

  hangUp({ id }: CustomerConversation): Promise<void> {
    return this.#do(`hangUp:${id}`, (key) => this.#connection.center.hangUp({ conversationId: id, key }));
  }

  async mute({ id }: CustomerConversation): Promise<void> {
    const muted = !this.#state.muted.has(id);
    await this.#do(`mute:${id}`, (key) => this.#connection.center.mute({ conversationId: id, muted, key }));
  }

  press({ id }: CustomerConversation, digit: string): Promise<void> {
    // Every press is a request of its own with its own key, however fast presses follow each other.
    return this.#attempt(() =>
      this.#connection.center.sendDtmf({ conversationId: id, digits: digit, key: this.#connection.newKey() }),
    );
  }

  toggleKeypad(): void {
    this.#set({ keypad: !this.#state.keypad });
  }

  toggleMusic(): void {
    const music = !this.#state.music;
    this.#connection.wantHoldMusic(music);
    this.#set({ music });
  }

  draft({ id, channel }: CustomerConversation, text: string): void {
    this.#set({ drafts: new Map(this.#state.drafts).set(channel, text) });
    remember(DRAFT + channel, text);
    this.#connection.center.setTyping({ conversationId: id, typing: text !== '' });
    clearTimeout(this.#typingTimers.get(id));
    if (text === '') return;
    const stop = (): void => this.#connection.center.setTyping({ conversationId: id, typing: false });
    this.#typingTimers.set(id, setTimeout(stop, TYPING_PAUSE));
  }

  draftOf(channel: string): string {
    return this.#state.drafts.get(channel) ?? remembered(DRAFT + channel) ?? '';
  }

  async send(conversation: CustomerConversation): Promise<void> {
    const text = this.draftOf(conversation.channel).trim();
    if (text === '') return;
    await this.say(conversation, text, () => {
      if (this.draftOf(conversation.channel).trim() === text) this.draft(conversation, '');
    });
  }

  /** Sends a given text, such as the choice of an answer. */
  say({ id }: CustomerConversation, text: string, sent?: () => void): Promise<void> {
    return this.#do(`send:${id}:${text}`, async (clientId) => {
      await this.#connection.center.sendMessage({
        conversationId: id,
        clientId,
        content: { kind: 'text', text },
      });
      sent?.();
    });
  }

  async attach({ id }: CustomerConversation, file: File): Promise<void> {
    const { maxFileSize } = this.#state.view ?? {};
    if (maxFileSize !== undefined && file.size > maxFileSize) {
      const limit = Math.floor(maxFileSize / 1_048_576);
      this.#set({ problem: `${file.name} is too large: files may have ${limit} MB. Send a smaller one.` });
      return;
    }
    await this.#do(`attach:${id}`, async (clientId) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const mediaType = file.type || 'application/octet-stream';
      const content = { kind: 'file', name: file.name, mediaType, bytes, caption: null } as const;
      await this.#connection.center.sendMessage({ conversationId: id, clientId, content });
    });
  }

  /** Offers the file as a download of the page. */
  async download(channel: string, attachmentId: string): Promise<void> {
    await this.#do(`download:${attachmentId}`, async () => {
      const { name, mediaType, bytes } = await this.#connection.center.download({ channel, attachmentId });
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.download = name;
      anchor.click();
      URL.revokeObjectURL(url);
    });
  }

  dismissProblem(): void {
    this.#set({ problem: null });
  }

  markRead(): void {
    if (document.visibilityState !== 'visible') return;
    const { view } = this.#state;
    for (const { id, channel, state } of view?.conversations ?? []) {
      const thread = view?.threads.find((one) => one.channel === channel);
      const unread = thread?.messages.some(({ from, status }) => from === 'agent' && status !== 'read');
      if (unread && state.kind !== 'ended') {
        void this.#attempt(() => this.#connection.center.markRead({ conversationId: id }));
      }
    }
  }

  #follow(): void {
    const { view$, typing$, muted$, audio$, transients$ } = this.#connection;
    muted$.subscribe((muted) => this.#set({ muted }));
    view$.subscribe((view) => {
      this.#set({ view });
      this.markRead();
    });
    typing$.subscribe(({ conversationId, typing }) => this.#agentTypes(conversationId, typing));
    audio$.subscribe(({ interactionId, audio }) =>
      this.#set({ audio: new Map(this.#state.audio).set(interactionId, audio) }),
    );
    transients$.subscribe((transient) => {
      if (transient.type !== 'levels') return;
      const { interactionId, local, remote } = transient;
      this.#set({ levels: new Map(this.#state.levels).set(interactionId, { local, remote }) });
    });
    document.addEventListener('visibilitychange', () => this.markRead());
  }

  #agentTypes(id: string, typing: boolean): void {
    clearTimeout(this.#agentTimers.get(id));
    if (typing)
      this.#agentTimers.set(
        id,
        setTimeout(() => this.#agentTypes(id, false), TYPING_STALE),
      );
    this.#set({ typing: toggled(this.#state.typing, id, typing) });
  }

  /**
   * Runs an action once at a time. After a failure the next try uses the same key, and so counts as the same request.
   */
  async #do(name: string, action: (key: string) => Promise<unknown>): Promise<void> {
    if (this.#state.busy.has(name)) return;
    const key = this.#keys.get(name) ?? this.#connection.newKey();
    this.#keys.set(name, key);
    this.#set({ busy: toggled(this.#state.busy, name, true), problem: null });
    await this.#attempt(async () => {
      await action(key);
      this.#keys.delete(name);
    });
    this.#set({ busy: toggled(this.#state.busy, name, false) });
  }

  async #attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (failure) {
      this.#fail(failure);
    }
  }

  #fail(failure: unknown): void {
    this.#set({ problem: OmniError.from(failure).message });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    this.#render(this.#state);
  }
}

function toggled(set: ReadonlySet<string>, value: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(value);
  else next.delete(value);
  return next;
}
