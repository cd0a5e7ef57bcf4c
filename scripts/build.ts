/**
 * `npm run build` makes everything in `dist/`; `npm run build -- sdk toolbar-pages` only the named parts.
 * What lies where is said at the top of vite.config.ts.
 */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run, runTool } from './run.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function tool(name: string, ...args: string[]): Promise<void> {
  const { code, output } = await runTool(name, args, { cwd: ROOT, quiet: true });
  if (code !== 0) throw new Error(output.trim());
}

const bundle = (mode: string): Promise<void> => tool('vite', 'build', '--mode', mode, '--logLevel', 'warn');

const PARTS = {
  /** The ES modules of the package, one file per source file, with their declarations. */
  async library(): Promise<void> {
    await bundle('library');
    await tool('tsc', '-p', 'tsconfig.build.json');
  },
  /** dist/themes/*.css */
  theme: () => cpSync(`${ROOT}src/themes`, `${ROOT}dist/themes`, { recursive: true }),
  /** dist/omni-sdk.js, for a script tag, and what it loads when it has time. */
  async sdk(): Promise<void> {
    await bundle('sdk');
    await bundle('sdk-layout');
  },
  /** dist/omni-toolbar.js, every element in one file for a script tag, and what it loads when it is needed. */
  async 'single-file'() {
    await bundle('single-file');
    await bundle('phones');
  },
  /** dist/custom-elements.json */
  manifest: () => tool('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs'),
  /** dist/templates/*.d.ts, and what editors read; all of it from the manifest. */
  async templates(): Promise<void> {
    const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/templates.ts'], {
      cwd: ROOT,
      quiet: true,
    });
    if (code !== 0) throw new Error(output.trim());
  },
  'toolbar-pages': () => bundle('toolbar-pages'),
  'crm-pages': () => bundle('crm-pages'),
} as const satisfies Record<string, () => void | Promise<void>>;

export type Part = keyof typeof PARTS;

export const ALL_PARTS = Object.keys(PARTS) as Part[];

/** The parts that `npm start` serves. */
export const PARTS_FOR_PAGES: readonly Part[] = ['sdk', 'toolbar-pages', 'crm-pages'];

/** The end-to-end tests also open a page with nothing but script tags. */
export const PARTS_FOR_TESTS: readonly Part[] = [...PARTS_FOR_PAGES, 'theme', 'single-file'];

/** The parts that the examples use, and the page of their customers. */
export const PARTS_FOR_HOSTS: readonly Part[] = [
  'library',
  'theme',
  'single-file',
  'manifest',
  'templates',
  'crm-pages',
];

/** Makes the named parts, one after another. Says what failed and answers false, or answers true. */
export async function build(parts: readonly Part[]): Promise<boolean> {
  let allIsWell = true;
  for (const part of parts) {
    const start = performance.now();
    try {
      await PARTS[part]();
      console.log(`built ${part} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      allIsWell = false;
      console.error(`Could not build ${part}:\n${(error as Error).message}`);
    }
  }
  return allIsWell;
}

async function main(asked: readonly string[]): Promise<boolean> {
  const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) {
    console.error(`Nothing called ${unknown.join(', ')} to build. There are: ${ALL_PARTS.join(', ')}.`);
    return false;
  }
  if (asked.length === 0) rmSync(`${ROOT}dist`, { recursive: true, force: true });
  return build(asked.length > 0 ? (asked as Part[]) : ALL_PARTS);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
}
