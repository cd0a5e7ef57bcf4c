/** `npm run storybook` and `npm run build:storybook`: the catalog, with its tables read from the manifest. */
import { build } from './build.js';
import { runTool } from './run.js';

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  dev: ['dev', '-c', 'storybook', '-p', '6006', '--no-open', '--disable-telemetry'],
  build: ['build', '-c', 'storybook', '-o', 'storybook-static', '--quiet', '--disable-telemetry'],
};

async function main(command: string): Promise<boolean> {
  const args = COMMANDS[command];
  if (!args) {
    console.error(`Storybook is started with ${Object.keys(COMMANDS).join(' or ')}.`);
    return false;
  }
  if (!(await build(['manifest']))) return false;
  const { code } = await runTool('storybook', args, { env: { STORYBOOK_DISABLE_TELEMETRY: '1' } });
  return code === 0;
}

process.exitCode = (await main(process.argv[2] ?? 'dev')) ? 0 : 1;
