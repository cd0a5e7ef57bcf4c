import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const page = readFileSync(`${DOCS}frameworks.md`, 'utf8');

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Each code block, with the file that was linked last before it. */
const pieces = [
  ...page.matchAll(/\]\((\.\.\/examples\/[^)]+\.\w+)\)(?:(?!\]\(\.\.\/)[^`]|`[^`]+`)*```\w+\n([\s\S]+?)```/g),
];

describe('the page about frameworks', () => {
  it('shows code of every example', () => {
    const shown = pieces.map(([, file]) => file!.split('/')[2]);
    expect([...new Set(shown)]).to.deep.equal(['plain-html', 'react', 'vue', 'svelte', 'angular']);
  });

  for (const [, file, code] of pieces) {
    it(`quotes ${file!.slice('../examples/'.length)} exactly`, () => {
      const real = new Set(lines(readFileSync(DOCS + file!, 'utf8')));
      expect(lines(code!).filter((line) => line && !real.has(line))).to.deep.equal([]);
    });
  }
});
