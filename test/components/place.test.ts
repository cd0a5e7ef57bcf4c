import { expect, fixture, html } from '@open-wc/testing';
import { keepPlaced } from '../../src/components/internal/place.js';

describe('a panel in its place', () => {
  it('is placed again when the window changes, but not when it is closed or removed', async () => {
    for (const end of ['hidePopover', 'remove'] as const) {
      const panel = await fixture<HTMLElement>(html`<div popover="manual">Panel</div>`);
      panel.showPopover();
      let placed = 0;
      keepPlaced(panel, () => (placed += 1));
      window.dispatchEvent(new Event('resize'));
      expect(placed, end).to.equal(2);
      const closed = new Promise((resolve) => panel.addEventListener('toggle', resolve, { once: true }));
      panel[end]();
      if (end === 'hidePopover') await closed;
      window.dispatchEvent(new Event('resize'));
      expect(placed, end).to.equal(2);
    }
  });
});
