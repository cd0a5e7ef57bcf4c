import { expect } from 'chai';
import { formatDate } from '../../src/locales/format.js';

describe('times in a page that is never closed', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('are in the time zone in which the agent is now, there and back', () => {
    const noon = Date.UTC(2026, 10, 27, 12);
    const shown = (zone: string): string => {
      process.env['TZ'] = zone;
      return formatDate('en-GB', noon, { timeStyle: 'short' });
    };
    expect(['Asia/Kolkata', 'Europe/Berlin', 'Asia/Kolkata'].map(shown)).to.deep.equal([
      '17:30',
      '13:00',
      '17:30',
    ]);
  });
});
