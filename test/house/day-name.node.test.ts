import { expect } from 'chai';
import { dayName } from '../../src/components/message-thread/day.js';

describe('days of messages as people name them, where clocks are put forward and back', () => {
  const before = process.env['TZ'];
  beforeEach(() => (process.env['TZ'] = 'Europe/Berlin'));
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  /** In this time zone March 28, 2027 has 23 hours, and October 31 has 25. */
  for (const [now, yesterday, day] of [
    ['2027-03-29T00:30', '2027-03-28T12:00', '2027-03-27T23:45'],
    ['2027-03-28T00:30', '2027-03-27T12:00', '2027-03-26T23:59'],
    ['2027-10-31T23:30', '2027-10-30T12:00', '2027-10-29T23:59'],
    ['2027-11-01T00:30', '2027-10-31T00:10', '2027-10-30T23:59'],
  ] as const) {
    it(`are right at ${now}`, () => {
      const name = (at: string): string => dayName(Date.parse(at), Date.parse(now), 'en', (key) => key);
      expect(name(now)).to.equal('thread.today');
      expect(name(yesterday)).to.equal('thread.yesterday');
      expect(name(day)).to.include('2027');
    });
  }
});
