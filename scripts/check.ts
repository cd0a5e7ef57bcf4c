/** `npm run check`: everything about the code that needs no running. `npm run check -- lint types` does a part. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALL_PARTS, build } from './build.js';
import { checkManifest } from './manifest/check.js';
import { run, runTool, type RunResult } from './run.js';

/** A check answers what is wrong; an empty text means that all is well. */
type Check = () => string | Promise<string>;

const complaintOf = ({ code, output }: RunResult): string =>
  code === 0 ? '' : output.trim() || `It ended with exit code ${code}`;

const tool = async (name: string, ...args: string[]): Promise<string> =>
  complaintOf(await runTool(name, args, { quiet: true }));

const script = async (file: string, ...args: string[]): Promise<string> =>
  complaintOf(await run(process.execPath, ['--import', 'tsx', file, ...args], { quiet: true }));

async function firstComplaint(...checks: readonly Check[]): Promise<string> {
  for (const check of checks) {
    const complaint = await check();
    if (complaint) return complaint;
  }
  return '';
}

/** Stylesheets have no types to check. */
const THEMES = readdirSync(fileURLToPath(new URL('../src/themes', import.meta.url))).map(
  (name) => `./themes/${name}`,
);

const CHECKS: Readonly<Record<string, Check>> = {
  format: () => tool('prettier', '--check', '--log-level', 'warn', '.'),
  lint: () => tool('eslint', '--max-warnings', '0', '.'),
  types: () =>
    firstComplaint(
      () => tool('tsc', '-p', 'tsconfig.json'),
      () => tool('tsc', '-p', 'tsconfig.core.json'),
      () => tool('tsc', '-p', 'tsconfig.node.json'),
    ),
  reference: () => script('scripts/reference.ts', '--check'),
  boundaries: () =>
    tool('depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'pages', 'server', 'storybook', 'test'),
  build: async () => ((await build(ALL_PARTS)) ? '' : 'The build failed, see above.'),
  manifest: checkManifest,
  package: () =>
    firstComplaint(
      () => tool('publint', '--strict'),
      () => tool('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...THEMES),
    ),
  size: () => tool('size-limit'),
  unused: () => tool('knip', '--no-config-hints'),
};

async function main(asked: readonly string[]): Promise<boolean> {
  const unknown = asked.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0) {
    console.error(`No check called ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}.`);
    return false;
  }
  const failed: string[] = [];
  for (const [name, check] of Object.entries(CHECKS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = performance.now();
    const complaint = await check();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${complaint ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`);
    if (complaint) {
      console.log(`${complaint}\n`);
      failed.push(name);
    }
  }
  console.log(failed.length > 0 ? `Not in order: ${failed.join(', ')}` : 'All checks passed');
  return failed.length === 0;
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
