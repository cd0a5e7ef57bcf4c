import { expect } from 'chai';
import * as fc from 'fast-check';
import { distanceTo } from '../../src/components/record-picker/near.js';
import { RecordFinder } from '../../src/components/record-picker/record-finder.js';

/**
 * The smallest number of edits between a word and any part of a text, where swapping two neighbours is one edit;
 * computed with the table from textbooks.
 */
function slowDistance(word: string, text: string): number {
  const rows = [Array<number>(text.length + 1).fill(0)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const same = word[i - 1] === text[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return Math.min(...rows.at(-1)!);
}

const some = (from: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...from), minLength: 1, maxLength });

describe('the search for records', () => {
  it('counts edits as the textbooks do', () => {
    fc.assert(
      fc.property(some('abc', 31), some('abcd ', 40), (word, text) => {
        expect(distanceTo(word)(text)).to.equal(slowDistance(word, text));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same whether a query is typed letter by letter or pasted', () => {
    const record = fc.record({ id: some('12-', 4), name: some('ab1 (-', 8) }).map(({ id, name }) => ({
      id,
      name,
      type: 'contact',
      extra: { phones: ['+91 (1) 21-2'] },
    }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), some('ab12+ -(', 6), (records, query) => {
        const typing = new RecordFinder(records);
        for (let end = 1; end < query.length; end++) typing.holding(query.slice(0, end).trim());
        expect(typing.holding(query.trim())).to.deep.equal(new RecordFinder(records).holding(query.trim()));
      }),
      { numRuns: 500 },
    );
  });

  it('can be cancelled', async () => {
    const finder = new RecordFinder(
      Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, type: 'x', name: 'Anna' })),
    );
    const work = new AbortController();
    const near = finder.near('anma', new Uint32Array(), work.signal);
    work.abort();
    expect(await near).to.equal(null);
    expect(await finder.near('anma', new Uint32Array(), new AbortController().signal)).to.have.length(10_000);
  });
});
