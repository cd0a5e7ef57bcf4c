import { expect } from '@open-wc/testing';
import '../../src/components/campaign-picker/define.js';
import '../../src/components/dialer/define.js';
import '../../src/components/interaction-card/define.js';
import '../../src/components/message-thread/define.js';
import '../../src/components/presence/define.js';
import '../../src/components/transfer-panel/define.js';
import { waitUntil } from '../support/wait-until.js';
import { find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, campaign, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

const textOf = ({ shadowRoot }: Element): string => shadowRoot?.textContent ?? '';

describe('names with characters that reverse the direction of text', () => {
  it('of a file: its type is neither shown nor saved wrongly', async () => {
    const name = 'invoice_\u202egpj.exe';
    const omni = memoryOmni({ session: atWork });
    omni.set('interaction:i1', interaction());
    omni.set(
      'thread:i1',
      thread({
        messages: [
          message({
            content: {
              kind: 'file',
              file: { id: 'f', name, mediaType: 'image/jpeg', size: 1 },
              caption: null,
            },
          }),
        ],
      }),
    );
    const el = await inside(omni, 'omni-message-thread', { 'interaction-id': 'i1' });
    await el.updateComplete;
    expect(words(find(el, '.file-name'))).to.equal('invoice_gpj.exe');
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      find(el, '[part="file"]')!.click();
      omni.calls[0]!.resolve({ name, mediaType: 'image/jpeg', bytes: new Uint8Array([1]) });
      await waitUntil(() => saved.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['invoice_gpj.exe']);
  });

  it('of a customer: it is shown as it is spelt', async () => {
    const omni = memoryOmni({ session: atWork });
    omni.set(
      'interaction:i1',
      interaction({ customer: { id: null, name: 'Eve \u202emoc.knab', phone: '1' } }),
    );
    const el = await inside(omni, 'omni-interaction-card', { 'interaction-id': 'i1' });
    expect(words(find(el, '[part~="name"]'))).to.equal('Eve moc.knab');
  });

  it('of campaigns, queues, colleagues and breaks: wherever one is shown', async () => {
    const turned = (name: string): string => `${name} \u202eknab`;
    const plain = (name: string): string => `${name} knab`;
    const mine = campaign({ name: turned('Loans') });
    const settings = { ...atWork.settings!, breaks: [turned('Lunch')] };
    const omni = memoryOmni({
      session: { ...atWork, settings, assignedCampaigns: [mine], campaigns: [mine] },
    });
    omni.set(
      'interaction:i1',
      interaction({
        campaign: { id: 1, name: turned('Loans'), processId: 1 },
        queue: { id: 1, name: turned('First') },
      }),
    );
    omni.set('directory', [{ kind: 'user', id: 'a', name: turned('Priya'), available: true, detail: null }]);
    for (const [tag, shown] of [
      ['omni-interaction-card', 'First'],
      ['omni-interaction-card', 'Loans'],
      ['omni-campaign-picker', 'Loans'],
      ['omni-dialer', 'Loans'],
      ['omni-transfer-panel', 'Priya'],
    ] as const) {
      const el = await inside(omni, tag, { 'interaction-id': 'i1' });
      await waitUntil(() => textOf(el).includes(shown));
      expect(textOf(el), tag).to.include(plain(shown)).and.not.include('\u202e');
    }
    const presence = await inside(omni, 'omni-presence', {});
    find(presence, 'button')!.click();
    await waitUntil(() => words(find(presence, '[role="menu"]')).includes('Lunch'));
    expect(words(find(presence, '[role="menu"]'))).to.include(plain('Lunch'));
  });
});
