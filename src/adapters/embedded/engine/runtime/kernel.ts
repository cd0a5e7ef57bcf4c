import type { Limit } from '../../../../core/model/surroundings.js';
import { OmniError } from '../../../../core/contract/errors.js';
import type { Clock, Log } from '../../../../core/ports/surroundings.js';
import type { CenterStorage } from '../api.js';
import type { CenterConfiguration } from '../configuration/types.js';
import * as agentPages from '../rules/agent-pages.js';
import * as customerPages from '../rules/customer-pages.js';
import { expireNext, nextDeadline } from '../rules/deadlines.js';
import { Draft } from '../rules/draft.js';
import { DAY, forget } from '../rules/retention.js';
import { retire } from '../rules/retire.js';
import { reportDamage } from '../rules/notices.js';
import { settle } from '../rules/settle.js';
import { EMPTY_CENTER } from '../state/evolve.js';
import type { EngineEvent } from '../state/events.js';
import type { CenterState } from '../state/types.js';
import { Journal } from './journal.js';
import { Pages } from './pages.js';

const MAX_STEPS = 10_000;
/** How long pages have to connect to a center that has just started in another page, before they count as gone. */
const REGROUPING = 500;

/** Whether nothing is under way: only then does no time get mixed up when the clock goes back. */
const isDeserted = ({ sessions, conversations }: CenterState): boolean =>
  Object.keys(sessions).length === 0 && Object.keys(conversations).length === 0;

export interface KernelOptions {
  readonly storage: CenterStorage;
  readonly clock: Clock;
  readonly configuration: CenterConfiguration;
  readonly makeSeed: () => string;
  readonly limits: readonly Limit[];
  readonly log?: Log;
}

/**
 * The heart of the center: makes one decision after another. Each is decided on the present state, written, applied
 * and told to the pages; before each, everything that was due by then has happened, at its own time.
 */
export class Kernel {
  readonly #options: KernelOptions;
  state: CenterState = EMPTY_CENTER;
  readonly pages: Pages;
  readonly #journal: Journal;
  #tail: Promise<unknown> = Promise.resolve();
  #lastAt = 0;
  /** What was found damaged at the start of this run. */
  #damage: string | null = null;
  /** By how much the center's time is ahead of the machine's. */
  #ahead = 0;
  #timer: { readonly at: number; readonly cancel: () => void } | null = null;
  #housekeeping: (() => void) | null = null;
  #stopped = false;

  constructor(options: KernelOptions) {
    this.#options = options;
    this.#journal = new Journal(options.storage);
    this.pages = new Pages(options.configuration, options.log);
  }

  /**
   * The center's time never goes back: when the machine's clock is set back, it goes on from where it was, until no
   * session and no conversation is left.
   */
  now(): number {
    const machine = this.#options.clock.now();
    if (isDeserted(this.state)) {
      this.#lastAt = Math.min(this.#lastAt, machine);
      this.#ahead = 0;
    } else this.#ahead = Math.max(this.#ahead, this.#lastAt - machine);
    return machine + this.#ahead;
  }

  allLimits(): readonly Limit[] {
    return [...this.#options.limits, this.#damage, this.#journal.failure].filter((limit) => limit !== null);
  }

  /** Runs a task after all that were asked for before it. */
  enqueue<T>(task: () => Promise<T> | T): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Runs a task in its turn. Nobody waits for it, so its failure is logged. */
  background(task: () => Promise<unknown> | void): void {
    this.enqueue(task).catch((error: unknown) => {
      this.#options.log?.warn('Something that nobody waited for failed in the center.', error);
    });
  }

  idle(): Promise<unknown> {
    return this.#tail;
  }

  async load(): Promise<void> {
    const { state, damage } = await this.#journal.load();
    this.state = state;
    this.#damage = damage;
    this.#lastAt = state.lastAt;
    if (state.sequence === 0) {
      await this.#commit(this.now(), (draft) => {
        const seed = this.#options.makeSeed();
        draft.emit({
          type: 'center.founded',
          seed: this.#journal.isApart ? `${seed}/${this.#options.clock.now()}` : seed,
        });
      });
    }
    // At the time when the log ends: what was due since then happens next, at its own time.
    await this.#commit(this.#lastAt, retire);
    await this.#missUnheard();
    await this.#expireDue(false);
    if (damage !== null) {
      this.#options.log?.warn(damage);
      await this.#commit(this.now(), (draft) => reportDamage(draft, damage));
    }
    this.#housekeeping = this.#options.clock.schedule(this.#options.clock.now() + REGROUPING, () =>
      this.background(async () => {
        await this.#expireDue(this.#wasAsleep());
        await this.#commit(this.now(), (draft) => this.#missAbsent(draft));
        await this.#tidy();
      }),
    );
  }

  /** Lets go of what is kept no longer: first when pages have had time to connect to this center, then every day. */
  async #tidy(): Promise<void> {
    await this.#commit(this.now(), forget);
    if (this.#stopped) return;
    this.#housekeeping = this.#options.clock.schedule(this.#options.clock.now() + DAY, () =>
      this.background(() => this.#tidy()),
    );
  }

  /** Takes note that a page has left, unless it has come back meanwhile or the center itself has stopped. */
  miss(isBack: () => boolean, rule: (draft: Draft) => void): void {
    this.background(async () => {
      if (this.#stopped) return;
      if (!isBack()) await this.decide(rule);
      this.refresh();
    });
  }

  /** A page that should have been heard twice since the log ended had left before this center started. */
  async #missUnheard(): Promise<void> {
    const { pingInterval } = this.#options.configuration.settings;
    const now = this.now();
    const unheard = Object.values(this.state.sessions)
      .map(({ tab, heardAt }) => ({ tab, at: Math.max(this.#lastAt, heardAt + 2 * pingInterval) }))
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at);
    for (const { tab, at } of unheard) {
      await this.#expireDue(false, at);
      await this.#commit(Math.max(at, this.#lastAt), (draft) => agentPages.pageLeaves(draft, tab));
    }
  }

  #missAbsent(draft: Draft): void {
    for (const key of Object.keys(draft.state.customers)) {
      if (!draft.isOnline(key)) customerPages.pageLeaves(draft, key);
    }
    for (const tab of Object.keys(draft.state.sessions)) {
      if (!this.pages.agents.has(tab)) agentPages.pageLeaves(draft, tab);
    }
  }

  /**
   * Decides one thing now. Rejects with what the rule throws, and then nothing has happened.
   * @param prepare stores what the decision refers to: nothing is written in between, so no snapshot can delete it
   */
  async decide<T>(rule: (draft: Draft) => T, prepare?: () => Promise<void>): Promise<T> {
    await this.#expireDue(this.#wasAsleep());
    await prepare?.();
    return this.#commit(this.now(), rule);
  }

  /** Whether nothing has happened here for longer than a living page is silent: then the machine has slept. */
  #wasAsleep(): boolean {
    const { pingInterval, pingNotificationTimeout } = this.#options.configuration.settings;
    return this.now() - this.#lastAt > pingNotificationTimeout + pingInterval;
  }

  /** What a rule would return now; nothing of it happens. */
  rehearse<T>(rule: (draft: Draft) => T): T {
    return rule(this.#draft(this.now()));
  }

  #draft(at: number): Draft {
    return new Draft(this.state, at, {
      configuration: this.#options.configuration,
      isOnline: (key) => this.pages.customers.has(key),
      hears: (tab) => this.pages.hears(tab),
    });
  }

  async #commit<T>(at: number, rule: (draft: Draft) => T): Promise<T> {
    const draft = this.#draft(at);
    let result: T;
    try {
      result = rule(draft);
      settle(draft);
    } catch (error) {
      throw OmniError.from(error);
    }
    this.#lastAt = Math.max(this.#lastAt, at);
    if (draft.events.length > 0) {
      const before = this.state;
      await this.#journal.append(before, draft.state, draft.events);
      this.state = draft.state;
      this.#tell(before, draft.events, at);
    }
    this.#watch();
    return result;
  }

  /** Tells the pages what has happened. The decision stands if that fails: then agents' pages get a new snapshot. */
  #tell(before: CenterState, events: readonly EngineEvent[], at: number): void {
    try {
      this.pages.tell(before, events, this.allLimits(), at);
    } catch (error) {
      this.#options.log?.warn('What happened could not be told piece by piece.', error);
      this.background(() => this.greetAgents());
    }
  }

  /**
   * Lets everything happen that is due, in order and each at its own time. What was due while the machine slept happens
   * now: else what rings then would ring and be missed again and again, with nobody there to hear it.
   */
  async #expireDue(woken: boolean, now = this.now()): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const at = nextDeadline(this.state, this.#options.configuration, woken ? now : this.#lastAt);
      // After a sleep, routing looks once more when everything that was due has happened.
      if (at === null || at > now) return woken ? this.#commit(now, () => undefined) : undefined;
      // Sessions that could not be heard because this page was asleep are given time to be heard.
      if (woken && (await this.#grantGrace(at, now))) continue;
      await this.#commit(woken ? now : Math.max(at, this.#lastAt), expireNext);
    }
    throw new Error('Deadlines follow each other without an end.');
  }

  async #grantGrace(at: number, now: number): Promise<boolean> {
    const { sessionTimeout } = this.#options.configuration.settings;
    const silent = Object.values(this.state.sessions).filter(
      ({ tab, heardAt }) => heardAt + sessionTimeout <= now && this.pages.agents.has(tab),
    );
    if (!silent.some(({ heardAt }) => heardAt + sessionTimeout === at)) return false;
    await this.#commit(now, (draft) => {
      for (const { tab } of silent) draft.emit({ type: 'session.heard', tab });
    });
    return true;
  }

  /** Tells every page what its views show now, where that has changed. */
  refresh(): void {
    this.pages.refresh(this.state, this.allLimits(), this.now());
  }

  /** Gives every agent's page a new snapshot. */
  async greetAgents(): Promise<void> {
    for (const tab of [...this.pages.agents.keys()]) await this.greetAgent(tab);
  }

  /** Gives a page a new snapshot and what it may have missed; conversations that waited for its agent are offered. */
  async greetAgent(tab: string): Promise<void> {
    this.pages.greetAgent(this.state, tab, this.now(), this.allLimits());
    if (!this.pages.hears(tab)) return;
    // An agent who could not be reached is there again for the others.
    this.refresh();
    await this.#commit(this.now(), () => undefined);
  }

  /** Sets the one timer for what happens next. */
  #watch(): void {
    const next = this.#stopped ? null : nextDeadline(this.state, this.#options.configuration, this.#lastAt);
    // The timer runs on the machine's time, so it is moved when that clock was set.
    const at = next === null ? null : next - this.#ahead;
    if (at === (this.#timer?.at ?? null)) return;
    this.#timer?.cancel();
    this.#timer = at === null ? null : { at, cancel: this.#options.clock.schedule(at, () => this.#wake()) };
  }

  #wake(): void {
    this.#timer = null;
    this.background(() => this.#expireDue(this.#wasAsleep()).finally(() => this.#watch()));
  }

  stop(): void {
    this.#stopped = true;
    this.#housekeeping?.();
    this.#timer?.cancel();
    this.#timer = null;
  }
}
