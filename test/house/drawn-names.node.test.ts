import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

const COMPONENTS = new URL('../../src/components/', import.meta.url);
/** What stands in a `<bdi>`: a name, or words, of somebody else. */
const DRAWN = /<bdi\b[^>]*>\s*\$\{((?:[^{}`]|\{[^{}`]*\})*)\}/g;
/** What leaves out the characters that turn a name round, and what writes numbers. */
const CLEANS =
  /^(?:withoutTurns|nameOf|kindWords|knownWords?|failureWords|language|formatList|phone)\(|^this\.(?:why|known|#text|#phones\.format)\(/;
/** Cleaned where it is made; of the product itself; or whole sentences of the page around. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'call-quality/call-quality.ts': ['value'],
  'disposition-form/time-left.ts': ['error'],
  'extension-picker/extension-picker.ts': ['phone'],
  'interaction-card/interaction-card.ts': ['name'],
  'internal/problem-line.ts': ['words'],
  'message-composer/tray.ts': ['name'],
  'record-picker/record-row.ts': ['name'],
  'toast/toast.ts': ['message'],
};

const drawn = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, COMPONENTS), 'utf8').matchAll(DRAWN)].map(([, what = '']) => ({
      file,
      what,
    })),
  );

describe('a name of somebody else', () => {
  it('is drawn without what turns it round, in every element', () => {
    expect(drawn.length).to.be.greaterThan(30);
    const raw = drawn
      .filter(({ file, what }) => !CLEANS.test(what.trim()) && !ELSEWHERE[file]?.includes(what))
      .map(({ file, what }) => `${file}: withoutTurns(${what})`);
    expect(raw).to.deep.equal([]);
  });

  it('is excused only where it still stands', () => {
    const excused = Object.entries(ELSEWHERE).flatMap(([file, list]) =>
      list.map((what) => `${file}: ${what}`),
    );
    const there = drawn.map(({ file, what }) => `${file}: ${what}`);
    expect(excused.filter((one) => !there.includes(one))).to.deep.equal([]);
  });
});
