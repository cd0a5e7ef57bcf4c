import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../scripts/build.js';

/** A file that each part leaves behind. */
const PROOF = {
  sdk: 'omni-sdk-layout.js',
  'toolbar-pages': 'pages/toolbar-origin/omniapp/toolbar/index.html',
  'crm-pages': 'pages/crm-origin/index.html',
} as const satisfies Partial<Record<Part, string>>;

/** Builds what the servers serve, unless it is there already. Answers whether all of it is there now. */
export async function buildMissing(dist: string): Promise<boolean> {
  const missing = (Object.keys(PROOF) as (keyof typeof PROOF)[]).filter(
    (part) => !existsSync(join(dist, PROOF[part])),
  );
  if (missing.length === 0) return true;
  console.log(`Building ${missing.join(', ')} (once; "npm run build" builds anew) ...`);
  // Loaded only now: the scripts end the process on a signal, which is right for a build and wrong for servers.
  const { build } = await import('../scripts/build.js');
  const isBuilt = await build(missing);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  return isBuilt;
}
