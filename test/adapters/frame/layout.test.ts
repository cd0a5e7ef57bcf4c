import { expect } from 'chai';
import { EventHub } from '../../../src/adapters/frame/host/hub.js';
import { HostLayout } from '../../../src/adapters/frame/host/layout.js';
import type { Session } from '../../../src/adapters/frame/host/session.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import type { LayoutAnswer } from '../../../src/adapters/frame/wire/layout.js';

describe('the frame in the page', () => {
  let place: HTMLDivElement;
  let frame: HTMLIFrameElement;
  let layout: HostLayout;
  let heard: unknown[];
  const counters = newCounters();

  function attach(instanceId = 'placed'): void {
    const hub = new EventHub(counters);
    heard = [];
    layout = new HostLayout(counters, hub);
    hub.add('layout', (state) => heard.push(state));
    // Of a session only its end and its conversation matter here: it never begins.
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

  const float = (): LayoutAnswer => layout.answer({ mode: 'floating', dock: 'left' });

  it('is where the page has put it until it is told otherwise', () => {
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

  it('ignores what is no form, no length and no move, and counts it', () => {
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
    expect(() => layout.limit({ modes: ['flying' as never] })).to.throw('limitLayout takes modes');
    expect(() => layout.limit({ maxWidth: NaN })).to.throw('lengths in pixels');
    expect(() => layout.set({ dock: 'outside' as never })).to.throw('setLayout takes modes');
  });

  it('remembers form and corner of each instance, and believes no nonsense', () => {
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

  it('finds the frame that has come into the place of the last one', () => {
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
