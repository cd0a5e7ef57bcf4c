import { expect, fixture } from '@open-wc/testing';
import '../../src/components/message-composer/define.js';
import '../../src/components/message-thread/define.js';
import { laterParcels } from '../../src/components/message-composer/attachments.js';
import type { OmniMessageComposer } from '../../src/components/message-composer/message-composer.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { ThreadPolicy } from '../../src/core/model/thread.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { called, memoryOmni, type Call, type MemoryOmni } from './support/memory-omni.js';
import { words } from './support/press.js';
import { providing } from './support/provide.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';
import { itInChromium } from '../adapters/support/in-chromium.js';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const letter = (name = 'letter.txt'): File => new File(['abc'], name, { type: 'text/plain' });
const photo = (): File => new File([PIXEL], 'photo.png', { type: 'image/png' });

/** A page keeps files until their conversation comes back, so each test uses conversations of its own. */
let conversation = 0;
const mine = (): string => `i${conversation}`;
const other = (): string => `other-${conversation}`;

function core(policy: Partial<ThreadPolicy> = {}): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  for (const id of [mine(), other()]) {
    omni.set(`interaction:${id}`, interaction({ id }));
    omni.set(`thread:${id}`, thread({ interactionId: id, policy: { ...freePolicy, ...policy } }));
  }
  return omni;
}

const composer = (omni: MemoryOmni): Promise<OmniMessageComposer> =>
  inside(omni, 'omni-message-composer', { 'interaction-id': mine() });
const sent = (omni: MemoryOmni): Call[] => called(omni, 'sendMessage');
const names = (el: OmniMessageComposer): string[] => all(el, '[part="attachment"] bdi').map(words);
const send = (el: OmniMessageComposer): void => find(el, '[part="send"]')!.click();

function holding(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

async function attach(el: OmniMessageComposer, ...files: File[]): Promise<void> {
  const input = find<HTMLInputElement>(el, '#file')!;
  input.files = holding(...files).files;
  input.dispatchEvent(new Event('change'));
  await el.updateComplete;
}

before(() => laterParcels.fetch());

describe('attachments of omni-message-composer', () => {
  beforeEach(() => {
    sessionStorage.clear();
    conversation += 1;
  });

  it('names the limits before anything is chosen, and again for each file that breaks one', async () => {
    const omni = core({ mediaTypes: ['image/png', 'text/plain'] });
    const el = await composer(omni);
    const button = find(el, '[part="attach"]')!;
    expect(button.getAttribute('aria-label')).to.equal('Attach files (up to 5 MB each: PNG or TXT)');
    expect(find<HTMLInputElement>(el, '#file')!.accept).to.equal('image/png,text/plain');
    await attach(
      el,
      new File([new Uint8Array(10_000_000)], 'film.png', { type: 'image/png' }),
      new File([], 'nothing.txt', { type: 'text/plain' }),
      new File(['MZ'], 'tool.exe', { type: 'application/x-msdownload' }),
      letter(),
    );
    expect(words(find(el, '#problem'))).to.equal(
      'film.png has 10 MB, and at most 5 MB can be sent: choose a smaller file. ' +
        'nothing.txt is empty: choose another file. tool.exe cannot be sent here: choose PNG or TXT.',
    );
    expect(names(el)).to.deep.equal(['letter.txt']);
    await expect(el).to.be.accessible();
  });

  it('sends several files in order, after the text, each once', async () => {
    const omni = core();
    const el = await composer(omni);
    await attach(el, letter('a.txt'), letter('b.txt'));
    expect(sent(omni)).to.have.length(0);
    send(el);
    send(el);
    await waitUntil(() => sent(omni).length === 1);
    const { content } = sent(omni)[0]!.params as { content: unknown };
    expect(content).to.deep.equal({
      kind: 'file',
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode('abc'),
      caption: null,
    });
    await el.updateComplete;
    expect(find<HTMLProgressElement>(el, 'progress')!.position, 'on its way').to.equal(-1);
    expect(all(el, '[part="remove"]'), 'what is given away cannot be taken back').to.have.length(1);
    await expect(el).to.be.accessible();
    sent(omni)[0]!.resolve({ messageId: 'm1' });
    await waitUntil(() => sent(omni).length === 2);
    sent(omni)[1]!.resolve({ messageId: 'm2' });
    await waitUntil(() => names(el).length === 0);
  });

  it('shows pictures, and revokes their object URLs', async () => {
    const el = await composer(core());
    await attach(el, photo());
    const image = find<HTMLImageElement>(el, 'img.thumb')!;
    await waitUntil(() => image.naturalWidth === 1);
    const { src } = image;
    expect(src).to.match(/^blob:/);
    find(el, '[part="remove"]')!.click();
    await el.updateComplete;
    expect(names(el)).to.deep.equal([]);
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('shows no picture of a kind that may hold a script', async () => {
    const el = await composer(core());
    await attach(el, new File(['<svg/>'], 'drawing.svg', { type: 'image/svg+xml' }));
    expect(find(el, 'img')).to.equal(null);
  });

  it('keeps a file that failed, says why, and sends it again as the same message', async () => {
    const omni = core();
    const el = await composer(omni);
    await attach(el, letter());
    send(el);
    await waitUntil(() => sent(omni).length === 1);
    sent(omni)[0]!.reject(new OmniError('DISCONNECTED', 'The center is gone.'));
    await waitUntil(() => find(el, '.parcel.failed') !== null);
    expect(words(find(el, '.parcel .problem'))).to.equal('The center is gone.');
    await expect(el).to.be.accessible();
    send(el);
    await waitUntil(() => sent(omni).length === 2);
    const [first, second] = sent(omni).map(({ params }) => (params as { clientId: string }).clientId);
    expect(second).to.equal(first);
  });

  itInChromium(
    'takes files that are pasted or dropped, and says so while they are held over it',
    async () => {
      const el = await composer(core());
      const over = (type: string): DragEvent =>
        new DragEvent(type, {
          bubbles: true,
          cancelable: true,
          dataTransfer: holding(letter('dropped.txt')),
        });
      const held = over('dragover');
      el.dispatchEvent(held);
      await el.updateComplete;
      expect(held.defaultPrevented).to.equal(true);
      expect(words(find(el, '[part="drop"]'))).to.equal('Drop files to attach them. up to 5 MB each');
      await expect(el).to.be.accessible();
      el.dispatchEvent(over('drop'));
      const paste = { bubbles: true, cancelable: true, clipboardData: holding(photo()) };
      find(el, '#text')!.dispatchEvent(new ClipboardEvent('paste', paste));
      await el.updateComplete;
      expect(names(el)).to.deep.equal(['dropped.txt', 'photo.png']);
      expect(find(el, '[part="drop"]')).to.equal(null);
    },
  );

  it('takes files that are dropped on the thread of its conversation, and on no other', async () => {
    const omni = core();
    const page = await fixture<HTMLElement>(providing(omni));
    page.innerHTML = `<omni-message-thread interaction-id=${mine()}></omni-message-thread>
      <omni-message-thread interaction-id=${other()}></omni-message-thread>
      <omni-message-composer interaction-id=${mine()}></omni-message-composer>`;
    const [thread, stranger] = [...page.querySelectorAll('omni-message-thread')];
    const el = page.querySelector('omni-message-composer')!;
    await el.updateComplete;
    const hold = async (over: HTMLElement, type: string, file: File): Promise<DragEvent> => {
      const init = { bubbles: true, composed: true, cancelable: true, dataTransfer: holding(file) };
      const event = new DragEvent(type, init);
      find(over, '.messages')!.dispatchEvent(event);
      await el.updateComplete;
      return event;
    };
    const held = await hold(thread!, 'dragover', letter());
    expect(held.defaultPrevented).to.equal(true);
    expect(el.matches(':state(dropping)')).to.equal(true);
    await hold(thread!, 'drop', letter('dropped.txt'));
    expect(el.matches(':state(dropping)')).to.equal(false);
    expect(names(el)).to.deep.equal(['dropped.txt']);
    const strange = await hold(stranger!, 'drop', letter('strange.txt'));
    expect(strange.defaultPrevented, 'it does not replace the page').to.equal(true);
    expect(names(el)).to.deep.equal(['dropped.txt']);
    el.remove();
    expect((await hold(thread!, 'drop', letter())).defaultPrevented).to.equal(true);
  });

  it('sends files that are added while others are sent, when Send is pressed again', async () => {
    const omni = core();
    const el = await composer(omni);
    await attach(el, letter('one.txt'));
    send(el);
    await waitUntil(() => sent(omni).length === 1);
    await attach(el, letter('two.txt'));
    send(el);
    await attach(el, letter('three.txt'));
    sent(omni)[0]!.resolve({ messageId: 'm1' });
    await waitUntil(() => sent(omni).length === 2);
    sent(omni)[1]!.resolve({ messageId: 'm2' });
    await waitUntil(() => names(el).length === 1);
    expect(names(el)).to.deep.equal(['three.txt']);
  });

  it('keeps the focus when a file is removed', async () => {
    const el = await composer(core());
    await attach(el, letter('one.txt'), letter('two.txt'));
    for (const left of ['two.txt', null]) {
      const button = find(el, '[part="remove"]')!;
      button.focus();
      button.click();
      await el.updateComplete;
      const active = el.shadowRoot!.activeElement;
      if (left) expect(active?.ariaLabel).to.contain(left);
      else expect(active?.id).to.equal('text');
    }
  });

  itInChromium('pastes the words of a table or a document, not the picture of it', async () => {
    const el = await composer(core());
    const text = find(el, '#text')!;
    const paste = (data: DataTransfer): boolean =>
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    const cells = holding(photo());
    cells.setData('text/plain', 'a\tb');
    cells.setData('text/html', '<table></table>');
    expect(paste(cells)).to.equal(true);
    await el.updateComplete;
    expect(names(el)).to.deep.equal([]);
    const picture = holding(photo());
    picture.setData('text/html', '<img>');
    expect(paste(picture)).to.equal(false);
    await el.updateComplete;
    expect(names(el)).to.deep.equal(['photo.png']);
  });

  it('keeps a dropped file that it does not take from replacing the page', async () => {
    const omni = core();
    omni.set('center', { ...demoCenter, capabilities: { ...demoCenter.capabilities, attachments: false } });
    const el = await composer(omni);
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: holding(letter()), cancelable: true });
      el.dispatchEvent(event);
      expect(event.defaultPrevented, type).to.equal(true);
    }
    await el.updateComplete;
    expect(find(el, '[part="drop"]')).to.equal(null);
    expect(names(el)).to.deep.equal([]);
    const words = new DataTransfer();
    words.setData('text/plain', 'words');
    const event = new DragEvent('dragover', { dataTransfer: words, cancelable: true });
    el.dispatchEvent(event);
    expect(event.defaultPrevented, 'words go into the field').to.equal(false);
  });

  it('keeps the files of each conversation apart, also when the composer is removed and made again', async () => {
    const omni = core();
    const el = await composer(omni);
    await attach(el, letter('first.txt'));
    el.interactionId = other();
    await el.updateComplete;
    expect(names(el)).to.deep.equal([]);
    send(el);
    expect(sent(omni)).to.have.length(0);
    el.remove();
    expect(names(await composer(omni))).to.deep.equal(['first.txt']);
  });
});
