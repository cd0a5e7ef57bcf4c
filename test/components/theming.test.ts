import { expect, fixture, html } from '@open-wc/testing';
import type { OmniPresence } from '../../src/components/presence/presence.js';
import '../../src/components/click-to-dial/define.js';
import '../../src/components/login-form/define.js';
import '../../src/components/presence/define.js';
import '../../src/components/provider/define.js';
import '../../src/components/toolbar/define.js';
import { memoryOmni } from './support/memory-omni.js';

const DARK_TEXT = 'rgb(233, 236, 242)';
const LIGHT_TEXT = 'rgb(22, 27, 38)';

const trigger = (el: Element): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>('.trigger')!;

/** A presence element inside of `around`; its properties alone decide what it shows. */
async function presenceIn(around: HTMLElement): Promise<OmniPresence> {
  const el = around.querySelector<OmniPresence>('omni-presence')!;
  await el.updateComplete;
  return el;
}

describe('theme and density', () => {
  for (const tag of ['omni-provider', 'omni-presence'] as const) {
    it(`of ${tag} reach every element inside`, async () => {
      const room = await fixture<HTMLElement>(html`
        <div style="color-scheme: light">
          ${
            tag === 'omni-provider'
              ? html`<omni-provider .omni=${memoryOmni()} theme="dark" density="touch">
                  <omni-presence></omni-presence>
                </omni-provider>`
              : html`<omni-presence theme="dark" density="touch"></omni-presence>`
          }
        </div>
      `);
      const el = await presenceIn(room);
      expect(getComputedStyle(el).color).to.equal(DARK_TEXT);
      expect(trigger(el).getBoundingClientRect().height).to.be.at.least(44);
      const owner = room.querySelector(tag)!;
      owner.setAttribute('theme', 'light');
      owner.setAttribute('density', 'compact');
      expect(getComputedStyle(el).color).to.equal(LIGHT_TEXT);
      expect(trigger(el).getBoundingClientRect().height).to.be.at.most(30);
    });
  }

  it('of the toolbar reach the elements in its shadow root', async () => {
    const el = await fixture<HTMLElement>(html`
      <omni-toolbar .omni=${memoryOmni()} theme="dark" density="touch"></omni-toolbar>
    `);
    const inner = [...el.shadowRoot!.querySelectorAll('*')].find(({ localName }) =>
      localName.startsWith('omni-'),
    )!;
    expect(getComputedStyle(inner).colorScheme).to.equal('dark');
    expect(getComputedStyle(inner).getPropertyValue('--omni-size-control').trim()).to.equal('44px');
  });

  it('use the control heights that a theme sets for each density', async () => {
    const room = await fixture<HTMLElement>(html`
      <div style="--omni-size-control-touch: 60px"><omni-presence density="touch"></omni-presence></div>
    `);
    expect(trigger(await presenceIn(room)).getBoundingClientRect().height).to.equal(60);
  });
});

describe('tokens', () => {
  it('set a separate font for headings', async () => {
    const el = await fixture<HTMLElement>(
      html`<omni-login-form style="--omni-font-heading: Georgia"></omni-login-form>`,
    );
    const family = (selector: string): string =>
      getComputedStyle(el.shadowRoot!.querySelector(selector)!).fontFamily;
    expect(family('h2')).to.equal('Georgia');
    expect(family('p')).to.contain('system-ui');
    el.removeAttribute('style');
    expect(family('h2')).to.equal(family('p'));
  });

  it('stop all motion', async () => {
    const room = await fixture<HTMLElement>(html`
      <div style="--omni-motion: 0"><omni-presence></omni-presence></div>
    `);
    const durations = (el: Element): Set<string> =>
      new Set(getComputedStyle(trigger(el)).transitionDuration.split(', '));
    const el = await presenceIn(room);
    expect([...durations(el)]).to.deep.equal(['0s']);
    room.style.setProperty('--omni-motion', '1');
    expect([...durations(el)]).to.deep.equal(['0.12s']);
  });

  it('replace an icon by its name, in the colour of the text', async () => {
    const el = await presenceIn(await fixture<HTMLElement>(html`<div><omni-presence></omni-presence></div>`));
    const drawing = el.shadowRoot!.querySelector('.i-chevron-down')!;
    expect(getComputedStyle(drawing).maskImage).to.equal('none');
    expect(getComputedStyle(drawing).backgroundImage).to.equal('none');
    el.style.setProperty('--omni-icon-chevron-down', 'url("data:image/svg+xml,")');
    expect(getComputedStyle(drawing).maskImage).to.contain('data:image/svg+xml');
    expect(getComputedStyle(drawing).backgroundImage).to.contain('linear-gradient');
  });
});

describe('a page that resets every element', () => {
  it('changes neither their font nor their colours, but those of slotted text', async () => {
    const room = await fixture<HTMLElement>(html`
      <div class="hostile" style="color-scheme: light">
        <style>
          .hostile {
            font: 40px serif;
          }
          .hostile * {
            all: unset;
            color: red !important;
            font: italic 30px serif !important;
            letter-spacing: 9px !important;
            text-transform: uppercase !important;
          }
        </style>
        <omni-presence theme="dark"></omni-presence>
        <omni-click-to-dial phone="1234567890">1234567890</omni-click-to-dial>
      </div>
    `);
    const el = await presenceIn(room);
    const look = getComputedStyle(el);
    expect([look.color, look.fontSize, look.fontStyle, look.letterSpacing, look.textTransform]).to.deep.equal(
      [DARK_TEXT, '13.5px', 'normal', 'normal', 'none'],
    );
    expect(getComputedStyle(room.querySelector('omni-click-to-dial')!).fontSize).to.equal('40px');
  });
});
