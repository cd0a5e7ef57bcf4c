import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listener {
  readonly port: number;
  /** Set once it is known what to answer with. */
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

/** One listener for IPv4 and IPv6 alike, and still for this machine alone. */
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
