import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find } from './support/inside.js';
import { interaction } from './support/samples.js';
import { working } from './support/working.js';

/** The width in which each end of the strip fades out. */
const FADE = 12;

describe('a strip that is too narrow for all interactions', () => {
  for (const lang of ['en', 'ar']) {
    it(`shows the selected interaction clear of its faded ends, also when its width changes (${lang})`, async () => {
      const omni = working({}, ...['i1', 'i2', 'i3', 'i4'].map((id) => interaction({ id })));
      const el = await fixture<OmniToolbar>(
        html`<omni-toolbar
          style="inline-size: 760px"
          dock="bottom"
          lang=${lang}
          .omni=${omni}
        ></omni-toolbar>`,
      );
      const list = find(el, 'omni-interaction-list')!;
      const rail = find(el, '.rail')!;
      const isClear = (id: string): boolean => {
        const current = find(list, `[aria-current="true"][data-id="${id}"]`);
        if (!current) return false;
        const [outer, inner] = [rail.getBoundingClientRect(), current.getBoundingClientRect()];
        return inner.left >= outer.left + FADE && inner.right <= outer.right - FADE;
      };
      await waitUntil(() => all(list, '.entry').length === 4);
      expect(rail.scrollWidth).to.be.above(rail.clientWidth);
      expect(getComputedStyle(rail).maskImage).to.contain(`${FADE}px`);
      for (const id of ['i4', 'i2', 'i1', 'i3', 'i4']) {
        omni.set('current', id);
        await waitUntil(() => isClear(id), `${id} is selected`);
      }
      for (const width of [700, 900, 720]) {
        el.style.inlineSize = `${width}px`;
        await waitUntil(() => isClear('i4'), `${width} px`);
      }
      // An agent who has scrolled to the other conversations is not moved away from them.
      rail.scrollLeft = lang === 'ar' ? -1 : 1;
      const { scrollLeft } = rail;
      el.requestUpdate();
      await el.updateComplete;
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      expect(rail.scrollLeft).to.equal(scrollLeft);
    });
  }
});
