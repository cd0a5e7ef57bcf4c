import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Subject } from 'rxjs';
import '../../src/components/message-thread/define.js';
import type { OmniMessageThread } from '../../src/components/message-thread/message-thread.js';
import type { LogEntry } from '../../src/core/model/events.js';
import type { Message, Thread } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { calls, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

function core(over: Partial<Thread> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.time = new Date(2026, 10, 22, 12).getTime();
  omni.set('interaction:i1', interaction());
  omni.set('thread:i1', thread(over));
  return omni;
}

async function shown(omni: MemoryOmni): Promise<OmniMessageThread> {
  const el = await inside(omni, 'omni-message-thread', { 'interaction-id': 'i1' });
  el.style.blockSize = '240px';
  await el.updateComplete;
  return el;
}

const many = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) =>
    message({ id: `m${index}`, at: index * 1_000, from: index % 7 ? 'customer' : 'agent' }),
  );

describe('omni-message-thread', () => {
  it('shows messages with no core, by day and sender, and is accessible', async () => {
    const messages = [
      message({ id: '1', at: new Date(2026, 0, 5, 9).getTime() }),
      message({ id: '2', at: new Date(2026, 0, 5, 9, 1).getTime() }),
      message({ id: '3', at: new Date(2026, 0, 6, 9).getTime(), from: 'agent', status: 'read' }),
      message({ id: '4', at: new Date(2026, 0, 6, 9, 1).getTime(), from: 'system' }),
    ];
    const el = await fixture<OmniMessageThread>(
      html`<omni-message-thread .messages=${messages}></omni-message-thread>`,
    );
    expect(all(el, '.day').map(words)).to.deep.equal(['Monday, January 5, 2026', 'Tuesday, January 6, 2026']);
    expect(all(el, '.row.opens')).to.have.length(3);
    expect(words(find(el, '.tick'))).to.equal('Read');
    expect(find(el, '.scroll')!.getAttribute('role')).to.equal('log');
    expect(all(el, '.row').map((row) => `${row.ariaPosInSet} of ${row.ariaSetSize}`)).to.deep.equal([
      '1 of 4',
      '2 of 4',
      '3 of 4',
      '4 of 4',
    ]);
    await expect(el).to.be.accessible();
  });

  it('renames a day when it is over, also without a new message', async () => {
    const omni = core({ messages: [message({ id: '1', at: new Date(2026, 10, 22, 11).getTime() })] });
    const el = await shown(omni);
    const day = (): string => words(find(el, '.day'));
    expect(day()).to.equal('Today');
    omni.time = new Date(2026, 10, 23, 0, 0, 1).getTime();
    await waitUntil(() => day() === 'Yesterday');
    omni.time = new Date(2026, 10, 24, 0, 0, 1).getTime();
    await waitUntil(() => day() === 'Sunday, November 22, 2026');
  });

  it('distinguishes read from delivered by a shape, too', async () => {
    const messages = (['delivered', 'read'] as const).map((status, at) =>
      message({ id: status, at, from: 'agent', status }),
    );
    const el = await fixture<OmniMessageThread>(
      html`<omni-message-thread .messages=${messages}></omni-message-thread>`,
    );
    const ticks = all(el, '.tick');
    expect(ticks.map((tick) => getComputedStyle(tick).outlineStyle)).to.deep.equal(['none', 'solid']);
    const [delivered, read] = ticks.map((tick) => tick.getBoundingClientRect().height);
    expect(read).to.equal(delivered);
  });

  it('shows every message even if several have the same id', async () => {
    const messages = ['one', 'two', 'three', 'four'].map((text, index) =>
      message({ id: index === 3 ? 'other' : 'same', at: index * 1_000, content: { kind: 'text', text } }),
    );
    const el = await fixture<OmniMessageThread>(
      html`<omni-message-thread .messages=${messages}></omni-message-thread>`,
    );
    expect(all(el, '.text').map(words)).to.deep.equal(['one', 'two', 'three', 'four']);
    el.messages = [...messages, message({ id: 'same', at: 5_000, content: { kind: 'text', text: 'five' } })];
    await el.updateComplete;
    expect(all(el, '.text').map(words)).to.deep.equal(['one', 'two', 'three', 'four', 'five']);
  });

  it('shows a message whose time is invalid', async () => {
    const messages = [Number.NaN, 1.7e18, undefined, 'yesterday'].map((at, index) =>
      message({ id: `${index}`, at: at as number, content: { kind: 'text', text: `Message ${index}` } }),
    );
    const el = await fixture<OmniMessageThread>(
      html`<omni-message-thread .messages=${messages}></omni-message-thread>`,
    );
    expect(all(el, '[part="text"]').map(words)).to.deep.equal(
      [0, 1, 2, 3].map((index) => `Message ${index}`),
    );
    expect(all(el, '.stamp').map(words)).to.deep.equal(['', '', '', '']);
    expect(all(el, '.day')).to.have.length(0);
  });

  it('says that there is nothing yet', async () => {
    const el = await fixture<OmniMessageThread>(html`<omni-message-thread></omni-message-thread>`);
    expect(words(find(el, '.none'))).to.equal('No messages yet.');
    expect(el.matches(':state(empty)')).to.equal(true);
    await expect(el).to.be.accessible();
  });

  it('shows hostile text as text, inside of its bubble', async () => {
    const text = `<img src=x onerror="alert(1)"> ${'x'.repeat(10_000)}`;
    const el = await shown(
      core({ messages: [message({ content: { kind: 'text', text }, authorName: text })] }),
    );
    expect(find(el, 'img')).to.equal(null);
    expect(find(el, '[part="text"]')!.textContent).to.equal(text);
    expect(find(el, '.scroll')!.scrollWidth).to.equal(find(el, '.scroll')!.clientWidth);
  });

  it('begins at the end, marks unread messages, and reports once that they were seen', async () => {
    const omni = core({ messages: many(60), unread: 3 });
    const el = await shown(omni);
    const box = find(el, '.scroll')!;
    await waitUntil(() => box.scrollTop > 0 && box.scrollHeight - box.scrollTop - box.clientHeight < 2);
    expect(words(find(el, '.unread'))).to.equal('New');
    await waitUntil(() => omni.calls.length > 0);
    el.requestUpdate();
    await el.updateComplete;
    expect(calls(omni)).to.deep.equal([['markThreadRead', { interactionId: 'i1' }]]);
    omni.set('thread:i1', { ...thread({ messages: many(60) }), unread: 0 });
    await el.updateComplete;
    expect(words(find(el, '.unread')), 'the mark stays while the agent reads').to.equal('New');
  });

  it('does not move a reader who has scrolled up, and offers a button to the end', async () => {
    const omni = core({ messages: many(60) });
    const el = await shown(omni);
    const box = find(el, '.scroll')!;
    await waitUntil(() => box.scrollTop > 0);
    box.scrollTop = 0;
    await waitUntil(() => find(el, '[part="jump"]') !== null);
    omni.set('thread:i1', thread({ messages: many(61), unread: 1 }));
    await el.updateComplete;
    expect(box.scrollTop).to.equal(0);
    expect(omni.calls).to.have.length(0);
    expect(words(find(el, '[part="jump"]'))).to.equal('1 new message');
    await expect(el).to.be.accessible();
    find(el, '[part="jump"]')!.click();
    await waitUntil(() => box.scrollTop > 0 && omni.calls.length === 1);
    await waitUntil(() => find(el, '[part="jump"]') === null);
  });

  it('says that the customer is typing, until a message comes', async () => {
    const omni = core({ messages: [message({ authorName: 'Priya' })] });
    const el = await shown(omni);
    omni.transients.next({ type: 'typing', interactionId: 'i1', who: 'customer', typing: true });
    await el.updateComplete;
    expect(words(find(el, '.typing'))).to.equal('Priya is typing…');
    const event = { type: 'message.added', interactionId: 'i1', message: message({ id: '9' }) } as const;
    (omni.events as Subject<LogEntry>).next({ epoch: 'test', seq: 1, at: 0, event });
    await el.updateComplete;
    expect(find(el, '.typing')).to.equal(null);
  });

  it('shows why a message failed, and sends it again as the same message', async () => {
    const failed = message({
      id: 'local:c1',
      clientId: 'c1',
      from: 'agent',
      status: 'failed',
      error: 'The connection was lost.',
    });
    const omni = core({ messages: [failed] });
    const el = await shown(omni);
    expect(words(find(el, '[part="problem"]'))).to.equal('The connection was lost.');
    await expect(el).to.be.accessible();
    find(el, '[part="resend"]')!.click();
    find(el, '[part="resend"]')!.click();
    expect(
      omni.calls.map(({ params, options }) => [
        params,
        (options as { idempotencyKey: string }).idempotencyKey,
      ]),
    ).to.deep.equal([
      [{ interactionId: 'i1', content: { kind: 'text', text: 'Hello' }, clientId: 'c1' }, 'c1'],
    ]);
  });

  it('keeps the focus when the Send again button disappears', async () => {
    const failed = message({ id: 'local:c1', clientId: 'c1', from: 'agent', status: 'failed' });
    const omni = core({ messages: [failed] });
    const el = await shown(omni);
    find(el, '[part="resend"]')!.focus();
    find(el, '[part="resend"]')!.click();
    omni.set('thread:i1', thread({ messages: [{ ...failed, status: 'sending' }] }));
    await el.updateComplete;
    expect(find(el, '[part="resend"]')).to.equal(null);
    expect(el.shadowRoot!.activeElement?.getAttribute('role')).to.equal('log');
  });

  it('downloads a file through the core, and a host may provide it instead', async () => {
    const file = { id: 'f1', name: 'closing-letter.pdf', mediaType: 'application/pdf', size: 218_000 };
    const omni = core({ messages: [message({ content: { kind: 'file', file, caption: 'Here' } })] });
    const el = await shown(omni);
    expect(words(find(el, '[part="file"]'))).to.equal('PDF closing-letter.pdf 218 kB Download');
    el.addEventListener('omni-attachment-download', (event) => event.preventDefault(), { once: true });
    const asked = oneEvent(el, 'omni-attachment-download');
    find(el, '[part="file"]')!.click();
    expect((await asked).detail.file).to.deep.equal(file);
    expect(omni.calls).to.have.length(0);
    find(el, '[part="file"]')!.click();
    expect(omni.calls[0]!.params).to.deep.equal({ interactionId: 'i1', attachmentId: 'f1' });
    await el.updateComplete;
    expect(find(el, '[part="file"]')!.getAttribute('aria-busy')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it("keeps the element of a message when the center's copy replaces the local one", async () => {
    const own = message({ id: 'local:c1', clientId: 'c1', from: 'agent', status: 'sending' });
    const omni = core({ messages: [own] });
    const el = await shown(omni);
    const row = find(el, '.row');
    omni.set('thread:i1', thread({ messages: [{ ...own, id: 'm1', status: 'sent' }] }));
    await el.updateComplete;
    expect(find(el, '.row')).to.equal(row);
    expect(words(find(el, '.tick'))).to.equal('Sent');
  });

  it('renders only the new one of a thousand messages', async () => {
    const omni = core({ messages: many(1_000) });
    const el = await shown(omni);
    const rows = all(el, '.row');
    expect(rows.length).to.be.lessThan(40);
    omni.set('thread:i1', thread({ messages: many(1_001) }));
    await el.updateComplete;
    const after = all(el, '.row');
    expect(after.at(-1)!.ariaPosInSet).to.equal('1001');
    expect(after.slice(0, -1).every((row) => rows.includes(row))).to.equal(true);
  });
});
