/**
 * `npm test` runs all tests, `npm test -- core components` only the folders of test/ that are named ("rooms"). The
 * stages of the test runner in browsers and those of mocha run beside each other, each stage after the other: neither
 * tool alone keeps two cores busy.
 * The last line is `N passed, N failed`. A stage that runs no test, skips one or hangs has failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowsers } from './browsers/require.js';
import { build, type Part } from './build.js';
import { runTool } from './run.js';
import { STAGES, TOOLS, type Paths, type Stage } from './test/stages.js';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The counts by test file; mocha gives only the counts of all files together. */
type CountsByFile = Readonly<Record<string, Counts>>;

const MINUTE = 60_000;
const STAGE_DEADLINE = 90 * MINUTE;
/** If more files than this have failed, it was not by chance, and they are not tried again. */
const FEW = 3;

function readCounts(file: string): CountsByFile {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CountsByFile;
  } catch {
    return {};
  }
}

function sumOf(files: CountsByFile): Counts {
  const sum = (what: keyof Counts): number =>
    Object.values(files).reduce((total, counts) => total + counts[what], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * A stage with the rooms that were asked for. `beside`: another stage runs at the same time, so that the output of this
 * one is shown when it ends.
 */
interface Planned {
  readonly stage: Stage;
  readonly rooms: readonly string[];
  readonly beside: boolean;
}

/** Runs the tests of some files with the tool and the browsers of a stage. */
async function runFiles(
  { stage, rooms, beside }: Planned,
  files: readonly string[],
  paths: Paths,
): Promise<{ counts: CountsByFile; code: number; hung: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'omni-test-'));
  const countsFile = join(folder, 'counts.json');
  const title = `== ${stage.title}: ${rooms.join(', ')}`;
  console.log(`\n${title}${beside ? ', begins' : ''}`);
  const start = performance.now();
  const args =
    stage.tool === 'mocha'
      ? ['--reporter', './scripts/counts/mocha.cjs', '--retries', stage.twice ? '1' : '0', ...files]
      : ['--files', ...files, '!**/*.node.test.ts'];
  try {
    const { code, hung, output } = await runTool(stage.tool, args, {
      env: {
        TEST_COUNTS: countsFile,
        ...paths,
        ...(stage.browsers[0] && { TEST_BROWSER: stage.browsers[0] }),
      },
      deadline: STAGE_DEADLINE,
      quiet: beside,
    });
    const minutes = ((performance.now() - start) / MINUTE).toFixed(1);
    if (beside) console.log(`\n${title}, after ${minutes} minutes\n${output.trim()}`);
    return { counts: readCounts(countsFile), code, hung };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one stage. If anything else than a failed test went wrong, that counts as one failure more. */
async function runStage(planned: Planned, paths: Paths): Promise<Counts> {
  const { stage, rooms } = planned;
  let result = await runFiles(planned, rooms.map(stage.files), paths);
  const ran = Object.keys(result.counts);
  const failed = ran.filter((file) => result.counts[file]!.failed > 0);
  // A browser that dies takes the counts of all files with it.
  const again = ran.length > 0 ? failed : rooms.map(stage.files);
  if (stage.tool === 'wtr' && stage.twice && !result.hung && again.length > 0 && again.length <= FEW) {
    console.log(`Tried again: ${again.join(', ')}`);
    const second = await runFiles(planned, again, paths);
    result = { ...second, counts: { ...result.counts, ...second.counts } };
  }
  const counts = sumOf(result.counts);
  const complaints = [
    result.hung && 'it did not end in time',
    counts.passed + counts.failed === 0 && 'it executed no test',
    counts.skipped > 0 && `it skipped ${counts.skipped} tests`,
    result.code !== 0 && counts.failed === 0 && `it ended with exit code ${result.code}`,
  ].filter((complaint) => complaint !== false);
  for (const complaint of complaints) console.error(`Stage "${stage.title}": ${complaint}.`);
  const extra = complaints.length > 0 && counts.failed === 0 ? 1 : 0;
  return { ...counts, failed: counts.failed + extra };
}

/** The browsers of a stage that not every machine can run; a text says why this machine cannot. */
async function tried({ browsers, trial }: Stage): Promise<Paths | string> {
  try {
    const paths = await requireBrowsers(browsers);
    await trial?.(paths);
    return paths;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message} ${cause.message}` : message;
  }
}

/** The parts that were built for an earlier stage: they are not built again. */
const made = new Set<Part>();

async function prepared({ builds = [] }: Stage): Promise<boolean> {
  const missing = builds.filter((part) => !made.has(part));
  if (!(await build(missing))) return false;
  missing.forEach((part) => made.add(part));
  return true;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

/** Takes one stage from its browser and its builds to its counts. */
async function play(planned: Planned, required: Paths): Promise<Counts> {
  const { stage } = planned;
  const paths = stage.trial ? await tried(stage) : required;
  if (typeof paths === 'string') {
    console.log(`\nStage "${stage.title}" is left out. ${paths}`);
    return NOTHING;
  }
  if (await prepared(stage)) return runStage(planned, paths);
  console.error(`Stage "${stage.title}": the build failed.`);
  return { ...NOTHING, failed: 1 };
}

async function main(asked: readonly string[]): Promise<boolean> {
  const known = new Set(STAGES.flatMap((stage) => stage.rooms));
  const unknown = asked.filter((room) => !known.has(room));
  if (unknown.length > 0) {
    throw new Error(`No such tests: ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`);
  }
  const wanted = STAGES.map((stage) => ({
    stage,
    rooms: asked.length > 0 ? stage.rooms.filter((room) => asked.includes(room)) : stage.rooms,
  })).filter(({ rooms }) => rooms.length > 0);
  const needed = wanted.filter(({ stage }) => !stage.trial).flatMap(({ stage }) => stage.browsers);
  const required = await requireBrowsers([...new Set(needed)]);
  const beside = new Set(wanted.map(({ stage }) => stage.tool)).size > 1;
  let passed = 0;
  let failed = 0;
  await Promise.all(
    TOOLS.map(async (tool) => {
      for (const planned of wanted.filter(({ stage }) => stage.tool === tool)) {
        const counts = await play({ ...planned, beside }, required);
        passed += counts.passed;
        failed += counts.failed;
      }
    }),
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

main(process.argv.slice(2)).then(
  (allIsWell) => {
    process.exitCode = allIsWell ? 0 : 1;
  },
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  },
);
