import type { Limit } from '../../../../core/model/surroundings.js';
import type { Log } from '../../../../core/ports/surroundings.js';
import type { AgentUpdate, CustomerThread, CustomerUpdate } from '../api.js';
import type { CenterConfiguration } from '../configuration/types.js';
import { customerView } from '../projection/customers.js';
import { centerView, directoryView } from '../projection/desk.js';
import { project } from '../projection/events.js';
import type { Source } from '../projection/interactions.js';
import { agentMember, customerMember, roomsOf } from '../projection/rooms.js';
import { missedBy } from '../projection/missed.js';
import { snapshot } from '../projection/snapshot.js';
import { sessionOfAgent } from '../rules/lookup.js';
import { evolve } from '../state/evolve.js';
import type { EngineEvent } from '../state/events.js';
import { find } from '../state/records.js';
import type { CenterState } from '../state/types.js';

interface Page<U> {
  readonly sink: (update: U) => void;
  readonly incarnation: string;
  /** What it was told last, as text, so that nothing is told twice. */
  readonly told: Map<string, string>;
}

interface CustomerPage extends Page<CustomerUpdate> {
  /** The threads it was told last, to be compared as objects: they are large, and few steps change them. */
  threads: readonly CustomerThread[];
}

/** The pages that are connected, and what each of them is told. */
export class Pages {
  readonly #configuration: CenterConfiguration;
  readonly #log: Log | undefined;
  readonly agents = new Map<string, Page<AgentUpdate>>();
  readonly customers = new Map<string, CustomerPage>();
  /** A fault: agents' pages hear nothing. */
  agentsLost = false;

  constructor(configuration: CenterConfiguration, log?: Log) {
    this.#configuration = configuration;
    this.#log = log;
  }

  /** Adds a page; an earlier page of the same tab is told nothing more. */
  addAgent(tab: string, sink: (update: AgentUpdate) => void, incarnation: string): Page<AgentUpdate> {
    const page = { sink: this.#careful(sink), incarnation, told: new Map<string, string>() };
    this.agents.set(tab, page);
    return page;
  }

  addCustomer(key: string, sink: (update: CustomerUpdate) => void, incarnation: string): CustomerPage {
    const page = { sink: this.#careful(sink), incarnation, told: new Map([['rooms', '']]), threads: [] };
    this.customers.set(key, page);
    return page;
  }

  /** A page that throws at what it is told harms nobody else. */
  #careful<U>(sink: (update: U) => void): (update: U) => void {
    return (update) => {
      try {
        sink(update);
      } catch (error) {
        this.#log?.warn('A page threw at what the center told it.', error);
      }
    };
  }

  isAgentOnline(state: CenterState, agentId: string): boolean {
    const session = sessionOfAgent(state, agentId);
    return session !== undefined && !this.agentsLost && this.agents.has(session.tab);
  }

  /** Gives a page a snapshot of all that it sees, and what it may have missed. */
  greetAgent(state: CenterState, tab: string, at: number, limits: readonly Limit[]): void {
    const page = this.agents.get(tab);
    if (!page || this.agentsLost) return;
    page.told.clear();
    // With this the rooms are told even if there are none: the page may be in one that has closed meanwhile.
    page.told.set('rooms', '');
    const source = this.#source(state);
    page.sink({ kind: 'snapshot', at, entries: snapshot(source, tab, limits) });
    for (const missed of missedBy(source, tab))
      for (const event of missed.events) page.sink({ kind: 'event', at: missed.at, event });
    page.told.set('center', JSON.stringify(centerView(source, limits)));
    const session = find(state.sessions, tab);
    if (session) page.told.set('directory', JSON.stringify(directoryView(source, session.agentId)));
    this.#tellRooms(source);
  }

  /** Tells every page what these events change for it. */
  tell(before: CenterState, events: readonly EngineEvent[], limits: readonly Limit[], at: number): void {
    let old = before;
    for (const event of events) {
      const state = evolve(old, event);
      const source = this.#source(state);
      for (const [tab, page] of this.agents) {
        if (!this.#isGreeted(page)) continue;
        for (const told of project({ event, before: old, after: state }, source, tab)) {
          page.sink({ kind: 'event', at: event.at, event: told });
        }
      }
      old = state;
    }
    this.refresh(old, limits, at);
  }

  /** Tells what is a view of the whole state and not a single event: directories, limits, rooms, customers. */
  refresh(state: CenterState, limits: readonly Limit[], at: number): void {
    const source = this.#source(state);
    for (const [tab, page] of this.agents) {
      if (this.#isGreeted(page)) this.#tellDesk(source, tab, page, limits, at);
    }
    this.#tellRooms(source);
    for (const [key, page] of this.customers) this.#tellCustomer(source, key, page, at);
  }

  typing(key: string, conversationId: string, typing: boolean): void {
    this.customers.get(key)?.sink({ kind: 'typing', conversationId, typing });
  }

  agentTyping(state: CenterState, agentId: string, interactionId: string, typing: boolean): void {
    const session = sessionOfAgent(state, agentId);
    const page = session && !this.agentsLost ? this.agents.get(session.tab) : undefined;
    page?.sink({ kind: 'transient', transient: { type: 'typing', interactionId, who: 'customer', typing } });
  }

  /** Whether what happens now reaches this page of an agent. */
  hears(tab: string): boolean {
    const page = this.agents.get(tab);
    return page !== undefined && this.#isGreeted(page);
  }

  /** A page is told nothing before its snapshot, and nothing while agents' links are lost. */
  #isGreeted(page: Page<AgentUpdate>): boolean {
    return !this.agentsLost && page.told.has('center');
  }

  #tellDesk(
    source: Source,
    tab: string,
    page: Page<AgentUpdate>,
    limits: readonly Limit[],
    at: number,
  ): void {
    const center = centerView(source, limits);
    if (isNews(page, 'center', center))
      page.sink({ kind: 'event', at, event: { type: 'center.described', center } });
    const session = find(source.state.sessions, tab);
    if (!session) return void page.told.delete('directory');
    const entries = directoryView(source, session.agentId);
    if (isNews(page, 'directory', entries)) {
      page.sink({ kind: 'event', at, event: { type: 'directory.listed', entries } });
    }
  }

  #tellRooms(source: Source): void {
    const incarnations = this.#incarnations(source.state);
    for (const [tab, page] of this.agents) {
      const session = find(source.state.sessions, tab);
      const rooms = session ? roomsOf(source, agentMember(session.id), incarnations) : [];
      if (this.#isGreeted(page) && isNews(page, 'rooms', rooms, [])) page.sink({ kind: 'rooms', rooms });
    }
    for (const [key, page] of this.customers) {
      const rooms = roomsOf(source, customerMember(key), incarnations);
      if (isNews(page, 'rooms', rooms, [])) page.sink({ kind: 'rooms', rooms });
    }
  }

  #tellCustomer(source: Source, key: string, page: CustomerPage, at: number): void {
    const view = customerView(source, key, at);
    const { threads } = page;
    page.threads = view.threads;
    const isSaid =
      view.threads.every((thread) => threads.includes(thread)) && view.threads.length === threads.length;
    if (isNews(page, 'view', { ...view, at: 0, threads: null }) || !isSaid) page.sink({ kind: 'view', view });
  }

  #incarnations(state: CenterState): (memberId: string) => string | null {
    const known = new Map<string, string>();
    for (const [tab, { incarnation }] of this.agents) {
      const session = find(state.sessions, tab);
      if (session) known.set(agentMember(session.id), incarnation);
    }
    for (const [key, { incarnation }] of this.customers) known.set(customerMember(key), incarnation);
    return (memberId) => known.get(memberId) ?? null;
  }

  #source(state: CenterState): Source {
    return { state, configuration: this.#configuration, hears: (tab) => this.hears(tab) };
  }
}

/** Whether a page has not been told this; remembers that it has now. */
function isNews(
  page: { readonly told: Map<string, string> },
  what: string,
  value: unknown,
  unsaid?: unknown,
): boolean {
  const text = JSON.stringify(value);
  const before = page.told.get(what) ?? (unsaid === undefined ? undefined : JSON.stringify(unsaid));
  page.told.set(what, text);
  return before !== text;
}
