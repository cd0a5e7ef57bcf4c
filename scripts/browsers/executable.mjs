// Where a browser lives. Plain JavaScript, as its users are loaded by the web-test-runner configuration as well.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the environment variable names, then the usual places of the platform, then the search path.
 * @param {{ variable: string, names: readonly string[], usual: Readonly<Record<string, readonly string[]>> }} browser
 * @returns {string | undefined}
 */
export function findExecutable({ variable, names, usual }) {
  const asked = process.env[variable];
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`${variable} names ${asked}, which cannot be executed`);
    return asked;
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return [...(usual[process.platform] ?? []), ...onPath].find(isExecutable);
}

/**
 * A program's file in each folder where Windows keeps programs.
 * @param {...string} path
 */
export function underProgramFiles(...path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...path));
}
