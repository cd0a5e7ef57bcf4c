import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from '../scripts/build.js';

/** One file that each part leaves in `dist`: its age is the age of the part. */
const PROOF = {
  sdk: 'omni-sdk-layout.js',
  'toolbar-pages': 'pages/toolbar-origin/omniapp/toolbar/index.html',
  'crm-pages': 'pages/crm-origin/index.html',
} as const satisfies Partial<Record<Part, string>>;

/** What the parts are built from. */
const SOURCES = ['src', 'pages', 'vite.config.ts', 'package-lock.json'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When a file or anything in a folder was last changed. */
function lastChanged(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changed(path);
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return inside.reduce((last, name) => Math.max(last, changed(join(path, name))), 0);
}

/** The parts of `dist` that are missing, or older than something under `root` that they are made of. */
export function outdated(dist: string, root: string): readonly Part[] {
  const last = Math.max(...SOURCES.map((source) => lastChanged(join(root, source))));
  return (Object.keys(PROOF) as (keyof typeof PROOF)[]).filter(
    (part) => changed(join(dist, PROOF[part])) < last,
  );
}

/** Builds those of the served parts that are missing or outdated. Answers whether all of them are there now. */
export async function buildOutdated(dist: string): Promise<boolean> {
  const parts = outdated(dist, ROOT);
  if (parts.length === 0) return true;
  console.log(`Building ${parts.join(', ')} ...`);
  // Imported only here: scripts/build.ts ends the process on a signal, which is right for a build and wrong for
  // servers.
  const { build } = await import('../scripts/build.js');
  const isBuilt = await build(parts);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  return isBuilt;
}
