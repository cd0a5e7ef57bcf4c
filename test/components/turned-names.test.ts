import { expect } from '@open-wc/testing';
import '../../src/components/interaction-card/define.js';
import '../../src/components/message-thread/define.js';
import { waitUntil } from '../support/wait-until.js';
import { find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

describe('names that would turn their direction', () => {
  it('of a file: it is not shown as of another type, nor saved so', async () => {
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
});
