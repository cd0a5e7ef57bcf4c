/** `npm run bench`: every benchmark under bench/; `npm run bench -- state` one of them. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const BENCH = fileURLToPath(new URL('../bench/', import.meta.url));

async function install(): Promise<boolean> {
  if (existsSync(`${BENCH}node_modules/.package-lock.json`)) return true;
  console.log('Installing what the benchmarks compare with.');
  const { code, output } = await run('npm', ['ci'], { cwd: BENCH, quiet: true });
  if (code !== 0) console.error(output);
  return code === 0;
}

async function main(asked: readonly string[]): Promise<boolean> {
  const known = readdirSync(BENCH).filter((name) => existsSync(`${BENCH}${name}/main.ts`));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0 || known.length === 0) {
    console.error(`No benchmark called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    return false;
  }
  if (!(await install())) return false;
  let allKept = true;
  for (const name of asked.length > 0 ? asked : known) {
    const args = ['--conditions=omni-source', '--expose-gc', '--import', 'tsx', `${name}/main.ts`];
    const { code } = await run(process.execPath, args, { cwd: BENCH });
    allKept &&= code === 0;
  }
  return allKept;
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
