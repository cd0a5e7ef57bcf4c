import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { Desk, Refusal } from './desk.js';

const LARGEST = 64 * 1024;
const PAGES = fileURLToPath(new URL('../dist', import.meta.url));

async function bodyOf(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece;
    if (text.length > LARGEST) throw new Refusal('This is too long.');
  }
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new Refusal('This is no JSON.');
  }
}

/** Serves the desk, and the pages that Vite has built, from one origin. Port 0 takes a free one. */
export async function startDesk(port) {
  const desk = new Desk();
  /** Signed-in agents, and the tickets of customers, by the secret tokens that their pages send. */
  const agents = new Map();
  const tickets = new Map();
  const pages = sirv(PAGES);

  /** Writes everything that `follow` tells as lines of JSON, until the other end closes the connection. */
  const stream = (response, follow) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    const stop = follow((told) => response.write(`${JSON.stringify({ ...told, at: Date.now() })}\n`));
    response.on('close', stop);
  };
  const answer = (response, status, value) => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value));
  };

  const routes = {
    'POST /desk/sign-in': async (request, response) => {
      const { name, password } = await bodyOf(request);
      const token = randomUUID();
      agents.set(token, desk.signIn(name, password));
      answer(response, 200, { token });
    },
    'POST /desk/sign-out': (request, response, secret) => {
      const agent = agents.get(secret);
      agents.delete(secret);
      if (agent) desk.act(agent, randomUUID(), { act: 'away' });
      answer(response, 200, {});
    },
    'GET /desk/agent': (request, response, secret) => {
      if (!agents.has(secret)) return answer(response, 401, { error: 'Sign in.' });
      stream(response, (tell) => desk.follow(agents.get(secret), tell));
    },
    'POST /desk/agent': async (request, response, secret) => {
      if (!agents.has(secret)) return answer(response, 401, { error: 'Sign in.' });
      const { key, ...given } = await bodyOf(request);
      answer(response, 200, desk.act(agents.get(secret), key, given));
    },
    'POST /desk/ticket': async (request, response) => {
      const { from } = await bodyOf(request);
      const secret = randomUUID();
      tickets.set(secret, desk.open(String(from).slice(0, 100)));
      answer(response, 200, { secret });
    },
    'GET /desk/customer': (request, response, secret) => {
      if (!tickets.has(secret)) return answer(response, 401, { error: 'There is no such ticket.' });
      stream(response, (tell) => desk.followTicket(tickets.get(secret), tell));
    },
    'POST /desk/customer': async (request, response, secret) => {
      if (!tickets.has(secret)) return answer(response, 401, { error: 'There is no such ticket.' });
      const { key, ...given } = await bodyOf(request);
      desk.fromCustomer(tickets.get(secret), key, given);
      answer(response, 200, {});
    },
  };

  const server = createServer(async (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (!route)
      return pages(request, response, () => answer(response, 404, { error: 'There is no such page.' }));
    try {
      const [, secret = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
      await route(request, response, secret);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) console.error(thrown);
      answer(response, thrown instanceof Refusal ? 409 : 500, { error: thrown.message });
    }
  });
  server.listen(port);
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    /** Breaks all open connections, as a network may. */
    interrupt: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
