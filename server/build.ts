import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, PARTS_FOR_PAGES, type Part } from '../scripts/build.js';

/** A file that each part leaves behind. */
const PROOF: Readonly<Partial<Record<Part, string>>> = {
  sdk: 'omni-sdk.js',
  'toolbar-pages': 'pages/toolbar-origin/omniapp/toolbar/index.html',
  'crm-pages': 'pages/crm-origin/index.html',
};

/** Builds what the servers serve, unless it is there already. Answers whether all of it is there now. */
export async function buildMissing(dist: string): Promise<boolean> {
  const missing = PARTS_FOR_PAGES.filter((part) => !existsSync(join(dist, PROOF[part] ?? part)));
  if (missing.length === 0) return true;
  console.log(`Building ${missing.join(', ')} (once; "npm run build" builds anew) ...`);
  return build(missing);
}
