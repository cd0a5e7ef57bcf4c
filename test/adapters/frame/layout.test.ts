import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import { EventHub } from '../../../src/adapters/frame/host/hub.js';
import { HostLayout } from '../../../src/adapters/frame/host/layout.js';
import type { Session } from '../../../src/adapters/frame/host/session.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import type { Placement } from '../../../src/core/model/layout.js';

describe('the frame in the page', () => {
  let place: HTMLDivElement;
  let frame: HTMLIFrameElement;
  let layout: HostLayout;
  let heard: unknown[];
  const counters = newCounters();

  function attach(instanceId = 'placed'): void {
    const hub = new EventHub(counters);
    heard = [];
    layout = new HostLayout(counters, hub, OmniError);
    hub.add('layout', (state) => heard.push(state));
    // The session never begins: for the layout only its end and its client matter.
    const session = { ready: new Promise<void>(() => undefined), client: { open: false } };
    layout.attach(session as unknown as Session, instanceId);
  }

  beforeEach(() => {
    localStorage.removeItem('omni-layout:placed');
    place = document.createElement('div');
    place.id = 'ameyoIframeDiv';
    place.style.cssText = 'inline-size: 390px; block-size: 500px; margin-left: 3px; display: grid !important';
    frame = document.createElement('iframe');
    frame.id = 'placed';
    place.append(frame);
    document.body.append(place);
    attach();
  });
  afterEach(() => {
    layout.detach();
    place.remove();
  });

  const float = (): Placement => layout.answer({ mode: 'floating', dock: 'left' });

  it('stands where the page has put it until it is moved', () => {
    expect(layout.answer(null)).to.include({ mode: 'docked', dock: 'left', refused: false });
    expect(layout.state.home).to.equal(true);
    expect(frame.matches(':popover-open')).to.equal(false);
    float();
    expect(frame.matches(':popover-open')).to.equal(true);
    expect(heard.at(-1)).to.deep.equal({ mode: 'floating', dock: 'left', home: false });
    const css = place.style.cssText;
    expect(place.getBoundingClientRect().width).to.equal(0);
    layout.detach();
    expect(place.style.cssText).not.to.equal(css);
    expect(place.style.getPropertyPriority('display')).to.equal('important');
    expect([place.style.display, place.style.marginLeft]).to.deep.equal(['grid', '3px']);
    expect([
      place.dataset.omniMode,
      frame.getAttribute('popover'),
      frame.getAttribute('style'),
    ]).to.deep.equal([undefined, null, '']);
  });

  it('ignores invalid modes, sizes and moves, and counts them', () => {
    float();
    const before = frame.getBoundingClientRect().toJSON() as unknown;
    const wrong = [
      'floating',
      7,
      { mode: 'flying', dock: 'left' },
      { mode: 'floating', dock: 'outside' },
      { mode: 'floating', dock: 'left', sizes: [NaN, 40] },
      { mode: 'floating', dock: 'left', sizes: ['100vw;position:static', 40] },
      { mode: 'floating', dock: 'left', sizes: [Infinity] },
      { mode: 'floating', dock: 'left', sizes: Array(65).fill(1) },
      { mode: 'floating', dock: 'left', sizes: { length: 2 } },
      { x: 1, y: '1', end: true },
      { x: 1e9, y: 0, end: false },
      { grip: 7 },
      { grip: { x: 1 } },
      { grip: { x: 1, y: NaN } },
    ];
    const counted = counters.garbage;
    for (const asked of wrong) expect(layout.answer(asked)).to.include({ mode: 'floating', refused: false });
    expect(counters.garbage - counted).to.equal(wrong.length);
    expect(frame.getBoundingClientRect().toJSON()).to.deep.equal(before);
  });

  it('never takes more than the limits and the window, whatever it asks for', async () => {
    layout.limit({ maxWidth: 300, minHeight: 100, maxHeight: 200 });
    float();
    layout.answer({ mode: 'floating', dock: 'left', sizes: [5_000, 5_000] });
    expect(frame.getBoundingClientRect()).to.include({ width: 300, height: 200 });
    layout.answer({ mode: 'floating', dock: 'left', sizes: [1, 1] });
    expect(frame.getBoundingClientRect()).to.include({ width: 280, height: 100 });
    layout.answer({ mode: 'collapsed', dock: 'left' });
    layout.answer({ mode: 'collapsed', dock: 'left', sizes: [-5, 90_000, 9_000, 9_000, 0, 0, 10, 10] });
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).to.deep.equal(
      Array(4).fill(true),
    );
  });

  it('is where the page allows it, also when another place is remembered', () => {
    layout.answer({ mode: 'docked', dock: 'top' });
    expect(document.body.style.paddingTop).to.equal('52px');
    layout.limit({ docks: ['bottom'] });
    expect(layout.state).to.deep.equal({ mode: 'docked', dock: 'left', home: true });
    expect(document.body.style.paddingTop).to.equal('');
    expect(layout.answer({ mode: 'docked', dock: 'top' })).to.include({ dock: 'left', refused: true });
    layout.limit((wish) => (wish.mode === 'floating' ? { mode: 'docked', dock: 'bottom' } : false));
    expect(float()).to.include({ mode: 'docked', dock: 'bottom', refused: false });
    layout.limit({ makeRoom: false });
    expect(document.body.style.paddingBottom).to.equal('');
    expect(document.documentElement.style.getPropertyValue('--omni-inset-bottom')).to.equal('52px');
  });

  it('accepts the documented options, and refuses misspelt ones', () => {
    const before = layout.state;
    for (const given of [
      null,
      'docked',
      { modes: ['flying'] },
      { modes: 'docked' },
      { modes: [] },
      { mode: 'docked' },
      { docks: 'left' },
      { maxWidth: NaN },
    ]) {
      expect(() => layout.limit(given as never), JSON.stringify(given)).to.throw(
        /^limitLayout takes modes .*lengths in pixels/,
      );
    }
    for (const wish of [null, 'docked', { dock: 'outside' }, { modes: ['docked'] }]) {
      expect(() => layout.set(wish as never), JSON.stringify(wish)).to.throw(/^setLayout takes modes/);
    }
    expect(layout.set(before)).to.deep.equal(before);
  });

  describe('dragged with the pointer', () => {
    const shield = (): Element => document.elementFromPoint(3, 3)!;
    const at = (): number[] => {
      const { left, top } = frame.getBoundingClientRect();
      return [left, top];
    };
    const point = (type: string, init: PointerEventInit): void => {
      shield().dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: true, ...init }));
    };
    let before: number[];
    let page: Element;
    beforeEach(() => {
      layout.limit({ maxWidth: 300, maxHeight: 200 });
      page = shield();
      float();
      before = at();
      layout.answer({ grip: { x: 20, y: 10 } });
      expect(shield()).not.to.equal(page);
    });
    const isOver = (): void => {
      expect(shield()).to.equal(page);
      // The toolbar's own reports of the pointer count again.
      layout.answer({ x: -5, y: 0, end: false });
      expect(at()[0]).to.equal(before[0]! - 5);
    };
    const move = (): void => {
      point('pointermove', { clientX: 120, clientY: 110, buttons: 1 });
      expect(at()).to.deep.equal([100, 100]);
    };

    it('follows the mouse, whatever the toolbar reports meanwhile, but not a finger', () => {
      layout.answer({ x: -7, y: -8, end: false });
      expect(at()).to.deep.equal([before[0]! - 7, before[1]! - 8]);
      move();
      layout.answer({ x: -7, y: -8, end: true });
      point('pointermove', { clientX: 50, clientY: 50, buttons: 1, pointerType: 'touch' });
      expect(at()).to.deep.equal([100, 100]);
    });

    for (const [what, ending, corner] of [
      ['lets go', () => point('pointerup', { clientX: 30, clientY: 20 }), { x: 'left', y: 'top' }],
      [
        'comes with no button pressed',
        () => point('pointermove', { clientX: 9_000, clientY: 9_000 }),
        { x: 'left', y: 'top' },
      ],
      ['is pressed anew', () => point('pointerdown', { buttons: 1 }), { x: 'left', y: 'top' }],
      ['is taken away', () => point('pointercancel', {}), { x: 'left', y: 'top' }],
      [
        'is left for Escape',
        () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
        { x: 'right', y: 'bottom' },
      ],
      ['is given up by the toolbar', () => layout.answer({ grip: null }), { x: 'right', y: 'bottom' }],
    ] as const) {
      it(`is dropped when the pointer ${what}`, () => {
        move();
        ending();
        expect(shield()).to.equal(page);
        expect(layout.answer(7)).to.deep.include({ corner });
        if (corner.x === 'right') {
          expect(at()).to.deep.equal(before);
          isOver();
        }
      });
    }

    it('is dropped when the page or a new toolbar changes the layout', () => {
      move();
      layout.answer(null);
      expect(at()).to.deep.equal(before);
      isOver();
      layout.answer({ grip: { x: 20, y: 10 } });
      layout.limit({ modes: ['docked'] });
      expect(shield()).to.equal(page);
      expect(layout.state.home).to.equal(true);
      layout.answer({ grip: { x: 20, y: 10 } });
      expect(shield()).to.equal(page);
    });

    it('leaves nothing in the page when the toolbar disconnects', () => {
      move();
      layout.detach();
      expect(shield()).to.equal(page);
      expect(frame.style.translate).to.equal('');
    });
  });

  it('is a pill in its own place, where the page wants that, and takes its space back', () => {
    const placeBox = (): DOMRect => place.getBoundingClientRect();
    const { width, height } = placeBox();
    layout.limit({ pill: 'home' });
    const asked = layout.answer({ mode: 'collapsed', dock: 'left' });
    expect(asked).to.deep.include({ mode: 'collapsed', corner: { x: 'left', y: 'top' } });
    layout.answer({ mode: 'collapsed', dock: 'left', sizes: [90, 36] });
    expect(layout.state.home).to.equal(true);
    expect(placeBox()).to.include({ width: 90, height: 36 });
    expect(frame.getBoundingClientRect()).to.include({ width: 90, height: 36 });
    expect(frame.matches(':popover-open')).to.equal(false);
    // A frame in its place cannot be dragged away.
    layout.answer({ grip: { x: 5, y: 5 } });
    layout.answer({ x: 50, y: 50, end: true });
    expect(frame.getBoundingClientRect()).to.include({ left: placeBox().left, top: placeBox().top });

    layout.answer({ mode: 'collapsed', dock: 'left', sizes: [90, 36, 300, 200, 0, 40, 300, 100] });
    expect(frame.matches(':popover-open')).to.equal(true);
    const { left, top } = placeBox();
    expect(frame.getBoundingClientRect()).to.include({ left, top, width: 300, height: 200 });
    expect(placeBox()).to.include({ width: 90, height: 36 });
    layout.answer({ mode: 'docked', dock: 'left' });
    expect(placeBox()).to.include({ width, height });
    expect(layout.state).to.deep.equal({ mode: 'docked', dock: 'left', home: true });

    layout.answer({ mode: 'collapsed', dock: 'left' });
    layout.limit({});
    expect(layout.state.home).to.equal(false);
    expect(frame.getBoundingClientRect().right).to.be.greaterThan(innerWidth - 40);
    layout.limit({ pill: 'home' });
    layout.detach();
    expect(placeBox()).to.include({ width, height });
    expect(() => layout.limit({ pill: 'elsewhere' as never })).to.throw('pill (corner, home)');
  });

  it('remembers mode and corner of each instance, and ignores invalid stored values', () => {
    float();
    layout.answer({ x: -100_000, y: -100_000, end: true });
    layout.detach();
    attach();
    expect(layout.answer(null)).to.deep.include({ mode: 'floating', corner: { x: 'left', y: 'top' } });
    for (const text of ['{', 'null', '{"mode":"flying"}', '{"mode":"floating","corner":{"x":"top"}}']) {
      layout.detach();
      localStorage.setItem('omni-layout:placed', text);
      attach();
      expect(layout.state).to.include({ mode: 'docked', home: true });
    }
  });

  it('finds a new frame that has replaced the last one', () => {
    float();
    const next = document.createElement('iframe');
    next.id = 'placed';
    frame.replaceWith(next);
    layout.answer(null);
    expect(next.matches(':popover-open')).to.equal(true);
    expect(next.getBoundingClientRect().width).to.be.within(280, 400);
    next.replaceWith(frame);
  });
});
