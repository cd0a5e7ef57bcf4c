import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/frame/define.js';
import { OmniFrame } from '../../src/components/frame/frame.js';

const words = (el: Element): string => el.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

describe('omni-frame', () => {
  it('makes the iframe at once, with its id and the permissions that it needs', async () => {
    const el = document.createElement('omni-frame');
    el.src = 'https://toolbar.example.com/sub/';
    el.instanceId = 'mine';
    document.body.append(el);
    const frame = document.getElementById('mine') as HTMLIFrameElement;
    expect(frame).to.equal(el.frame);
    expect(frame.parentElement).to.equal(el);
    expect(frame.src).to.equal(
      `https://toolbar.example.com/sub/omniapp/toolbar/index.html?origin=${encodeURIComponent(location.origin)}&instanceId=mine`,
    );
    expect(frame.allow).to.equal('microphone; autoplay; speaker-selection; clipboard-write');
    expect([...frame.sandbox]).to.include.members(['allow-scripts', 'allow-same-origin']);
    expect([...frame.sandbox]).not.to.include('allow-top-navigation');
    await el.updateComplete;
    expect(el.matches(':state(loading)')).to.equal(true);
    // Rendering the element again changes nothing about its frame.
    expect(el.frame).to.equal(frame);
    el.instanceId = 'other';
    await el.updateComplete;
    expect(document.getElementById('mine')).to.equal(null);
    expect(document.getElementById('other')).to.equal(el.frame);
    el.remove();
  });

  for (const src of [
    'https://omniapp.example.com/sub/omniapp/toolbar/index.html?origin=x',
    'https://omniapp.example.com/sub//',
  ]) {
    it(`finds the toolbar at ${src}`, async () => {
      const el = await fixture<OmniFrame>(html`<omni-frame src=${src}></omni-frame>`);
      expect(el.frame!.src).to.match(
        /^https:\/\/omniapp.example.com\/sub\/omniapp\/toolbar\/index.html\?origin=http/,
      );
    });
  }

  it('sets no sandbox for a page of its own origin, which could remove it', async () => {
    const el = await fixture<OmniFrame>(html`<omni-frame src=${location.origin}></omni-frame>`);
    expect(el.frame!.hasAttribute('sandbox')).to.equal(false);
    expect(el.frame!.id).to.equal('ameyoIframe');
  });

  it('shows its content until the toolbar is there', async () => {
    const el = await fixture<OmniFrame>(
      html`<omni-frame src="https://toolbar.example.com"><p>One moment</p></omni-frame>`,
    );
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(el.querySelector('p')!.assignedSlot!.closest('[part=base]')).not.to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('names an attribute that is missing or no address', async () => {
    for (const src of ['', 'javascript:alert(1)', 'http://']) {
      const el = await fixture<OmniFrame>(html`<omni-frame src=${src}></omni-frame>`);
      expect(el.matches(':state(refused)')).to.equal(true);
      expect(words(el)).to.contain("give it the toolbar's address as src");
      expect(el.frame).to.equal(null);
      await expect(el).to.be.accessible();
    }
  });

  it('does not take an id that another element of the page has', async () => {
    const other = await fixture(html`<div id="taken"></div>`);
    const el = document.createElement('omni-frame');
    el.src = 'https://toolbar.example.com';
    el.instanceId = 'taken';
    const refused = oneEvent(el, 'omni-frame-refused');
    document.body.append(el);
    expect((await refused).detail.error.message).to.contain('another instance-id');
    expect(document.getElementById('taken')).to.equal(other);
    el.remove();
  });

  describe('refused late', () => {
    let el: OmniFrame;
    let refused: Event[];
    beforeEach(async () => {
      el = await fixture<OmniFrame>(html`<omni-frame src="https://one.example.com"></omni-frame>`);
      refused = [];
      el.addEventListener('omni-frame-refused', (event) => refused.push(event));
    });
    /** Has to be made while the frame's window exists: WebKit makes no message event with a window that is gone. */
    const refusal = (origin: string): MessageEvent =>
      new MessageEvent('message', {
        source: el.frame!.contentWindow,
        origin,
        data: { omni: 'refused', error: { code: 1003, name: 'INVALID_ORIGIN', message: 'No.' } },
      });

    it('does not count a refusal of one toolbar for the next', async () => {
      const late = refusal('https://one.example.com');
      el.src = 'https://two.example.com';
      await el.updateComplete;
      window.dispatchEvent(late);
      window.dispatchEvent(refusal('https://one.example.com'));
      expect(refused).to.have.length(0);
      window.dispatchEvent(refusal('https://two.example.com'));
      await el.updateComplete;
      expect(refused).to.have.length(1);
      expect(words(el)).to.contain('https://two.example.com').and.not.to.contain('https://one.example.com');
    });

    it('fires no event when it has been removed', async () => {
      const late = refusal('https://one.example.com');
      el.remove();
      window.dispatchEvent(late);
      expect(refused).to.have.length(0);
    });
  });

  it('reads an address that was set before it was defined', async () => {
    const tag = 'omni-frame-defined-later';
    const el = document.createElement(tag) as OmniFrame;
    el.src = 'https://toolbar.example.com';
    const refused: Event[] = [];
    el.addEventListener('omni-frame-refused', (event) => refused.push(event));
    document.body.append(el);
    try {
      customElements.define(tag, class extends OmniFrame {});
      await el.updateComplete;
      expect(el.frame?.src).to.match(/^https:\/\/toolbar\.example\.com\//);
      expect(refused).to.have.length(0);
    } finally {
      el.remove();
    }
  });

  it('is loading again when it was removed and put back', async () => {
    const el = await fixture<OmniFrame>(html`<omni-frame src="https://one.example.com"></omni-frame>`);
    const ready = (): boolean =>
      window.dispatchEvent(
        new MessageEvent('message', {
          source: el.frame!.contentWindow,
          origin: 'https://one.example.com',
          data: { omni: 'ready' },
        }),
      );
    ready();
    await el.updateComplete;
    expect(el.matches(':state(connected)')).to.equal(true);
    const parent = el.parentElement!;
    el.remove();
    parent.append(el);
    await el.updateComplete;
    expect(el.matches(':state(loading)')).to.equal(true);
    const connected = oneEvent(el, 'omni-frame-connected');
    queueMicrotask(ready);
    await connected;
  });

  it('accepts messages only from the toolbar in its iframe', async () => {
    const el = await fixture<OmniFrame>(html`<omni-frame src=${location.origin}></omni-frame>`);
    window.postMessage({ omni: 'ready', page: 'x' }, '*');
    await oneEvent(window, 'message');
    await el.updateComplete;
    expect(el.matches(':state(loading)')).to.equal(true);
  });
});
