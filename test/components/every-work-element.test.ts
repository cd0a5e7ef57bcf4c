import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/components/call-controls/define.js';
import '../../src/components/call-quality/define.js';
import '../../src/components/click-to-dial/define.js';
import '../../src/components/device-picker/define.js';
import '../../src/components/dialer/define.js';
import '../../src/components/dialpad/define.js';
import '../../src/components/disposition-form/define.js';
import '../../src/components/interaction-card/define.js';
import '../../src/components/interaction-list/define.js';
import '../../src/components/message-composer/define.js';
import '../../src/components/message-thread/define.js';
import '../../src/components/record-card/define.js';
import '../../src/components/record-form/define.js';
import '../../src/components/record-picker/define.js';
import '../../src/components/transfer-panel/define.js';
import { whenLocale } from '../../src/locales/registry.js';
import { inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

/** Each element, with the slice of state that it follows, if any. */
const ELEMENTS = {
  'omni-call-controls': 'interaction:i1',
  'omni-call-quality': 'interaction:i1',
  'omni-click-to-dial': 'session',
  'omni-device-picker': 'devices',
  'omni-dialer': 'session',
  'omni-dialpad': null,
  'omni-disposition-form': 'interaction:i1',
  'omni-interaction-card': 'interaction:i1',
  'omni-interaction-list': 'interactions',
  'omni-message-composer': 'thread:i1',
  'omni-message-thread': 'thread:i1',
  'omni-record-card': 'interaction:i1',
  'omni-record-form': 'crm',
  'omni-record-picker': 'interaction:i1',
  'omni-transfer-panel': 'directory',
} as const;

type Tag = keyof typeof ELEMENTS;
const TAGS = Object.keys(ELEMENTS) as Tag[];
const LONG = `${'نص طويل '.repeat(400)}<b>x</b>`;

function core(): MemoryOmni {
  const record = { id: '1', type: 'contact', name: LONG };
  const omni = memoryOmni({
    session: atWork,
    center: demoCenter,
    interactions: ['i1'],
    current: 'i1',
    directory: [{ kind: 'user', id: 'u', name: LONG, available: true, detail: LONG }],
  });
  omni.set(
    'interaction:i1',
    interaction({
      customer: { id: 1, name: LONG, phone: '98****3210' },
      campaign: { id: 172, name: LONG, processId: 1 },
      queue: { id: 1, name: LONG },
      matches: [record],
      record,
    }),
  );
  omni.set('dispositions:172', [{ id: 1, name: LONG, codes: [{ id: 2, name: LONG }] }]);
  omni.set('thread:i1', thread({ messages: [message({ content: { kind: 'text', text: LONG } })] }));
  return omni;
}

const make = (omni: MemoryOmni, tag: Tag): Promise<LitElement & HTMLElement> =>
  inside(omni, tag, { 'interaction-id': 'i1', phone: '12345' });

describe("every element for an agent's work", () => {
  before(() => whenLocale('ar'));

  for (const tag of TAGS) {
    describe(tag, () => {
      it('is quiet and accessible with neither core nor data', async () => {
        const el = await fixture<LitElement>(document.createElement(tag));
        await el.updateComplete;
        await expect(el).to.be.accessible();
      });

      it('stays within its width, in Arabic and with texts of any length', async () => {
        const host = await fixture(html`<div style="inline-size: 240px" lang="ar"></div>`);
        const el = await make(core(), tag);
        const provider = el.parentElement!;
        provider.style.display = 'contents';
        host.append(provider);
        await el.updateComplete;
        expect(getComputedStyle(el).direction).to.equal('rtl');
        expect(host.scrollWidth).to.be.at.most(240);
        expect(el.shadowRoot!.querySelector('b')).to.equal(null);
        await expect(el).to.be.accessible();
      });

      it('releases the core when it is removed, and finds another one', async () => {
        const key = ELEMENTS[tag];
        const omni = core();
        const el = await make(omni, tag);
        if (key) expect(omni.followers(key)).to.be.greaterThan(0);
        document.body.append(el);
        await el.updateComplete;
        if (key) expect(omni.followers(key)).to.equal(0);
        const other = core();
        const home = (await make(other, tag)).parentElement!;
        const before = key ? other.followers(key) : 0;
        home.append(el);
        await el.updateComplete;
        if (key) expect(other.followers(key)).to.be.greaterThan(before);
      });

      it('never takes the focus by itself', async () => {
        const button = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
        button.focus();
        const omni = core();
        const el = await make(omni, tag);
        omni.set('interaction:i1', interaction({ phase: 'wrap-up' }));
        omni.set('thread:i1', thread({ messages: [message(), message({ id: 'm2' })], unread: 1 }));
        await el.updateComplete;
        expect(document.activeElement).to.equal(button);
      });
    });
  }
});
