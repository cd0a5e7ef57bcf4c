/** How long a ticket waits for the agent it was given to, in milliseconds. */
const PATIENCE = 30_000;
const REMEMBERED = 500;

const STAFF = [
  { id: 'maya', name: 'Maya Lind', password: 'maya' },
  { id: 'jon', name: 'Jon Abara', password: 'jon' },
];
const LABELS = [
  { id: 1, name: 'Answered' },
  { id: 2, name: 'Refunded' },
  { id: 3, name: 'Nonsense' },
];

/** A request that the desk refuses. The message says what to change. */
export class Refusal extends Error {}

/**
 * A help desk with a model of its own: tickets, which somebody takes, answers, closes and files. It does not know the
 * toolbar, interactions or their phases. Everything is in memory.
 */
export class Desk {
  #agents = new Map(STAFF.map(({ id, name }) => [id, { id, name, open: false, since: Date.now() }]));
  #tickets = new Map();
  #listeners = new Map();
  #answers = new Map();
  #waiting = new Map();

  /** The id of the agent with this name and password. */
  signIn(name, password) {
    const found = STAFF.find((one) => one.id === name && one.password === password);
    if (!found) throw new Refusal('Nobody here has this name and password.');
    return found.id;
  }

  /** Tells an agent the whole state at first, and then each fact. Returns a function that stops it. */
  follow(agentId, tell) {
    const agent = this.#agents.get(agentId);
    const tickets = [...this.#tickets.values()].filter((ticket) => this.#concerns(agentId, ticket));
    tell({ whole: { agent, labels: LABELS, tickets } });
    return this.#listen(agentId, tell);
  }

  /** Does what an agent asks for. The same key again does nothing, and gives the same answer. */
  act(agentId, key, { act, ...given }) {
    const once = `${agentId} ${key}`;
    if (this.#answers.has(once)) return this.#answers.get(once);
    const answer = this.#do(agentId, act, { ...given, key }) ?? {};
    this.#answers.set(once, answer);
    if (this.#answers.size > REMEMBERED) this.#answers.delete(this.#answers.keys().next().value);
    return answer;
  }

  /** A customer opens a ticket. */
  open(from) {
    const number = this.#tickets.size + 1;
    const since = Date.now();
    this.#tickets.set(number, {
      number,
      from,
      agent: null,
      status: 'new',
      since,
      until: null,
      lines: [],
      unseen: 0,
    });
    this.#assign();
    return number;
  }

  followTicket(number, tell) {
    const { lines, status } = this.#tickets.get(number);
    tell({ whole: { lines, status } });
    return this.#listen(`ticket ${number}`, tell);
  }

  /** A customer says something, or leaves. */
  fromCustomer(number, key, { text, left }) {
    const ticket = this.#tickets.get(number);
    if (left) return this.#close(ticket, 'customer');
    if (ticket.status === 'closed' || ticket.status === 'filed') throw new Refusal('This ticket is closed.');
    this.#say(ticket, 'customer', ticket.from, text, key);
  }

  #do(agentId, act, given) {
    if (act === 'open' || act === 'away') return this.#turn(agentId, act === 'open');
    const ticket = this.#tickets.get(given.number);
    if (!ticket || ticket.agent !== agentId) throw new Refusal('This ticket is not yours.');
    const must = (...statuses) => {
      if (!statuses.includes(ticket.status)) throw new Refusal(`This ticket is ${ticket.status}.`);
    };
    switch (act) {
      case 'take':
        must('assigned');
        this.#forget(ticket);
        Object.assign(ticket, { status: 'open', since: Date.now() });
        return this.#tell(ticket, { fact: 'taken', number: ticket.number });
      case 'pass':
        must('assigned');
        return this.#giveBack(ticket, 'passed');
      case 'say':
        must('open');
        return { line: this.#say(ticket, 'agent', this.#agents.get(agentId).name, given.text, given.key) };
      case 'seen':
        ticket.unseen = 0;
        return this.#tell(ticket, { fact: 'seen', number: ticket.number });
      case 'close':
        must('open');
        return this.#close(ticket, 'agent');
      case 'file': {
        must('closed');
        const label = LABELS.find(({ id }) => id === given.label);
        if (!label) throw new Refusal('There is no such label.');
        Object.assign(ticket, { status: 'filed', since: Date.now() });
        return this.#tell(ticket, { fact: 'filed', number: ticket.number, label, note: given.note });
      }
      default:
        throw new Refusal('The desk does not know this act.');
    }
  }

  #turn(agentId, open) {
    const agent = this.#agents.get(agentId);
    Object.assign(agent, { open, since: Date.now() });
    this.#hear(agentId, { fact: 'turned', open, since: agent.since });
    this.#assign();
  }

  /** Gives each new ticket to the agent who has been free for longest. */
  #assign() {
    for (const ticket of this.#tickets.values()) {
      if (ticket.status !== 'new') continue;
      const free = [...this.#agents.values()]
        .filter(({ id, open }) => open && this.#listeners.get(id)?.size && !this.#isAsked(id))
        .sort((a, b) => a.since - b.since);
      if (free.length === 0) return;
      const [{ id }] = free;
      Object.assign(ticket, {
        agent: id,
        status: 'assigned',
        since: Date.now(),
        until: Date.now() + PATIENCE,
      });
      const timer = setTimeout(() => this.#giveBack(ticket, 'unanswered'), PATIENCE);
      this.#waiting.set(ticket.number, timer);
      this.#hear(id, { fact: 'assigned', ticket });
    }
  }

  #isAsked(agentId) {
    return [...this.#tickets.values()].some(
      ({ agent, status }) => agent === agentId && status === 'assigned',
    );
  }

  /**
   * Gives a ticket back that its agent did not take. The agent is away from then on, so that the ticket goes to
   * another.
   */
  #giveBack(ticket, why) {
    const { agent, number } = ticket;
    this.#forget(ticket);
    Object.assign(ticket, { agent: null, status: 'new', since: Date.now() });
    this.#hear(agent, { fact: 'gone', number, why });
    this.#turn(agent, false);
  }

  #close(ticket, by) {
    if (ticket.status === 'closed' || ticket.status === 'filed') return;
    const taken = ticket.status === 'open';
    this.#forget(ticket);
    Object.assign(ticket, { status: taken ? 'closed' : 'filed', since: Date.now() });
    if (taken) this.#tell(ticket, { fact: 'closed', number: ticket.number, by });
    else if (ticket.agent) this.#hear(ticket.agent, { fact: 'gone', number: ticket.number, why: 'left' });
    this.#assign();
  }

  #say(ticket, by, who, text, key) {
    const before = ticket.lines.find((line) => line.key === key);
    if (before) return before;
    const line = {
      number: ticket.lines.length + 1,
      by,
      who,
      text: String(text).slice(0, 2_000),
      at: Date.now(),
      key,
    };
    ticket.lines.push(line);
    if (by === 'customer') ticket.unseen += 1;
    this.#tell(ticket, { fact: 'said', number: ticket.number, line });
    return line;
  }

  #forget(ticket) {
    clearTimeout(this.#waiting.get(ticket.number));
    this.#waiting.delete(ticket.number);
    ticket.until = null;
  }

  #concerns(agentId, { agent, status }) {
    return agent === agentId && status !== 'filed';
  }

  #tell(ticket, fact) {
    if (ticket.agent) this.#hear(ticket.agent, fact);
    this.#hear(`ticket ${ticket.number}`, fact);
  }

  #hear(who, fact) {
    for (const tell of this.#listeners.get(who) ?? []) tell(fact);
  }

  #listen(who, tell) {
    const all = this.#listeners.get(who) ?? new Set();
    this.#listeners.set(who, all.add(tell));
    return () => all.delete(tell);
  }
}
