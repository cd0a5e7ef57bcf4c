import { expect, fixture, html } from '@open-wc/testing';
import * as entry from 'omni-toolbar';
import { defineElement } from '../../src/components/internal/define-element.js';
import { domEventName } from '../../src/components/provider/provider.events.js';
import { OmniProvider } from '../../src/components/provider/provider.js';
import { listEvents } from '../../src/core/contract/events.js';
import { memoryOmni } from './support/memory-omni.js';
import { available, atWork } from './support/samples.js';

const TAGS = [
  'omni-call-controls',
  'omni-call-quality',
  'omni-campaign-picker',
  'omni-click-to-dial',
  'omni-command-palette',
  'omni-connection-status',
  'omni-device-picker',
  'omni-dialer',
  'omni-dialpad',
  'omni-disposition-form',
  'omni-doctor',
  'omni-extension-picker',
  'omni-frame',
  'omni-interaction-card',
  'omni-interaction-list',
  'omni-login-form',
  'omni-message-composer',
  'omni-message-thread',
  'omni-notification-center',
  'omni-number-scanner',
  'omni-presence',
  'omni-provider',
  'omni-record-card',
  'omni-record-picker',
  'omni-shortcut-list',
  'omni-toast',
  'omni-toolbar',
  'omni-transfer-panel',
];

describe('the entries with elements', () => {
  it('omni-toolbar has the classes and registers nothing; omni-toolbar/define registers them all', async () => {
    expect(entry.OmniToast).to.be.a('function');
    expect(TAGS.filter((tag) => customElements.get(tag))).to.deep.equal([]);
    await import('omni-toolbar/define');
    expect(TAGS.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
    expect(customElements.get('omni-toast')).to.equal(entry.OmniToast);
  });

  it('lets a second copy of the package register again', () => {
    expect(() => defineElement('omni-toast', class extends HTMLElement {})).not.to.throw();
    expect(customElements.get('omni-toast')).to.equal(entry.OmniToast);
  });

  it('gives no event of an element the name of an SDK event', () => {
    const sdk = new Set(listEvents().map(({ name }) => domEventName(name)));
    const own = Object.values(entry).flatMap((value) =>
      typeof value === 'function' && 'type' in value && typeof value.type === 'string' ? [value.type] : [],
    );
    expect(own.length).to.be.greaterThan(20);
    expect(own.filter((type) => sdk.has(type))).to.deep.equal([]);
  });

  it('upgrades a provider after the elements inside of it, and keeps properties that were set before', async () => {
    const omni = memoryOmni({ session: atWork, presence: available });
    const host = await fixture(html`<late-provider><omni-presence></omni-presence></late-provider>`);
    const provider = host as OmniProvider;
    const inside = host.querySelector('omni-presence')!;
    await inside.updateComplete;
    expect(inside.shadowRoot!.textContent).to.contain('Offline');
    provider.omni = omni;
    defineElement('late-provider', class extends OmniProvider {});
    await provider.updateComplete;
    await inside.updateComplete;
    expect(inside.shadowRoot!.textContent).to.contain('Available');
  });

  for (const tag of TAGS) {
    it(`${tag} can stand in a page with nothing set, and is accessible`, async () => {
      const el = document.createElement(tag);
      if (tag === 'omni-provider') el.setAttribute('adapter', 'none');
      if (tag === 'omni-toolbar') Object.assign(el, { omni: memoryOmni() });
      const host = await fixture(html`<div></div>`);
      host.append(el);
      await (el as Partial<OmniProvider>).updateComplete;
      await expect(el).to.be.accessible();
      host.replaceChildren();
      host.append(el);
      await (el as Partial<OmniProvider>).updateComplete;
    });
  }
});
