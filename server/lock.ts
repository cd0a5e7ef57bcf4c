import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Takes a folder for this process, and makes it when it is missing: two servers on one folder would each keep records
 * in memory that the other does not know. The lock is a local socket and not a file, because the socket ends with its
 * process, however that ends. Resolves with a function that unlocks the folder; null: another process has it.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | null> {
  mkdirSync(folder, { recursive: true });
  const address = addressFor(realpathSync(folder));
  const server =
    (await listenOn(address)) ?? ((await isLeftBehind(address)) ? await listenOn(address) : null);
  return server && (() => new Promise((resolve) => server.close(() => resolve())));
}

function addressFor(folder: string): string {
  const name = `omni-toolbar-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

function listenOn(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/**
 * Where local sockets are files, the file of a process that was killed may remain. If nobody answers on it, it is
 * removed.
 */
async function isLeftBehind(address: string): Promise<boolean> {
  if (!address.startsWith(tmpdir())) return false;
  const isAnswered = await new Promise<boolean>((resolve) => {
    const socket = connect(address, () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
  if (!isAnswered) rmSync(address, { force: true });
  return !isAnswered;
}
