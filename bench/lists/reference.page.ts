/**
 * The reference: rows of equal height from a pool, which are moved to where the list is scrolled, and a filter over
 * prepared texts. The rows have the content of the record picker's rows, written by hand.
 */
import { FONT, measure, type List } from './measure.js';
import { NAMES, RECORDS, type BenchRecord } from './records.js';

const HEIGHT = 44;
const VIEW = 600;
const CSS = `
  .list { height: ${VIEW}px; overflow: hidden auto; position: relative; font: ${FONT} }
  .row { position: absolute; inset: 0 0 auto; height: ${HEIGHT}px; contain: strict;
    display: flex; align-items: center; gap: 8px; padding: 0 6px }
  .avatar { display: inline-grid; place-items: center; width: 26px; height: 26px; border-radius: 6px;
    background: #eee; font-size: 10px }
  .words { flex: 1; min-width: 0 }
  .words > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  .detail { font-size: 11px; color: #566 }
  button { display: inline-flex; align-items: center; height: 32px; padding: 3px 12px; border: 1px solid #ddd;
    border-radius: 6px; background: #fff; font: inherit; font-weight: 560 }
  svg { width: 16px; height: 16px; fill: none; stroke: currentcolor }
`;
const ROW = `<span class="avatar"></span><span class="words"><bdi></bdi><span class="detail"></span></span>
  <button class="open"><svg viewBox="0 0 24 24"><path d="M11 5.5H6.5A1.5 1.5 0 0 0 5 7v10.5"/></svg></button>
  <button class="attach">Attach</button>`;
const haystack = RECORDS.map(({ name, id, type, extra }) =>
  `${name} ${id} ${type} ${extra.phones[0]!}`.toLowerCase(),
);

class PooledWindow implements List {
  readonly scroller = document.createElement('div');
  readonly #space = document.createElement('div');
  readonly #pool: HTMLElement[] = [];
  #shown: readonly number[] = RECORDS.map((_, index) => index);

  mount(): void {
    const [style, row] = [document.createElement('style'), document.createElement('template')];
    style.textContent = CSS;
    row.innerHTML = `<div class="row">${ROW}</div>`;
    for (let at = 0; at < VIEW / HEIGHT + 8; at++) {
      this.#pool.push((row.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement);
    }
    this.#space.append(...this.#pool);
    this.scroller.className = 'list';
    this.scroller.append(this.#space);
    this.scroller.onscroll = () => this.#draw();
    document.body.append(style, this.scroller);
    this.#draw();
  }

  type(text: string): void {
    const words = text.split(' ').filter(Boolean);
    this.#shown = haystack.flatMap((each, index) =>
      words.every((word) => each.includes(word)) ? [index] : [],
    );
    this.scroller.scrollTop = 0;
    this.#draw();
  }

  rows(): readonly string[] {
    return this.#pool.filter((row) => !row.hidden).map(({ textContent }) => textContent);
  }

  #draw(): void {
    this.#space.style.height = `${this.#shown.length * HEIGHT}px`;
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / HEIGHT) - 4);
    this.#pool.forEach((row, at) => {
      const record = RECORDS[this.#shown[first + at] ?? -1];
      row.style.display = record ? '' : 'none';
      row.hidden = !record;
      if (record) this.#fill(row, record, (first + at) * HEIGHT);
    });
  }

  #fill(row: HTMLElement, { name, type, extra }: BenchRecord, top: number): void {
    row.style.transform = `translateY(${top}px)`;
    const [avatar, words, open, attach] = row.children as unknown as HTMLElement[];
    avatar!.textContent = name
      .split(' ', 2)
      .map((word) => word[0])
      .join('');
    words!.children[0]!.textContent = name;
    words!.children[1]!.textContent = `${type} · ${extra.phones[0]!}`;
    open!.ariaLabel = `Show ${name} in the CRM`;
    attach!.ariaLabel = `Attach ${name}`;
  }
}

Object.assign(window, { bench: () => measure(new PooledWindow(), 1, NAMES) });
