import type { Clock } from '../../../../core/ports/surroundings.js';
import type { CustomerLink, CustomerUpdate, CustomerView } from '../api.js';
import type { ScenarioPerson, ScenarioStep } from './schema.js';

const SECOND = 1_000;

type Connect = (key: string, sink: (update: CustomerUpdate) => void) => CustomerLink;
type Wait = Extract<ScenarioStep, { do: 'wait' }>;

interface Watcher {
  readonly holds: (view: CustomerView) => boolean;
  readonly met: () => void;
  readonly cancel: () => void;
}

/** One customer of a scenario: a real link to the center, and somebody's habits. */
export class Person {
  readonly #connect: Connect;
  readonly #clock: Clock;
  readonly #run: string;
  readonly #onTrouble: (error: unknown) => void;
  view: CustomerView | null = null;
  #link: CustomerLink | null = null;
  #watchers: Watcher[] = [];
  readonly #planned = new Map<string, () => void>();
  readonly #answered = new Set<string>();
  #replied = 0;
  #keys = 0;

  constructor(
    readonly traits: ScenarioPerson,
    connect: Connect,
    clock: Clock,
    /** Makes keys of different plays of one scenario different. */
    run: string,
    onTrouble: (error: unknown) => void,
  ) {
    this.#connect = connect;
    this.#clock = clock;
    this.#run = run;
    this.#onTrouble = onTrouble;
  }

  async open(): Promise<void> {
    if (this.#link) return;
    const { key, name, phone } = this.traits;
    this.#link = this.#connect(key, (update) => {
      if (update.kind === 'view') this.#see(update.view);
    });
    await this.#link.introduce({ name, phone });
  }

  close(): void {
    for (const cancel of this.#planned.values()) cancel();
    this.#planned.clear();
    for (const { cancel } of this.#watchers) cancel();
    this.#watchers = [];
    this.#link?.close();
    this.#link = null;
  }

  get page(): CustomerLink {
    if (!this.#link) throw new Error(`The page of ${this.traits.key} is closed.`);
    return this.#link;
  }

  newKey(what: string): string {
    this.#keys += 1;
    return `${this.#run}-${this.traits.key}-${what}-${this.#keys}`;
  }

  /** The conversation on a channel, which has to be there. */
  conversation(channel: string): string {
    const found = this.view?.conversations.find(
      (one) => one.channel === channel && one.state.kind !== 'ended',
    );
    if (!found) throw new Error(`${this.traits.key} is in no conversation by ${channel}.`);
    return found.id;
  }

  /** Resolves with true as soon as the condition holds, with false when it has not held for too long. */
  until(wait: Wait): Promise<boolean> {
    const before = this.#agentMessages(wait.channel);
    const holds = (view: CustomerView): boolean =>
      wait.for === 'message'
        ? this.#agentMessages(wait.channel) > before
        : view.conversations.some(
            ({ channel, state }) => channel === wait.channel && state.kind === wait.for,
          );
    if (this.view && holds(this.view)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const done = (met: boolean) => (): void => {
        cancel();
        this.#watchers = this.#watchers.filter((other) => other !== watcher);
        resolve(met);
      };
      const cancel = this.#clock.schedule(this.#clock.now() + wait.atMost * SECOND, done(false));
      const watcher: Watcher = { holds, met: done(true), cancel };
      this.#watchers.push(watcher);
    });
  }

  #agentMessages(channel: string): number {
    const thread = this.view?.threads.find((one) => one.channel === channel);
    return thread?.messages.filter(({ from }) => from === 'agent').length ?? 0;
  }

  #see(view: CustomerView): void {
    const first = this.view === null;
    this.view = view;
    for (const watcher of this.#watchers) if (watcher.holds(view)) watcher.met();
    this.#pickUp(view);
    this.#reply(view, first);
  }

  #pickUp(view: CustomerView): void {
    const { answersAfter, declinesAfter } = this.traits;
    for (const { id, state } of view.conversations) {
      if (state.kind !== 'incoming') {
        this.#planned.get(id)?.();
        this.#planned.delete(id);
      } else if (!this.#planned.has(id) && answersAfter !== undefined) {
        this.#plan(id, answersAfter, () =>
          this.page.answer({ conversationId: id, key: this.newKey('answer') }),
        );
      } else if (!this.#planned.has(id) && declinesAfter !== undefined) {
        this.#plan(id, declinesAfter, () =>
          this.page.decline({ conversationId: id, key: this.newKey('decline') }),
        );
      }
    }
  }

  #plan(id: string, after: number, act: () => Promise<void>): void {
    const cancel = this.#clock.schedule(
      this.#clock.now() + after * SECOND,
      () => void act().catch(this.#onTrouble),
    );
    this.#planned.set(id, cancel);
  }

  /** Replies to agents' messages. `history`: those from before the page was opened are not answered. */
  #reply(view: CustomerView, history: boolean): void {
    const { replies } = this.traits;
    for (const { channel, messages } of view.threads) {
      for (const { id, from } of messages) {
        if (from !== 'agent' || this.#answered.has(id)) continue;
        this.#answered.add(id);
        const text = replies[this.#replied % Math.max(1, replies.length)];
        if (history || text === undefined) continue;
        this.#replied += 1;
        const live = view.conversations.find((one) => one.channel === channel && one.state.kind !== 'ended');
        if (!live) continue;
        const reply = {
          conversationId: live.id,
          clientId: this.newKey('reply'),
          content: { kind: 'text', text },
        } as const;
        this.page
          .markRead({ conversationId: live.id })
          .then(() => this.page.sendMessage(reply))
          .catch(this.#onTrouble);
      }
    }
  }
}
