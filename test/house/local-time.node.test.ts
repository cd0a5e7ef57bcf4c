import { expect } from 'chai';
import { fromLocalInput, isSkipped, toLocalInput } from '../../src/components/internal/local-time.js';

describe('times as a person writes them, where clocks are put forward', () => {
  const before = process.env['TZ'];

  /** Sets the time zone of this process, which takes the place of a page's. */
  const liveIn = (zone: string | undefined): void => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  };

  afterEach(() => liveIn(before));

  for (const [zone, skipped, around] of [
    ['Europe/Berlin', '2027-03-28T02:30', ['2027-03-28T01:59', '2027-03-28T03:00', '2027-10-31T02:30']],
    ['Africa/Cairo', '2027-04-30T00:30', ['2027-04-29T23:59', '2027-04-30T01:00']],
  ] as const) {
    it(`include the times that no clock shows in ${zone}`, () => {
      liveIn(zone);
      expect(isSkipped(skipped)).to.equal(true);
      expect(toLocalInput(fromLocalInput(skipped)!)).not.to.equal(skipped);
      for (const time of around) {
        expect(isSkipped(time), time).to.equal(false);
        expect(toLocalInput(fromLocalInput(time)!)).to.equal(time);
      }
    });
  }

  it('never skip where clocks are not changed, nor for an invalid time', () => {
    liveIn('Asia/Kolkata');
    for (const text of ['2027-03-28T02:30', '2027-03-28T02:30:15', '', 'tomorrow']) {
      expect(isSkipped(text), text).to.equal(false);
    }
  });
});
