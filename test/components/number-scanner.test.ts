import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { html as template, render } from 'lit';
import '../../src/components/number-scanner/define.js';
import type { OmniNumberScanner } from '../../src/components/number-scanner/number-scanner.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { waitUntil } from '../support/wait-until.js';
import { called, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { providing } from './support/provide.js';
import { words } from './support/press.js';
import { atWork, demoCenter } from './support/samples.js';

interface Page {
  readonly omni: MemoryOmni;
  readonly page: HTMLElement;
  readonly scanner: OmniNumberScanner;
}

/** A page, and a scanner that searches it for numbers. */
async function scanned(
  content: ReturnType<typeof html>,
  over: Partial<OmniNumberScanner> = {},
): Promise<Page> {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  const page = await fixture<HTMLElement>(html`<main>${content}</main>`);
  const host = await fixture<HTMLElement>(providing(omni));
  const scanner = document.createElement('omni-number-scanner');
  Object.assign(scanner, { root: page, country: 'IN', ...over });
  host.append(scanner);
  await scanner.updateComplete;
  return { omni, page, scanner };
}

const links = (page: ParentNode): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>('a[data-omni-number]'),
];
const found = (page: ParentNode): string[] =>
  links(page).map((link) => `${words(link)} ${link.getAttribute('href')}`);
const until = (page: ParentNode, count: number): Promise<void> =>
  waitUntil(() => links(page).length === count, `${count} links`);
const dialled = ({ omni }: Page): unknown[] => called(omni, 'startInteraction').map(({ params }) => params);
/** The last paragraph of every page: when its number is a link, the scanner has searched the whole page. */
const LAST = html`<p id="last">+91 22 2345 6789</p>`;

describe('omni-number-scanner', () => {
  it('makes links of numbers in plain text, and calls the one that is pressed, once', async () => {
    const at = await scanned(
      html`<p>Ring 98765 43210 or (022) 2345 6789 today</p>
        <p>+49 30 123456</p>`,
    );
    await until(at.page, 3);
    expect(found(at.page)).to.deep.equal([
      '98765 43210 tel:+919876543210',
      '(022) 2345 6789 tel:+912223456789',
      '+49 30 123456 tel:+4930123456',
    ]);
    expect(words(at.page.querySelector('p'))).to.equal('Ring 98765 43210 or (022) 2345 6789 today');
    await expect(at.page).to.be.accessible();
    links(at.page)[0]!.click();
    links(at.page)[0]!.click();
    expect(dialled(at)).to.deep.equal([
      {
        channel: { kind: 'voice', name: 'voice', subType: null },
        phone: '+919876543210',
        name: null,
        campaignId: 172,
      },
    ]);
    queueMicrotask(() => at.omni.calls[0]!.resolve({ interactionId: 'i9' }));
    expect((await oneEvent(at.scanner, 'omni-number-dialled')).detail.interactionId).to.equal('i9');
  });

  it("dials the page's own tel: links, unless the page handles them or they open elsewhere", async () => {
    const at = await scanned(
      html`<a href="tel:+91-98765-43210">Asha</a><a id="own" href="TEL:123456">B</a>${LAST}`,
    );
    const [asha, own] = [...at.page.querySelectorAll('a')];
    own!.addEventListener('click', (event) => event.preventDefault());
    // Keeps the page from following the tel: links.
    const stay = (event: Event): void => event.preventDefault();
    document.addEventListener('click', stay);
    own!.click();
    asha!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(dialled(at)).to.deep.equal([]);
    asha!.click();
    document.removeEventListener('click', stay);
    expect(dialled(at)).to.have.length(1);
    expect(dialled(at)[0]).to.include({ phone: '+91-98765-43210' });
    await until(at.page, 1);
    expect(asha!.outerHTML).to.equal('<a href="tel:+91-98765-43210">Asha</a>');
  });

  it('does not touch buttons, fields, code, shadow roots, and what the page excludes', async () => {
    const { page } = await scanned(
      html`<button>98765 43210</button><input value="98765 43210" /><textarea>98765 43210</textarea>
        <div contenteditable>98765 43210 <b>98765 43211</b></div>
        <select>
          <option>98765 43210</option>
        </select>
        <div role="button" tabindex="0">98765 43210</div>
        <code>98765 43210</code><a href="#">98765 43210</a><time>98765 43210</time>
        <script type="text/plain">
          98765 43210
        </script>
        <style>
          /* 98765 43210 */
        </style>
        <omni-click-to-dial>98765 43210</omni-click-to-dial>
        <p class="log">98765 43210</p>
        <div id="shadow"></div>
        ${LAST}`,
      { ignore: '.log' },
    );
    const before = page.innerHTML;
    const shadow = page.querySelector('#shadow')!.attachShadow({ mode: 'open' });
    shadow.textContent = '98765 43210';
    await until(page, 1);
    expect(links(page.querySelector('#last')!)).to.have.length(1);
    expect(shadow.textContent).to.equal('98765 43210');
    expect(shadow.childElementCount).to.equal(0);
    expect(before).not.to.contain('data-omni-number');
  });

  it('makes links only of phone numbers', async () => {
    const { page } = await scanned(
      html`<p>Order 2025-11-25 12345678</p>
        <p>192.168.100.200</p>
        <p>ACME-9876543210, https://a.example/9876543210, id=9876543210, mail9876543210@b.example</p>
        <p>DE89 3704 0044 0532 0130 00, 9876543210123</p>
        <p>12.11.2025 10:30, 1,250,000.00</p>
        ${LAST}`,
    );
    await until(page, 1);
    expect(words(links(page)[0])).to.equal('+91 22 2345 6789');
  });

  it('reads digits of other scripts; without a country, only numbers with a country code', async () => {
    const at = await scanned(
      html`<p>٩٨٧٦٥٤٣٢١٠</p>
        <p>९८७६५ ४३२१०</p>
        ${LAST}`,
    );
    await until(at.page, 3);
    expect(found(at.page).slice(0, 2)).to.deep.equal([
      '٩٨٧٦٥٤٣٢١٠ tel:+919876543210',
      '९८७६५ ४३२१० tel:+919876543210',
    ]);
    at.scanner.country = 'ZZ';
    await at.scanner.updateComplete;
    await until(at.page, 1);
    expect(at.page.querySelector('#last a')).not.to.equal(null);
  });

  it('restores the page when it stops: every node, its text, and references that the page holds', async () => {
    const at = await scanned(
      html`<p>Ring 98765 43210 now</p>
        <p>98765 43211</p>
        ${LAST}`,
    );
    const nodes = (): Node[] => {
      const walk = document.createTreeWalker(at.page, NodeFilter.SHOW_ALL);
      const all: Node[] = [];
      while (walk.nextNode()) all.push(walk.currentNode);
      return all;
    };
    at.scanner.disabled = true;
    await at.scanner.updateComplete;
    const [before, text] = [nodes(), at.page.innerHTML];
    at.scanner.disabled = false;
    await until(at.page, 3);
    at.scanner.disabled = true;
    await at.scanner.updateComplete;
    expect(at.page.innerHTML).to.equal(text);
    expect(nodes()).to.deep.equal(before);
    at.scanner.disabled = false;
    await until(at.page, 3);
    at.scanner.remove();
    expect(at.page.innerHTML).to.equal(text);
    expect(nodes().every((node, index) => node === before[index])).to.equal(true);
  });

  it('follows text that is added, changed, moved and removed', async () => {
    const { page } = await scanned(html`<ul></ul>`);
    const list = page.querySelector('ul')!;
    const row = (text: string): HTMLLIElement => {
      const li = document.createElement('li');
      li.textContent = text;
      list.append(li);
      return li;
    };
    const [first, second] = [row('Asha 98765 43210'), row('Ravi 98765 43211')];
    await until(page, 2);
    // The page writes to its own text node, as frameworks do.
    (first.firstChild as Text).data = 'Asha, no number';
    await until(page, 1);
    expect(first.textContent).to.equal('Asha, no number');
    (first.firstChild as Text).data = 'Asha 98765 43212!';
    await until(page, 2);
    expect(first.textContent).to.equal('Asha 98765 43212!');
    // The row is moved, and still has one link.
    list.append(first);
    row('Last +91 22 2345 6789');
    await until(page, 3);
    expect(links(first)).to.have.length(1);
    // A text node that is removed takes its link along, and has its whole text wherever it is put.
    const text = second.firstChild as Text;
    text.remove();
    await until(page, 2);
    expect([second.textContent, text.data]).to.deep.equal(['', 'Ravi 98765 43211']);
    second.append(text);
    await until(page, 3);
    list.replaceChildren();
    await until(page, 0);
    expect(first.innerHTML).to.equal('Asha 98765 43212!');
  });

  it('lives with a page that is rendered again and again', async () => {
    const { page } = await scanned(html``);
    const show = (rows: readonly string[]): unknown =>
      render(
        template`${rows.map((row) => template`<p>${row}</p>`)}`,
        page.appendChild(document.createElement('div')),
      );
    const target = page.appendChild(document.createElement('section'));
    const again = (rows: readonly string[]): unknown =>
      render(template`${rows.map((row) => template`<p>Call ${row} now</p>`)}`, target);
    again(['98765 43210', 'nobody', '98765 43211']);
    await until(page, 2);
    again(['nobody', '98765 43212', '98765 43211']);
    await waitUntil(() => found(page).join().startsWith('98765 43212'));
    expect(words(target)).to.equal(
      'Call nobody now Call 98765 43212 now Call 98765 43211 now'.replaceAll(' now C', ' nowC'),
    );
    again([]);
    await until(page, 0);
    expect(target.childElementCount).to.equal(0);
    show(['98765 43210']);
    await until(page, 1);
  });

  it('loses and duplicates nothing where a page normalizes its text nodes', async () => {
    const at = await scanned(
      html`<p></p>
        ${LAST}`,
    );
    const paragraph = at.page.querySelector('p')!;
    for (const [texts, numbers] of [
      [['98765 43210'], 1],
      [['Call ', '98765 43210', ' now'], 1],
      [['Call 98765 43210 or 98765 43211', ' today'], 2],
      [['Ask ', 'for 98765 43210 or 98765 43211', '', '!'], 2],
    ] as const) {
      paragraph.replaceChildren(...texts.map((text) => document.createTextNode(text)));
      await waitUntil(() => links(paragraph).length === numbers, texts.join());
      const [own] = paragraph.childNodes;
      paragraph.normalize();
      await waitUntil(() => links(paragraph).length === numbers && paragraph.childNodes[1]?.nodeValue === '');
      expect(words(paragraph)).to.equal(texts.join(''));
      expect(paragraph.firstChild, 'the first text stays, as it does without links').to.equal(own);
      paragraph.normalize();
      at.scanner.disabled = true;
      await at.scanner.updateComplete;
      expect(paragraph.innerHTML).to.equal(texts.join(''));
      at.scanner.disabled = false;
      await waitUntil(() => links(paragraph).length === numbers);
    }
  });

  it('shows what a framework writes that compares with the present text first', async () => {
    const { page } = await scanned(
      html`<p></p>
        <p></p>
        ${LAST}`,
    );
    // The way in which Svelte 4 and Preact update a text.
    const write = (text: Text, data: string): void => {
      if (text.data !== data) text.data = data;
    };
    const [bare, named] = [...page.querySelectorAll('p:not([id])')].map((each, index) =>
      each.appendChild(document.createTextNode(index ? 'Phone: 98765 43211' : '98765 43210')),
    );
    await until(page, 3);
    write(bare!, '');
    write(named!, 'Phone: ');
    await until(page, 1);
    expect([bare!.parentElement!.innerHTML, named!.parentElement!.innerHTML]).to.deep.equal(['', 'Phone: ']);
    write(bare!, '98765 43212');
    write(bare!, '98765 43212');
    await until(page, 2);
    expect(words(bare!.parentElement)).to.equal('98765 43212');
    bare!.remove();
    await until(page, 1);
    expect(bare!.data).to.equal('98765 43212');
  });

  it('gives up where a page keeps restoring its text', async () => {
    const { page } = await scanned(
      html`<p>98765 43210</p>
        ${LAST}`,
    );
    const paragraph = page.querySelector('p')!;
    let removed = 0;
    const guard = new MutationObserver(() => {
      for (const link of links(paragraph)) {
        removed++;
        link.remove();
      }
      const text = paragraph.firstChild as Text;
      if (text.nodeValue !== '98765 43210') text.nodeValue = '98765 43210';
    });
    guard.observe(paragraph, { childList: true, characterData: true, subtree: true });
    await waitUntil(() => removed === 3);
    const quiet = document.createElement('p');
    quiet.textContent = '98765 43219';
    page.append(quiet);
    await waitUntil(() => links(quiet).length === 1);
    guard.disconnect();
    expect([removed, paragraph.innerHTML]).to.deep.equal([3, '98765 43210']);
  });

  it('shows no number that the page has removed, and does not touch detached nodes', async () => {
    const at = await scanned(
      html`<p id="bare">98765 43210</p>
        <p id="named">Phone: 98765 43211</p>
        <div style="height: 4000px"></div>
        <p id="below">98765 43212</p>`,
    );
    await until(at.page, 2);
    const text = (id: string): ChildNode => at.page.querySelector(`#${id}`)!.firstChild!;
    text('bare').nodeValue = '';
    text('named').nodeValue = 'Phone: ';
    await until(at.page, 0);
    expect(words(at.page.querySelector('#bare'))).to.equal('');
    expect(words(at.page.querySelector('#named'))).to.equal('Phone:');
    const aside = text('below');
    aside.replaceWith('98765 43213');
    at.page.querySelector('#below')!.scrollIntoView();
    await until(at.page, 1);
    expect(aside.nodeValue).to.equal('98765 43212');
  });

  it('removes its links where text becomes editable', async () => {
    const { page } = await scanned(
      html`<p>98765 43210</p>
        ${LAST}`,
    );
    await until(page, 2);
    const paragraph = page.querySelector('p')!;
    paragraph.contentEditable = 'true';
    await until(page, 1);
    expect(paragraph.innerHTML).to.contain('98765 43210').and.not.contain('<a');
    paragraph.removeAttribute('contenteditable');
    await until(page, 2);
  });

  it('keeps hostile text as text, and a click on a number from also clicking its row', async () => {
    const hostile = '<img src=x onerror="window.hit=1"> 98765 43210 <script>window.hit=1</script>';
    const at = await scanned(
      html`<p>${hostile}</p>
        <p>98765 43210" onclick="window.hit=1</p>`,
    );
    await until(at.page, 2);
    let pressed = 0;
    at.page.addEventListener('click', () => pressed++);
    links(at.page)[0]!.click();
    expect([at.page.querySelector('img, script'), pressed, 'hit' in window]).to.deep.equal([null, 0, false]);
    expect(words(at.page.querySelector('p'))).to.equal(hostile);
    expect(links(at.page).map((link) => link.getAttributeNames().join())).to.deep.equal([
      'href,data-omni-number',
      'href,data-omni-number',
    ]);
  });

  it('shows why a number could not be dialled, in a toast unless the host shows it', async () => {
    const at = await scanned(LAST);
    await until(at.page, 1);
    const fail = async (): Promise<void> => {
      links(at.page)[0]!.click();
      const failed = oneEvent(at.scanner, 'omni-command-failed');
      at.omni.calls.at(-1)!.reject(new OmniError('WRONG_STATE', 'You are in a call.'));
      await failed;
    };
    await fail();
    expect(at.omni.calls.at(-1)!.params).to.deep.equal({ message: 'You are in a call.', variant: 'error' });
    at.scanner.addEventListener('omni-command-failed', (event) => event.preventDefault(), { once: true });
    await fail();
    expect(at.omni.calls.at(-1)!.name).to.equal('startInteraction');
  });

  it('makes no links where the agent cannot call, and leaves the call to a host that wants it', async () => {
    const at = await scanned(LAST);
    await until(at.page, 1);
    at.scanner.addEventListener('omni-number-dial', (event) => event.preventDefault());
    links(at.page)[0]!.click();
    expect(dialled(at)).to.deep.equal([]);
    const { capabilities } = demoCenter;
    at.omni.set('center', { ...demoCenter, capabilities: { ...capabilities, outbound: ['chat'] } });
    await until(at.page, 0);
  });

  it('handles ten thousand rows at once by making links only of those on screen', async () => {
    const at = await scanned(html`<table></table>`);
    const table = at.page.querySelector('table')!;
    for (let index = 0; index < 10_000; index++) {
      const row = table.insertRow();
      row.insertCell().textContent = `Customer ${index}`;
      row.insertCell().textContent = `98765 4${String(10_000 + index).slice(1)}`;
      row.insertCell().textContent = 'open';
    }
    const isSeen = (index: number): Promise<void> =>
      waitUntil(() => links(table.rows[index]!).length === 1, `row ${index}`);
    await isSeen(0);
    expect(links(table).length).to.be.below(200);
    table.rows[9_999]!.scrollIntoView();
    await isSeen(9_999);
    expect(links(table).length).to.be.below(400);
    expect(links(table.rows[5_000]!)).to.deep.equal([]);
  });
});
