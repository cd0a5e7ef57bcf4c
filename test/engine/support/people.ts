import type { DomainEvent, Interaction } from 'omni-toolbar/core';
import type {
  AgentLink,
  AgentUpdate,
  CenterEngine,
  CustomerConversation,
  CustomerLink,
  CustomerMessage,
  CustomerUpdate,
  CustomerView,
  VoiceRoom,
} from 'omni-toolbar/center';

type Link = AgentLink;
type Request = Parameters<Link['perform']>[0];
type Name = Request['name'];

let keys = 0;
export const newKey = (): string => `key-${(keys += 1)}`;

/** An agent with a page. */
export class Agent {
  readonly updates: AgentUpdate[] = [];
  readonly link: AgentLink;
  /** Whether the page lives long enough to acknowledge a disposition. */
  listens = true;

  constructor(
    readonly center: CenterEngine,
    readonly id: string,
    readonly tab = `tab-${id}`,
  ) {
    this.link = center.agent(tab, (update) => {
      this.updates.push(update);
      if (this.listens && update.kind === 'event' && update.event.type === 'interaction.disposed')
        this.link.heard({ interactionId: update.event.interactionId });
    });
  }

  /** Sends a request. The engine checks its parameters. */
  do(name: Name, params: object = {}, key = newKey()): Promise<unknown> {
    return this.link.perform({ name, params, key } as Request);
  }

  signIn(takeOver = false, password = this.id): Promise<unknown> {
    return this.do('signIn', { username: this.id, password, takeOver });
  }

  /** Signs in and becomes available. */
  async work(campaignIds: readonly number[] = [172]): Promise<this> {
    await this.signIn();
    await this.do('selectCampaigns', { campaignIds });
    await this.do('selectExtension', { callContextId: 5, phone: '1234567890' });
    await this.do('setAvailability', { status: 'available' });
    return this;
  }

  get events(): DomainEvent[] {
    return this.updates.flatMap((update) => (update.kind === 'event' ? [update.event] : []));
  }

  types(prefix = ''): string[] {
    return this.events.map(({ type }) => type).filter((type) => type.startsWith(prefix));
  }

  last<T extends DomainEvent['type']>(type: T): Extract<DomainEvent, { type: T }> | undefined {
    return this.events.findLast((event) => event.type === type) as
      Extract<DomainEvent, { type: T }> | undefined;
  }

  /** The state that a newly loaded page would get. */
  async look(): Promise<Map<string, unknown>> {
    const before = this.updates.length;
    this.link.resync();
    await Promise.resolve();
    await this.center.idle();
    const snapshots = this.updates
      .slice(before)
      .flatMap((update) => (update.kind === 'snapshot' ? [update] : []));
    return new Map(snapshots.at(-1)?.entries);
  }

  async interactions(): Promise<Interaction[]> {
    const slices = await this.look();
    return (slices.get('interactions') as string[]).map(
      (id) => slices.get(`interaction:${id}`) as Interaction,
    );
  }

  /** The newest interaction that was offered to the page. */
  get offered(): string {
    const id = this.last('interaction.offered')?.interaction.id;
    if (id === undefined) throw new Error(`${this.id} was offered nothing.`);
    return id;
  }

  async acceptOffered(): Promise<string> {
    const id = this.offered;
    await this.do('accept', { interactionId: id });
    return id;
  }

  dispose(interactionId: string, more: object = {}): Promise<unknown> {
    return this.do('dispose', { interactionId, codeId: 1345, notes: '', callback: null, ...more });
  }

  get rooms(): readonly VoiceRoom[] {
    return this.updates.findLast((update) => update.kind === 'rooms')?.rooms ?? [];
  }
}

/** A customer with a page. */
export class Customer {
  readonly updates: CustomerUpdate[] = [];
  readonly link: CustomerLink;

  constructor(
    readonly center: CenterEngine,
    readonly key: string,
  ) {
    this.link = center.customer(key, (update) => this.updates.push(update));
  }

  get view(): CustomerView {
    const update = this.updates.findLast(({ kind }) => kind === 'view');
    if (update?.kind !== 'view') throw new Error('The customer has seen nothing yet.');
    return update.view;
  }

  conversation(channel = 'voice'): CustomerConversation | undefined {
    return this.view.conversations.find((conversation) => conversation.channel === channel);
  }

  messages(channel = 'chat'): readonly CustomerMessage[] {
    return this.view.threads.find((thread) => thread.channel === channel)?.messages ?? [];
  }

  get rooms(): readonly VoiceRoom[] {
    const update = this.updates.findLast(({ kind }) => kind === 'rooms');
    return update?.kind === 'rooms' ? update.rooms : [];
  }

  async call(): Promise<string> {
    return (await this.link.startCall({ key: newKey() })).conversationId;
  }

  async chat(channel = 'chat'): Promise<string> {
    return (await this.link.startChat({ channel, key: newKey() })).conversationId;
  }

  write(conversationId: string, text: string, clientId = newKey()): Promise<{ messageId: string }> {
    return this.link.sendMessage({ conversationId, clientId, content: { kind: 'text', text } });
  }

  async hangUp(conversationId: string): Promise<void> {
    await this.link.hangUp({ conversationId, key: newKey() });
  }
}
