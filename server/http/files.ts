import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
};

/** Placeholders in pages, and what replaces them: addresses that are known only when the server runs. */
export type Replacements = Readonly<Record<string, string>>;

/** Serves the files of a folder and nothing outside of it. A folder answers with its index.html. */
export function filesOf(folder: string, replacements: Replacements = {}): MiddlewareHandler {
  const root = resolve(folder);
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const path = safePath(root, new URL(context.req.url).pathname);
    if (path === null) return next();
    const found = await describe(path);
    if (found === 'nothing') return next();
    if (found === 'folder') {
      // Without the slash, relative addresses in the page would start one folder too high.
      if (!context.req.path.endsWith('/')) return redirectToFolder(context);
      const index = resolve(path, 'index.html');
      return (await describe(index)) === 'file' ? send(context, index, replacements) : next();
    }
    return send(context, path, replacements);
  };
}

/** Serves one file, whatever the address is. */
export function oneFile(path: string): MiddlewareHandler {
  return async (context, next) => ((await describe(path)) === 'file' ? send(context, path, {}) : next());
}

function safePath(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).some((part) => part.startsWith('.'))) return null;
  const path = resolve(root, `.${decoded}`);
  return path === root || path.startsWith(root + sep) ? path : null;
}

async function describe(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function redirectToFolder(context: Context): Response {
  const url = new URL(context.req.url);
  // A path that begins with several slashes would be read as the name of a host, and redirect to it.
  return context.redirect(`${url.pathname.replace(/^\/+/, '/')}/${url.search}`, 308);
}

async function send(context: Context, path: string, replacements: Replacements): Promise<Response> {
  const extension = extname(path);
  const isPage = extension === '.html';
  // Names of built assets carry a hash of their content.
  const isHashed = /-[\w-]{8}\.\w+$/.test(path) && path.includes(`${sep}assets${sep}`);
  context.header('Content-Type', MEDIA_TYPES[extension] ?? 'application/octet-stream');
  context.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  const bytes = await readFile(path);
  if (!isPage) return context.body(new Uint8Array(bytes));
  let text = bytes.toString('utf8');
  for (const [name, value] of Object.entries(replacements)) text = text.replaceAll(name, value);
  return context.body(text);
}
