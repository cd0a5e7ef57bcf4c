import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/presence/define.js';
import '../../src/components/provider/define.js';
import type { OmniPresence } from '../../src/components/presence/presence.js';
import type { OmniProvider } from '../../src/components/provider/provider.js';
import { domEventName } from '../../src/components/provider/provider.events.js';
import { registerAdapter } from '../../src/core/adapter.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { Presence } from '../../src/core/model/session.js';
import { waitUntil } from '../support/wait-until.js';
import { emit, memoryOmni, type MemoryOmni } from './support/memory-omni.js';

const presence: Presence = {
  status: 'available',
  label: 'Available',
  since: 1_000_000,
  next: null,
  autoCall: true,
  cause: '',
};

const words = (el: OmniPresence): string => el.shadowRoot!.querySelector('.trigger')!.textContent;

describe('omni-provider', () => {
  it("provides the host's core to the elements inside, also later", async () => {
    const omni = memoryOmni({ presence });
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${omni}><omni-presence></omni-presence></omni-provider>`,
    );
    const inside = provider.querySelector('omni-presence')!;
    await inside.updateComplete;
    expect(words(inside)).to.contain('Available');
    const late = document.createElement('omni-presence');
    provider.append(late);
    await late.updateComplete;
    expect(words(late)).to.contain('Available');
    expect(provider.matches(':state(open)')).to.equal(true);
  });

  it('opens a registered adapter with its attributes, and closes what it opened when it goes', async () => {
    const omni = memoryOmni({ presence });
    const opened: unknown[] = [];
    let destroyed = 0;
    omni.destroy = () => void destroyed++;
    registerAdapter({ name: 'counting', open: async (options) => (opened.push(options), omni) });
    const provider = await fixture<OmniProvider>(
      html`<omni-provider adapter="counting" seed="7"><omni-presence></omni-presence></omni-provider>`,
    );
    await waitUntil(() => provider.omni === omni);
    expect(opened).to.deep.equal([{ seed: '7' }]);

    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(provider);
    await provider.updateComplete;
    expect([destroyed, opened.length]).to.deep.equal([0, 1]);

    provider.remove();
    await waitUntil(() => destroyed === 1);
    expect(provider.omni).to.equal(null);
    elsewhere.append(provider);
    await waitUntil(() => opened.length === 2);
  });

  it('says what to do when there is no such adapter', async () => {
    const provider = document.createElement('omni-provider');
    provider.adapter = 'nowhere';
    const failed = oneEvent(provider, 'omni-provider-failed');
    let inState = false;
    provider.addEventListener('omni-provider-failed', () => (inState = provider.matches(':state(failed)')));
    await fixture(provider);
    const { detail } = await failed;
    expect(inState, 'when it is told').to.equal(true);
    expect(detail.error).to.be.instanceOf(OmniError);
    expect(detail.error.message).to.contain('omni-toolbar/define/adapters/nowhere.js');
    expect(provider.error).to.equal(detail.error);
    await provider.updateComplete;
    expect(provider.matches(':state(failed)')).to.equal(true);
  });

  it('fires its open event before the next message can come, so that a listener misses nothing', async () => {
    const omni = memoryOmni({ presence });
    const order: string[] = [];
    registerAdapter({
      name: 'talking',
      open: async () => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => order.push('message');
        port1.postMessage(null);
        return omni;
      },
    });
    const provider = document.createElement('omni-provider');
    provider.adapter = 'talking';
    provider.addEventListener('omni-provider-opened', () => order.push('opened'));
    document.body.append(provider);
    await waitUntil(() => order.length === 2);
    expect(order).to.deep.equal(['opened', 'message']);
    provider.remove();
  });

  it('ignores a core that arrives after its adapter was changed', async () => {
    const slow = memoryOmni();
    let destroyed = 0;
    slow.destroy = () => void destroyed++;
    let arrive: (omni: MemoryOmni) => void = () => undefined;
    registerAdapter({ name: 'slow', open: () => new Promise((resolve) => (arrive = resolve)) });
    const quick = memoryOmni();
    registerAdapter({ name: 'quick', open: async () => quick });
    const provider = await fixture<OmniProvider>(html`<omni-provider adapter="slow"></omni-provider>`);
    await waitUntil(() => arrive.length === 1);
    provider.adapter = 'quick';
    await waitUntil(() => provider.omni === quick);
    arrive(slow);
    await waitUntil(() => destroyed === 1);
    expect(provider.omni).to.equal(quick);
  });

  it('fires the events of the SDK as DOM events', async () => {
    const omni = memoryOmni({ presence });
    const provider = document.createElement('omni-provider');
    provider.omni = omni;
    const opened = oneEvent(provider, 'omni-provider-opened');
    await fixture(html`${provider}`);
    await opened;
    const heard = oneEvent(provider, 'omni-open-record');
    emit(omni, { type: 'crm.openRequested', record: { id: '7', type: 'contact', name: 'Asha' } });
    const event = await heard;
    expect(event.bubbles && event.composed).to.equal(true);
    expect(JSON.stringify(event.detail)).to.contain('Asha');
  });

  it('names DOM events after those of the SDK', () => {
    expect(domEventName('showCrm')).to.equal('omni-show-crm');
    expect(domEventName('interactionConnected')).to.equal('omni-interaction-connected');
  });

  it("passes the host's language and texts on", async () => {
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${memoryOmni()} .strings=${{ 'presence.offline': 'Not here' }}
        ><omni-presence></omni-presence
      ></omni-provider>`,
    );
    const inside = provider.querySelector('omni-presence')!;
    await inside.updateComplete;
    expect(words(inside)).to.contain('Not here');
  });

  it('merges the texts of an inner provider with those around it', async () => {
    const outer = { 'presence.offline': 'Outside', 'presence.menu': 'Outer menu' };
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${memoryOmni()} .strings=${outer} lang="hi"
        ><omni-provider .omni=${memoryOmni()} .strings=${{ 'presence.offline': 'Inside' }}
          ><omni-presence></omni-presence></omni-provider
      ></omni-provider>`,
    );
    const inside = provider.querySelector('omni-presence')!;
    await inside.updateComplete;
    expect(words(inside)).to.contain('Inside');
    expect(inside.shadowRoot!.querySelector('.trigger')!.getAttribute('title')).to.equal('Outer menu');
    provider.strings = { 'presence.menu': 'Another' };
    await waitUntil(() => inside.shadowRoot!.querySelector('.trigger')!.getAttribute('title') === 'Another');
  });
});
