import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/connection-status/define.js';
import '../../src/components/provider/define.js';
import type { OmniConnectionStatus } from '../../src/components/connection-status/connection-status.js';
import type { OmniProvider } from '../../src/components/provider/provider.js';
import { registerAdapter } from '../../src/core/adapter.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { waitUntil } from '../support/wait-until.js';
import { memoryOmni } from './support/memory-omni.js';

const words = (el: Element): string => el.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

describe('omni-connection-status', () => {
  it('says nothing while all is well', async () => {
    const el = await fixture<OmniConnectionStatus>(
      html`<omni-connection-status status="connected"></omni-connection-status>`,
    );
    expect(words(el)).to.equal('');
    el.always = true;
    await el.updateComplete;
    expect(words(el)).to.equal('Connected');
    await expect(el).to.be.accessible();
  });

  it('takes no space for an interruption that is over in a moment', async () => {
    const omni = memoryOmni({ connection: { status: 'connecting', message: null } });
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${omni}><omni-connection-status></omni-connection-status></omni-provider>`,
    );
    const el = provider.querySelector('omni-connection-status')!;
    const row = (): Element | null => el.shadowRoot!.querySelector('.row');
    await waitUntil(() => row() !== null);
    const late = row()!.getAnimations()[0]!;
    late.pause();
    late.currentTime = 0;
    expect(el.getBoundingClientRect().height).to.equal(0);
    late.finish();
    expect(el.getBoundingClientRect().height).to.be.above(20);
    await expect(el).to.be.accessible();
    omni.set('connection', { status: 'lost', message: null });
    await waitUntil(() => words(el).includes('lost'));
    expect(row()!.getAnimations()).to.deep.equal([]);
  });

  it('shows at once a status that the page sets', async () => {
    const el = await fixture<OmniConnectionStatus>(
      html`<omni-connection-status status="connecting"></omni-connection-status>`,
    );
    expect(el.getBoundingClientRect().height).to.be.above(20);
  });

  it("shows that the connection is lost, and the contact center's message about it", async () => {
    const el = await fixture<OmniConnectionStatus>(
      html`<omni-connection-status
        .connection=${{ status: 'lost', message: 'Another tab took over.' }}
      ></omni-connection-status>`,
    );
    expect(words(el)).to.contain('Connection lost').and.to.contain('Another tab took over.');
    await expect(el).to.be.accessible();
  });

  it('follows the core of its provider', async () => {
    const omni = memoryOmni();
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${omni}><omni-connection-status></omni-connection-status></omni-provider>`,
    );
    const el = provider.querySelector('omni-connection-status')!;
    await el.updateComplete;
    expect(words(el)).to.equal('');
    omni.set('connection', { status: 'lost', message: null });
    await el.updateComplete;
    expect(words(el)).to.contain('Connection lost');
  });

  it('shows why a provider could not start, and starts it again', async () => {
    let broken = true;
    registerAdapter({
      name: 'flaky',
      open: async () => {
        if (broken) throw new OmniError('NOT_ALLOWED', 'Add this origin to ALLOWED_ORIGINS.');
        return memoryOmni();
      },
    });
    const provider = await fixture<OmniProvider>(
      html`<omni-provider adapter="flaky"><omni-connection-status></omni-connection-status></omni-provider>`,
    );
    const el = provider.querySelector('omni-connection-status')!;
    await waitUntil(() => words(el).includes('ALLOWED_ORIGINS'));
    await expect(el).to.be.accessible();
    broken = false;
    const retry = el.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!;
    retry.focus();
    retry.click();
    await waitUntil(() => words(el) === '');
    await waitUntil(() => el.shadowRoot!.activeElement === el.shadowRoot!.querySelector('[role="status"]'));
  });
});
