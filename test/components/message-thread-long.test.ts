import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/components/message-thread/define.js';
import type { OmniThreadHistoryLoadEvent } from '../../src/components/message-thread/message-thread.events.js';
import type { OmniMessageThread } from '../../src/components/message-thread/message-thread.js';
import type { Message } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { message, thread } from './support/threads.js';

const FILE = { id: 'f', name: 'letter.pdf', mediaType: 'application/pdf', size: 1 };

/** Messages numbered from `from`: one to forty lines, from several days and senders, some with a file. */
function story(count: number, from = 0): Message[] {
  return Array.from({ length: count }, (_, at) => {
    const index = from + at;
    const text = `${index} ${'word '.repeat(index % 11 === 0 ? 150 : Math.abs(index * 7) % 30)}`;
    return message({
      id: `m${index}`,
      at: Date.UTC(2026, 0, 1) + index * 400_000,
      from: index % 3 === 0 ? 'agent' : 'customer',
      authorName: index % 3 === 0 ? 'Asha' : 'Priya',
      content: index % 10 === 5 ? { kind: 'file', file: FILE, caption: `${index}` } : { kind: 'text', text },
    });
  });
}

async function shown(messages: readonly Message[], width = 320): Promise<OmniMessageThread> {
  const el = await fixture<OmniMessageThread>(
    html`<omni-message-thread
      style="inline-size: ${width}px; block-size: 400px"
      .messages=${messages}
    ></omni-message-thread>`,
  );
  await settled(el);
  return el;
}

/** Waits until the thread no longer moves. */
async function settled(el: OmniMessageThread): Promise<void> {
  let before = NaN;
  let same = 0;
  for (let frame = 0; frame < 60 && same < 2; frame++) {
    await nextFrame();
    await el.updateComplete;
    const { scrollTop, scrollHeight } = box(el);
    same = scrollTop + scrollHeight / 7 === before ? same + 1 : 0;
    before = scrollTop + scrollHeight / 7;
  }
}

const box = (el: Element): HTMLElement => find(el, '.scroll')!;
const rows = (el: Element): HTMLElement[] => all(el, '.row');
const row = (el: Element, place: number): HTMLElement | undefined =>
  rows(el).find((each) => each.ariaPosInSet === `${place}`);
const top = (each: Element): number => each.getBoundingClientRect().top;
const onScreen = (el: Element): HTMLElement[] => {
  const view = box(el).getBoundingClientRect();
  return rows(el).filter((each) => {
    const rect = each.getBoundingClientRect();
    return rect.bottom > view.top && rect.top < view.bottom;
  });
};
const distanceToEnd = (el: Element): number =>
  box(el).scrollHeight - box(el).scrollTop - box(el).clientHeight;

/** Expects that there is no gap between the rows in view, and that every row shows its own message. */
function expectWhole(el: OmniMessageThread): void {
  const view = box(el).getBoundingClientRect();
  const shownRows = onScreen(el);
  const places = rows(el).map(({ ariaPosInSet }) => Number(ariaPosInSet));
  expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  expect(Math.min(...shownRows.map(top)), 'no hole above').to.be.at.most(view.top + 16);
  expect(Math.max(...shownRows.map((each) => each.getBoundingClientRect().bottom))).to.be.at.least(
    view.bottom - 16,
  );
  shownRows.forEach((each, index) => {
    const { id } = el.messages![Number(each.ariaPosInSet) - 1]!;
    expect(words(each.querySelector('[part="text"]'))).to.match(new RegExp(`^${id.slice(1)}\\b`));
    const next = shownRows[index + 1];
    if (next) expect(top(next)).to.be.closeTo(each.getBoundingClientRect().bottom, 0.6);
  });
}

describe('omni-message-thread with ten thousand messages', () => {
  it('opens at the end, renders only the messages on screen, and is accessible', async () => {
    const el = await shown(story(10_000));
    expect(rows(el).length).to.be.within(3, 40);
    expect(onScreen(el).at(-1)!.ariaPosInSet).to.equal('10000');
    expect(distanceToEnd(el)).to.be.lessThan(2);
    expectWhole(el);
    await expect(el).to.be.accessible();
  });

  it('moves by exactly the scrolled distance, also over rows that were never measured', async () => {
    const el = await shown(story(10_000));
    for (let step = 0; step < 30; step++) {
      const first = onScreen(el)[0]!;
      const before = top(first);
      box(el).scrollTop -= 150;
      await settled(el);
      expect(top(first) - before, `step ${step}`).to.be.closeTo(150, 1.5);
      expectWhole(el);
    }
  });

  it('has no gap wherever the scroll bar is dragged to', async () => {
    const el = await shown(story(10_000));
    for (const part of [0.5, 0.1, 0.9, 0.33, 0]) {
      box(el).scrollTop = box(el).scrollHeight * part;
      await settled(el);
      expectWhole(el);
    }
    expect(rows(el)[0]!.ariaPosInSet).to.equal('1');
    expect(top(rows(el)[0]!)).to.be.at.least(top(box(el)));
  });

  for (const [what, change] of [
    ['older messages come', (el: OmniMessageThread) => (el.messages = story(600, -100))],
    ['newer messages come', (el: OmniMessageThread) => (el.messages = story(600))],
    ['it gets narrower', (el: OmniMessageThread) => (el.style.inlineSize = '240px')],
    ['it gets lower', (el: OmniMessageThread) => (el.style.blockSize = '250px')],
    ['text is enlarged', (el: OmniMessageThread) => el.style.setProperty('--omni-font-size', '24px')],
  ] as const) {
    for (const where of ['in the middle', 'at the start'] as const) {
      it(`keeps the reader’s place ${where} when ${what}`, async () => {
        const el = await shown(story(500));
        box(el).scrollTop = where === 'at the start' ? 0 : 9_000;
        await settled(el);
        const first = onScreen(el)[0]!;
        const [before, text] = [top(first), words(first)];
        change(el);
        await settled(el);
        expect(words(first)).to.equal(text);
        expect(top(first)).to.be.closeTo(before, 1.5);
        expectWhole(el);
      });
    }
  }

  it('stays at the end when messages come or its size changes', async () => {
    const el = await shown(story(500));
    for (const change of [
      () => (el.messages = story(503)),
      () => (el.style.inlineSize = '240px'),
      () => (el.style.blockSize = '200px'),
      () => el.style.setProperty('--omni-font-size', '24px'),
    ]) {
      change();
      await settled(el);
      expect(distanceToEnd(el)).to.be.lessThan(2);
    }
    expect(onScreen(el).at(-1)!.ariaPosInSet).to.equal('503');
  });

  it('keeps the row that has the focus in the page, however far it is scrolled away', async () => {
    const el = await shown(story(2_000));
    const file = rows(el)
      .map((each) => each.querySelector<HTMLElement>('[part="file"]'))
      .find((each) => each !== null)!;
    file.focus();
    for (const part of [0.5, 0, 0.2]) {
      box(el).scrollTop = box(el).scrollHeight * part;
      await settled(el);
      expect(el.shadowRoot!.activeElement === file, 'the focus is there').to.equal(true);
      expectWhole(el);
    }
    el.messages = story(2_100, -100);
    await settled(el);
    expect(el.shadowRoot!.activeElement === file, 'the focus is there').to.equal(true);
    expectWhole(el);
    file.blur();
    box(el).scrollTop += 2_000;
    await settled(el);
    expect(file.isConnected, 'nobody needs it any more').to.equal(false);
  });

  it('jumps to either end, and keeps the focus of the button', async () => {
    const el = await shown(story(2_000));
    box(el).scrollTop -= 5_000;
    await waitUntil(() => find(el, '[part="start"]') !== null);
    await expect(el).to.be.accessible();
    find(el, '[part="start"]')!.focus();
    find(el, '[part="start"]')!.click();
    await settled(el);
    expect(onScreen(el)[0]!.ariaPosInSet).to.equal('1');
    expect(find(el, '[part="start"]')).to.equal(null);
    expect(el.shadowRoot!.activeElement === box(el)).to.equal(true);
    find(el, '[part="jump"]')!.focus();
    find(el, '[part="jump"]')!.click();
    await settled(el);
    expect(onScreen(el).at(-1)!.ariaPosInSet).to.equal('2000');
    expect(find(el, '[part="jump"]')).to.equal(null);
    expect(el.shadowRoot!.activeElement === box(el)).to.equal(true);
  });

  it('asks for older messages once when its start is visible, and again on request', async () => {
    const el = await shown(story(300));
    const asked: (string | null)[] = [];
    el.addEventListener('omni-thread-history-load', ({ detail }: OmniThreadHistoryLoadEvent) =>
      asked.push(detail.before),
    );
    el.history = 'more';
    await settled(el);
    expect(asked, 'the end is on screen').to.deep.equal([]);
    box(el).scrollTop = 0;
    await settled(el);
    expect(asked).to.deep.equal(['m0']);
    await expect(el).to.be.accessible();
    el.history = 'loading';
    await settled(el);
    expect(words(find(el, '[part="history"]'))).to.equal('Loading earlier messages…');
    const first = row(el, 1)!;
    const before = top(first);
    el.messages = story(350, -50);
    el.history = 'more';
    await settled(el);
    expect(top(first)).to.be.closeTo(before, 1.5);
    expect(asked, 'the start is away again').to.deep.equal(['m0']);
    box(el).scrollTop = 0;
    await settled(el);
    expect(asked).to.deep.equal(['m0', 'm-50']);
    el.history = 'failed';
    await settled(el);
    expect(words(find(el, '[part="history"]'))).to.equal('Earlier messages could not be loaded. Retry');
    await expect(el).to.be.accessible();
    find(el, '[part="earlier"]')!.click();
    expect(asked).to.deep.equal(['m0', 'm-50', 'm-50']);
  });

  it("announces new messages once, but not those that were there, are older, or are the agent's own", async () => {
    const said = (): string => words(find(el, '[aria-live="polite"]'));
    const el = await shown(story(300));
    box(el).scrollTop -= 5_000;
    await settled(el);
    expect(said()).to.equal('');
    el.messages = [...story(301)];
    await waitUntil(() => said() === '', '300 is the agent’s');
    el.messages = [...el.messages, message({ id: 'n1', authorName: 'Priya', from: 'customer' })];
    await waitUntil(() => said() === 'Priya: Hello');
    el.messages = [...story(20, -20), ...el.messages];
    await settled(el);
    expect(said()).to.equal('Priya: Hello');
    el.messages = [...el.messages, ...story(9, 400)];
    await waitUntil(() => said() === '6 new messages');
  });

  it('leaves the announcement to a toolbar around it', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('interaction:i1', interaction());
    omni.set('thread:i1', thread({ messages: story(3) }));
    const el = await inside(omni, 'omni-message-thread', { 'interaction-id': 'i1' });
    const bar = document.createElement('omni-toolbar');
    el.before(bar);
    bar.append(el);
    await settled(el);
    omni.set('thread:i1', thread({ messages: story(5) }));
    await settled(el);
    expect(words(find(el, '[aria-live="polite"]'))).to.equal('');
  });

  it('renders nothing while it is hidden, and has no gap when it is shown', async () => {
    const el = await shown(story(1_000));
    el.hidden = true;
    el.messages = story(1_200);
    await el.updateComplete;
    el.hidden = false;
    await settled(el);
    expectWhole(el);
    expect(onScreen(el).at(-1)!.ariaPosInSet).to.equal('1200');
  });

  it('begins at the end when another conversation is shown', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('thread:i1', thread({ messages: story(300) }));
    omni.set('thread:i2', thread({ interactionId: 'i2', messages: story(300, 1_000), unread: 2 }));
    const el = await inside(omni, 'omni-message-thread', { 'interaction-id': 'i1' });
    el.style.blockSize = '300px';
    await settled(el);
    box(el).scrollTop = 0;
    await settled(el);
    el.interactionId = 'i2';
    await settled(el);
    expect(distanceToEnd(el)).to.be.lessThan(2);
    expect(words(find(el, '.unread'))).to.equal('New');
    expect(words(find(el, '[aria-live="polite"]'))).to.equal('');
  });
});
