// Writes what is derived from the contract's registries: the reference, the list of errors, and the signatures
// that the SDK script carries. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { errorsPage } from './reference/errors.js';
import { referencePage } from './reference/pages.js';
import { signaturesModule } from './reference/signatures.js';

const FILES: Readonly<Record<string, () => string>> = {
  'docs/reference.md': referencePage,
  'docs/errors.md': errorsPage,
  'src/core/contract/signatures.ts': signaturesModule,
};

/** The generated files as they should be, by path from the project's root. */
export async function generated(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const [path, write] of Object.entries(FILES)) {
    const filepath = fileURLToPath(new URL(`../${path}`, import.meta.url));
    pages.set(path, await format(write(), { ...(await resolveConfig(filepath)), filepath }));
  }
  return pages;
}

async function main(): Promise<void> {
  const checking = process.argv.includes('--check');
  for (const [path, text] of await generated()) {
    const file = new URL(`../${path}`, import.meta.url);
    if (!checking) {
      writeFileSync(file, text);
    } else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${path} is out of date: run npx tsx scripts/reference.ts`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
