import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The candidates, by the names of their files. The bare channel and ours stand side by side, because they are compared
 * most.
 */
export const PATHS = ['channel', 'ours', 'window', 'penpal', 'comlink', 'post-robot', 'hubspot'] as const;
export type Path = (typeof PATHS)[number];

/** Two sites; pages of the one embed pages of the other. */
export interface Sites {
  readonly parent: string;
  close(): void;
}

/** The scripts of both ends of each candidate, bundled as an application would bundle them. */
async function bundles(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('paths', import.meta.url)),
    entryPoints: [...PATHS, 'leaks'].flatMap((path) => [`${path}.parent.ts`, `${path}.child.ts`]),
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['omni-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(
    outputFiles.map(({ path, text }) => [`/${path.replaceAll('\\', '/').split('/').at(-1)}`, text]),
  );
}

/** Makes pages cross-origin isolated, because then their clock is more precise. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
};

async function serve(
  host: string,
  files: ReadonlyMap<string, string>,
  page: (path: string) => string,
): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const script = files.get(url);
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { ...ISOLATED, 'content-type': `${type}; charset=utf-8` });
    response.end(script ?? page(url.slice(1)));
  });
  server.listen(0, host);
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

const originOf = (name: string, server: Server): string =>
  `http://${name}:${(server.address() as AddressInfo).port}`;

const html = (attribute: string, script: string): string =>
  `<!doctype html><html ${attribute}><title>rpc</title><body><script type="module" src="/${script}"></script></body></html>`;

/** Serves both sites; the path of a page is the name of its candidate. */
export async function openSites(): Promise<Sites> {
  const files = await bundles();
  const origins = { parent: '', child: '' };
  const parent = await serve('localhost', files, (path) =>
    html(`data-child="${origins.child}/${path}"`, `${path}.parent.js`),
  );
  const child = await serve('127.0.0.1', files, (path) =>
    html(`data-parent="${origins.parent}"`, `${path}.child.js`),
  );
  origins.parent = originOf('localhost', parent);
  origins.child = originOf('127.0.0.1', child);
  return {
    parent: origins.parent,
    close() {
      for (const server of [parent, child]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
