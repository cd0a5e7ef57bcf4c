/** Compares what an element's templates and styles really offer with what its documentation says. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Surface {
  readonly parts: readonly string[];
  readonly states: readonly string[];
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** The sources in an element's folder, without their comments. */
function codeIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(COMMENTS, ''))
    .join('\n');
}

function all(code: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].flatMap(([, names]) => names!.split(/\s+/)).filter(Boolean);
}

/** Answers what is used but not documented, and what is documented but occurs nowhere in the element's folder. */
export function compareSurface(file: string, documented: Surface): string[] {
  const code = codeIn(dirname(file));
  const used = {
    parts: all(code, /(?<!\[)\bpart="([^"$]+)"/g),
    states: all(code, /\bsetState\('([\w-]+)'/g),
  };
  const complaints: string[] = [];
  for (const kind of ['parts', 'states'] as const) {
    const undocumented = new Set(used[kind].filter((name) => !documented[kind].includes(name)));
    for (const name of undocumented)
      complaints.push(`has, but does not document, among its ${kind}: ${name}`);
    for (const name of documented[kind]) {
      const somewhere = new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code);
      if (!somewhere) complaints.push(`documents, but does not have, among its ${kind}: ${name}`);
    }
  }
  return complaints;
}
