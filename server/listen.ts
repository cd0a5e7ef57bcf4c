import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listener {
  readonly port: number;
  /** Sets who answers requests; until then the answer is 503. */
  handle(fetch: Fetch): void;
  close(): Promise<void>;
}

/** Listens on a port. Without a host name, connections of other machines are dropped. */
export async function listen(port: number, host: string | null, variable: string): Promise<Listener> {
  let answer: Fetch = () => new Response('Starting.', { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => answer(request) }) as Server;
  if (host === null) server.on('connection', dropStrangers);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port, variable)));
    server.listen({ port, ...(host === null ? {} : { host }) }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    handle(fetch) {
      answer = fetch;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Lets one listener serve IPv4 and IPv6 and still serve this machine alone. */
function dropStrangers(socket: Socket): void {
  const address = socket.remoteAddress ?? '';
  if (!/^(?:::ffff:)?127\.|^::1$/.test(address)) socket.destroy();
}

function explained(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken. Stop what uses it, or choose another with ${variable}=<port>.`);
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Port ${port} may not be used by this account. Choose one above 1023 with ${variable}=<port>.`,
    );
  }
  return error;
}
