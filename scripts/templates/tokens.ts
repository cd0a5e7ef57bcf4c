import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Described, ElementEntry } from './catalog.js';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const ROW = /^\| ((?:`--omni-[\w-]+`(?:, )?)+) \| (.+) \|$/gm;

/**
 * Every token of docs/theming.md, with the value of omni.css and a description: that of the element which has the
 * token, else the one in docs/theming.md.
 */
export function readTokens(entries: readonly ElementEntry[]): Described[] {
  const own = new Map(
    entries.flatMap(({ cssProperties }) => cssProperties).map(({ name, description }) => [name, description]),
  );
  const defaults = new Map(
    [...read('src/themes/omni.css').matchAll(/(--omni-[\w-]+):\s*([^;]+);/g)].map(
      ([, name, value]) => [name!, value!.replace(/\s+/g, ' ')] as const,
    ),
  );
  return [...read('docs/theming.md').matchAll(ROW)].flatMap(([, cell = '', said = '']) => {
    const names = cell.replaceAll('`', '').split(', ');
    const each = said.split('; ');
    return names.map((name, at) => {
      const meaning = own.get(name) ?? (each.length === names.length ? each[at]! : said);
      const value = defaults.get(name);
      return { name, description: value ? `${meaning} (without a theme: \`${value}\`)` : meaning };
    });
  });
}
