import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../scripts/run.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const EXAMPLES = join(ROOT, 'examples');

async function command(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await run(program, args, { cwd, quiet: true });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} in ${cwd}:\n${output}`);
}

let packing: Promise<string> | undefined;

/** The folder with the package as it would be published. */
async function pack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-pack-'));
  await command('npm', ['pack', '--pack-destination', folder], ROOT);
  return folder;
}

after(async () => {
  if (packing) await rm(await packing, { recursive: true, force: true });
});

/** Whether the installed packages are those of the lock file. */
function isInstalled(folder: string): boolean {
  const installed = join(folder, 'node_modules/.package-lock.json');
  const locked = join(folder, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs;
}

/** Installs an example, with omni-toolbar as this working copy would publish it, and gives its folder. */
export async function install(name: string): Promise<string> {
  const folder = join(EXAMPLES, name);
  if (!isInstalled(folder)) await command('npm', ['ci'], folder);
  const copy = join(folder, 'node_modules/omni-toolbar');
  const packed = await (packing ??= pack());
  const [archive = ''] = await readdir(packed);
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  await command('tar', ['-xzf', join(packed, archive), '-C', copy, '--strip-components=1'], folder);
  return folder;
}

/** Runs one of the example's own scripts. */
export const script = (folder: string, name: string): Promise<void> =>
  command('npm', ['run', name, '--silent'], folder);
