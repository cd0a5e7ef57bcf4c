import { expect } from 'chai';
import fc from 'fast-check';
import { beanDate, localDate, parseInstant, utcDate } from '../../src/core/contract/dates.js';

const anyTime = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) });
const anyZone = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('dates', () => {
  it('reads the four formats that the contract prints', () => {
    expect(parseInstant('2025-07-18T11:13:36.753+00:00')).to.equal(Date.UTC(2025, 6, 18, 11, 13, 36, 753));
    expect(parseInstant('2025-07-06T09:56:40+0530')).to.equal(Date.UTC(2025, 6, 6, 4, 26, 40));
    expect(parseInstant('2025-07-06T09:56:40+05:30')).to.equal(Date.UTC(2025, 6, 6, 4, 26, 40));
    expect(parseInstant('2025-07-14 14:01:45.899', 330)).to.equal(Date.UTC(2025, 6, 14, 8, 31, 45, 899));
    expect(parseInstant('2025-07-14T08:31:48.925Z')).to.equal(Date.UTC(2025, 6, 14, 8, 31, 48, 925));
  });

  it('takes a date without a zone as local time', () => {
    expect(parseInstant('2025-07-14 14:01:45.899')).to.equal(new Date(2025, 6, 14, 14, 1, 45, 899).getTime());
    expect(parseInstant('2025-07-14')).to.equal(new Date(2025, 6, 14).getTime());
  });

  it('refuses what is no date', () => {
    const wrong = [
      '',
      'now',
      '2025',
      '2025-7-1',
      '2025-02-29T00:00:00Z',
      '2025-00-10',
      '2025-04-31 10:00',
      '2025-07-06T24:00:00Z',
      '2025-07-06T10:60:00Z',
      '2025-07-06T10:00:00+15:00',
      '2025-07-06T10:00:00+05:99',
      '0000-01-01',
      '2025-07-06T',
      '9'.repeat(1_000),
    ];
    for (const text of wrong) expect(parseInstant(text), text.slice(0, 30)).to.equal(undefined);
    expect(parseInstant('2024-02-29T00:00:00Z')).to.equal(Date.UTC(2024, 1, 29));
  });

  it('prints each field as the contract does', () => {
    const at = Date.UTC(2025, 6, 14, 8, 31, 45, 899);
    expect(beanDate(at)).to.equal('2025-07-14T08:31:45.899+00:00');
    expect(utcDate(at)).to.equal('2025-07-14T08:31:45.899Z');
    expect(localDate(at, 330)).to.equal('2025-07-14 14:01:45.899');
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(anyTime, anyZone, (at, zone) => {
        expect(parseInstant(beanDate(at))).to.equal(at);
        expect(parseInstant(utcDate(at))).to.equal(at);
        expect(parseInstant(localDate(at, zone), zone)).to.equal(at);
      }),
    );
  });
});
