import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();
const OWN_GROUP = process.platform !== 'win32';

/** Ends a child together with everything it started. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (OWN_GROUP) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // The group is gone already, which is what was wanted.
  }
}

const endAll = (): void => running.forEach(end);
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const exits = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => process.exit(code)] as const);

/**
 * While children run, whatever ends this process ends them, too. Without children the signals are left alone: they
 * belong to the program that imports this module.
 */
function guard(child: ChildProcess): void {
  if (running.size === 0) {
    process.on('exit', endAll);
    for (const [signal, exit] of exits) process.on(signal, exit);
  }
  running.add(child);
}

function release(child: ChildProcess): void {
  running.delete(child);
  if (running.size > 0) return;
  process.off('exit', endAll);
  for (const [signal, exit] of exits) process.off(signal, exit);
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Collects the output and gives it back, instead of showing it. */
  readonly quiet?: boolean;
  /** Milliseconds after which the command counts as hanging and is ended. */
  readonly deadline?: number;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
  readonly hung: boolean;
}

/** Runs a program to its end, in a process group of its own so that nothing outlives it. */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...(options.quiet && { NO_COLOR: '1' }), ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
    detached: OWN_GROUP,
  });
  guard(child);
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  }
  let hung = false;
  const timer = options.deadline
    ? setTimeout(() => {
        hung = true;
        end(child);
      }, options.deadline)
    : undefined;
  try {
    const [code] = (await once(child, options.quiet ? 'close' : 'exit')) as [number | null];
    return { code: hung ? 1 : (code ?? 1), output: pieces.join(''), hung };
  } catch (error) {
    return { code: 1, output: `${program}: ${(error as Error).message}`, hung: false };
  } finally {
    clearTimeout(timer);
    end(child);
    release(child);
  }
}

/** The packages whose name differs from the command that they bring. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  attw: '@arethetypeswrong/cli',
  cem: '@custom-elements-manifest/analyzer',
  depcruise: 'dependency-cruiser',
  tsc: 'typescript-7',
  wtr: '@web/test-runner',
};

function fileOfTool(tool: string): string {
  const folder = fileURLToPath(new URL(`../node_modules/${PACKAGE_OF[tool] ?? tool}/`, import.meta.url));
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (!file) throw new Error(`The package ${PACKAGE_OF[tool] ?? tool} has no command ${tool}`);
  return folder + file;
}

/** Runs a command that one of our development dependencies brought along. */
export function runTool(tool: string, args: readonly string[], options?: RunOptions): Promise<RunResult> {
  return run(process.execPath, [fileOfTool(tool), ...args], options);
}
