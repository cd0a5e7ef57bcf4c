import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { CHECKS } from '../../src/core/model/diagnosis.js';

describe('docs/troubleshooting.md', () => {
  it('explains every check, in their order and no other', () => {
    const text = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');
    const explained = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name);
    expect(explained).to.deep.equal([...CHECKS]);
  });
});
