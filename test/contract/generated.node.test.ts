import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { generated } from '../../scripts/reference.js';
import { listEvents } from '../../src/core/contract/events.js';
import { listMethods } from '../../src/core/contract/methods.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('what is generated from the registries', () => {
  it('is up to date (else: npx tsx scripts/reference.ts)', async () => {
    for (const [path, text] of await generated()) expect(read(path), path).to.equal(text);
  });

  it('tells of every method and event', () => {
    const page = read('docs/reference.md');
    for (const { name, summary } of listMethods()) {
      expect(page).to.contain(`#### \`sdk.${name}(`);
      expect(page).to.contain(summary);
    }
    for (const { name, summary } of listEvents()) {
      expect(page).to.contain(`#### \`${name}\``);
      expect(page).to.contain(summary);
    }
  });
});

describe('docs/decisions/0020-oddities.md', () => {
  it('settles thirty oddities, and the files that it names exist', () => {
    const page = read('docs/decisions/0020-oddities.md');
    expect(page.match(/^\| \d+ /gm)).to.have.length(30);
    for (const [, path] of page.matchAll(/`((?:src|test|pages)\/[\w./-]+)`/g)) {
      expect(() => read(path ?? ''), path).not.to.throw();
    }
  });
});
