import { expect, nextFrame } from '@open-wc/testing';
import '../../src/components/message-thread/define.js';
import type { OmniThreadHistoryLoadEvent } from '../../src/components/message-thread/message-thread.events.js';
import type { OmniMessageThread } from '../../src/components/message-thread/message-thread.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { HistoryStatus, Message, Thread } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 25, 12).getTime();

/** Messages of earlier conversations: one four days ago, one yesterday. */
const old = (from: number, to: number): Message[] =>
  Array.from({ length: to - from }, (_, index) =>
    message({
      id: `old${from + index}`,
      at: NOW - (from + index < 40 ? 4 : 1) * DAY + (from + index) * 1_000,
      conversationId: from + index < 40 ? 'monday' : 'yesterday',
      content: { kind: 'text', text: `old ${from + index}` },
    }),
  );
const now = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) =>
    message({ id: `m${index}`, at: NOW + index * 1_000, content: { kind: 'text', text: `now ${index}` } }),
  );

function core(messages: readonly Message[]): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.time = NOW + 3_600_000;
  omni.set('interaction:i1', interaction());
  omni.set('thread:i1', thread({ messages, history: { messages: [], status: 'more' } }));
  return omni;
}

/** Sets a thread's history in the core's form. */
function history(omni: MemoryOmni, status: HistoryStatus, messages: readonly Message[] = []): void {
  const before = omni.state.get('thread:i1') as Thread;
  omni.set('thread:i1', { ...before, history: { messages, status } });
}

async function shown(omni: MemoryOmni): Promise<OmniMessageThread> {
  const el = await inside(omni, 'omni-message-thread', {
    'interaction-id': 'i1',
    style: 'block-size: 300px',
  });
  await drawn(el);
  return el;
}

async function drawn(el: OmniMessageThread): Promise<void> {
  for (let frame = 0; frame < 4; frame++) {
    await nextFrame();
    await el.updateComplete;
  }
}

const box = (el: Element): HTMLElement => find(el, '.scroll')!;
const asked = ({ calls }: MemoryOmni): unknown[] =>
  calls.filter(({ name }) => name === 'loadThreadHistory').map(({ params }) => params);

describe('omni-message-thread with earlier conversations', () => {
  it('asks for them once when its start is visible, and names each by its day', async () => {
    const omni = core(now(2));
    const el = await shown(omni);
    await waitUntil(() => asked(omni).length > 0);
    history(omni, 'loading');
    await drawn(el);
    expect(words(find(el, '[part="history"]'))).to.equal('Loading earlier messages…');
    await expect(el).to.be.accessible();
    history(omni, 'complete', old(38, 42));
    omni.calls[0]!.resolve();
    await drawn(el);
    expect(asked(omni)).to.deep.equal([{ interactionId: 'i1', before: null }]);
    expect(find(el, '[part="history"]')).to.equal(null);
    expect(all(el, '[part="conversation"]').map(words)).to.deep.equal([
      'Earlier conversation · Saturday, November 21, 2026',
      'Earlier conversation · Yesterday',
      'This conversation · Today',
    ]);
    expect(all(el, '.row [part="text"]').map(words)).to.deep.equal([
      ...['old 38', 'old 39', 'old 40', 'old 41'],
      ...['now 0', 'now 1'],
    ]);
    await expect(el).to.be.accessible();
  });

  it('shows them in an empty thread, and says how many were loaded', async () => {
    const omni = core([]);
    const el = await shown(omni);
    await waitUntil(() => asked(omni).length > 0);
    expect(find(el, '.none')).to.equal(null);
    history(omni, 'complete', old(38, 42));
    await drawn(el);
    expect(words(find(el, '[aria-live="polite"]'))).to.equal('4 earlier messages');
    expect(all(el, '.row')).to.have.length(4);
  });

  it('keeps the reader’s place when they are added above, page by page', async () => {
    const omni = core(now(60));
    const el = await shown(omni);
    expect(asked(omni), 'the end is on screen').to.deep.equal([]);
    box(el).scrollTop = 0;
    await waitUntil(() => asked(omni).length === 1);
    const reading = (text: string): HTMLElement | undefined =>
      all(el, '.row [part="text"]').find((each) => words(each) === text);
    let [first, pages] = ['now 1', 0];
    for (const [from, status] of [
      [30, 'more'],
      [0, 'complete'],
    ] as const) {
      const top = reading(first)!.getBoundingClientRect().top;
      history(omni, status, old(from, 80));
      omni.calls[pages]!.resolve();
      await drawn(el);
      expect(reading(first)!.getBoundingClientRect().top, `page ${pages}`).to.be.closeTo(top, 1.5);
      expect(asked(omni), 'the start is away again').to.have.length(pages + 1);
      pages += 1;
      box(el).scrollTop = 0;
      await drawn(el);
      first = 'old 31';
    }
    expect(asked(omni)).to.deep.equal([
      { interactionId: 'i1', before: null },
      { interactionId: 'i1', before: 'old30' },
    ]);
    expect(words(find(el, '.row [part="text"]'))).to.equal('old 0');
  });

  it('says that loading failed, and has a button to try again that does not lose the focus', async () => {
    const omni = core(now(2));
    const el = await shown(omni);
    await waitUntil(() => asked(omni).length === 1);
    history(omni, 'failed');
    omni.calls[0]!.reject(new OmniError('TIMEOUT', 'It took too long.'));
    await drawn(el);
    expect(words(find(el, '[part="history"]'))).to.equal('Earlier messages could not be loaded. Retry');
    expect(find(el, '[part="history"]')!.getAttribute('role')).to.equal('status');
    await expect(el).to.be.accessible();
    expect(asked(omni), 'nobody asks by themselves').to.have.length(1);
    find(el, '[part="earlier"]')!.focus();
    find(el, '[part="earlier"]')!.click();
    await waitUntil(() => asked(omni).length === 2);
    expect(el.shadowRoot!.activeElement === box(el), 'the focus is in the list').to.equal(true);
  });

  it('leaves them to a host that prevents the event and gives its own', async () => {
    const omni = core(now(2));
    const wanted: (string | null)[] = [];
    const serve = (event: OmniThreadHistoryLoadEvent): void => {
      event.preventDefault();
      wanted.push(event.detail.before);
    };
    document.addEventListener('omni-thread-history-load', serve);
    const el = await shown(omni);
    await waitUntil(() => wanted.length > 0);
    el.messages = [...old(40, 42), ...now(2)];
    el.history = 'complete';
    await drawn(el);
    document.removeEventListener('omni-thread-history-load', serve);
    expect(wanted).to.deep.equal(['m0']);
    expect(asked(omni)).to.deep.equal([]);
    expect(all(el, '[part="conversation"]').map(words)).to.deep.equal([
      'Earlier conversation · Yesterday',
      'This conversation · Today',
    ]);
  });

  it('asks for each interaction that it shows, also with an empty thread', async () => {
    const omni = core([]);
    omni.set('thread:i2', { ...(omni.state.get('thread:i1') as Thread), interactionId: 'i2' });
    const el = await shown(omni);
    await waitUntil(() => asked(omni).length === 1);
    el.interactionId = 'i2';
    await waitUntil(() => asked(omni).length === 2);
    expect(asked(omni)[1]).to.deep.equal({ interactionId: 'i2', before: null });
  });

  it('announces nothing when it is put back with all that was loaded', async () => {
    const omni = core(now(2));
    history(omni, 'complete', old(38, 42));
    const el = await shown(omni);
    expect(words(find(el, '[aria-live="polite"]'))).to.equal('');
    expect(all(el, '.row')).to.have.length(6);
  });

  it('offers no new sending of a failed message of an earlier conversation', async () => {
    const omni = core(now(1));
    history(omni, 'complete', [
      { ...old(40, 41)[0]!, from: 'agent', status: 'failed', error: 'It was late.' },
    ]);
    const el = await shown(omni);
    expect(words(find(el, '[part="problem"]'))).to.include('It was late.');
    expect(find(el, '[part="resend"]')).to.equal(null);
  });

  it('keeps two messages apart to which two pages have given the same client id', async () => {
    const omni = core([message({ id: 'm1', clientId: 'c1' })]);
    history(omni, 'complete', [{ ...old(40, 41)[0]!, clientId: 'c1' }]);
    const el = await shown(omni);
    expect(all(el, '.row')).to.have.length(2);
  });
});
