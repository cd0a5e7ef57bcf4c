import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import '../../src/components/record-picker/define.js';
import { lastChoice, rememberChoice } from '../../src/components/record-picker/choices.js';
import type { OmniRecordPicker } from '../../src/components/record-picker/record-picker.js';
import type { CrmRecord } from '../../src/core/model/record.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, type, words } from './support/press.js';
import { atWork, demoCenter, interaction } from './support/samples.js';

const GIVEN = ['Asha', 'Bilal', 'Chitra', 'Dev', 'Élodie', 'Farah', 'Gita', 'Hana'];
const FAMILY = ['Rao', 'Okafor', 'Shah', 'Iyer', 'Klein'];

function many(count: number): CrmRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `C-${index}`,
    type: 'contact',
    name: `${GIVEN[index % 8]!} ${FAMILY[index % 5]!} ${index}`,
    extra: { phones: [`+91 98${String(index).padStart(8, '0')}`] },
  }));
}

function core(matches: readonly CrmRecord[]): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.set('interaction:i1', interaction({ matches }));
  return omni;
}

const picker = (matches: readonly CrmRecord[], omni = core(matches)): Promise<OmniRecordPicker> =>
  inside(omni, 'omni-record-picker', { 'interaction-id': 'i1' });

const rows = (el: Element): HTMLElement[] => all(el, '[part="record"]');
const at = (el: Element, place: number): HTMLElement | undefined =>
  rows(el).find((row) => row.ariaPosInSet === String(place));
const names = (el: Element): string[] => rows(el).map((row) => words(row.querySelector('.name')));
const attach = (row: Element | undefined): HTMLElement => row!.querySelector<HTMLElement>('[part="attach"]')!;
const focused = (el: Element): string => {
  const row = el.shadowRoot!.activeElement?.closest('[part="record"]');
  return row ? `${row.ariaPosInSet}` : (el.shadowRoot!.activeElement?.getAttribute('part') ?? '');
};

async function typed(el: OmniRecordPicker, text: string): Promise<void> {
  type(find(el, '[part="filter"]'), text);
  await el.updateComplete;
}
const settled = (el: Element): Promise<void> =>
  waitUntil(() => words(find(el, '[role="status"]')) !== '', 'near misses have been looked for');

describe('omni-record-picker with many records', () => {
  beforeEach(() => localStorage.clear());

  it('renders only the rows on screen of 100,000, says how many there are, and is accessible', async () => {
    const el = await picker(many(100_000));
    expect(words(find(el, '.title'))).to.equal('100,000 records match');
    expect(rows(el).length).to.be.within(4, 20);
    expect(rows(el).map((row) => row.ariaPosInSet)).to.deep.equal(rows(el).map((_, index) => `${index + 1}`));
    expect(rows(el)[0]!.ariaSetSize).to.equal('100000');
    await expect(el).to.be.accessible();
  });

  it('has every row in its place, in order, wherever it is scrolled to', async () => {
    const el = await picker(many(100_000));
    const box = find(el, '.records')!;
    for (const top of [0, 44 * 3, 44 * 4, 44 * 1_000, 44 * 998, 44 * 99_998, 0]) {
      box.scrollTop = top;
      await nextFrame();
      await nextFrame();
      const places = rows(el).map((row) => Number(row.ariaPosInSet));
      expect(places, 'in order').to.deep.equal([...places].sort((a, b) => a - b));
      for (const row of rows(el)) {
        const index = Number(row.ariaPosInSet) - 1;
        expect(words(row.querySelector('.name'))).to.equal(many(index + 1)[index]!.name);
      }
      const [view, shown] = [box.getBoundingClientRect(), rows(el).map((row) => row.getBoundingClientRect())];
      const covered = shown.filter(({ bottom, top: start }) => bottom > view.top && start < view.bottom);
      expect(Math.min(...covered.map((rect) => rect.top))).to.be.at.most(view.top + 1);
      expect(Math.max(...covered.map((rect) => rect.bottom))).to.be.at.least(view.bottom - 1);
    }
  });

  it('has a search field when there are more than a few records', async () => {
    expect(find(await picker(many(5)), '[part="filter"]')).to.equal(null);
    const el = await picker(many(6));
    expect(find(el, '[part="filter"]')!.ariaLabel).to.equal('Find a record');
  });

  it('finds words, beginnings first, accents or not, and numbers as people write them', async () => {
    const el = await picker(many(1_000));
    await typed(el, 'elod okaf');
    expect(words(find(el, '.title'))).to.equal('25 records match');
    expect(names(el)[0]).to.match(/^Élodie Okafor/);
    await typed(el, '+91-98 000 00 123');
    expect(names(el)).to.deep.equal(['Dev Iyer 123']);
    expect(words(rows(el)[0]!.querySelector('.detail')).replace(/ /g, '')).to.contain('+919800000123');
    await typed(el, 'ha');
    expect(names(el)[0], 'a word begins with it').to.match(/^Hana/);
  });

  it('finds misspelt words a little later, without moving the exact matches', async () => {
    const el = await picker([
      ...many(1_000),
      { id: 'x', type: 'contact', name: 'Anshika Verma' },
      { id: 'y', type: 'contact', name: 'Anhsika Varma' },
    ]);
    await typed(el, 'anhsika');
    const first = rows(el)[0];
    expect(names(el)).to.deep.equal(['Anhsika Varma']);
    await settled(el);
    expect(names(el)).to.deep.equal(['Anhsika Varma', 'Anshika Verma']);
    expect(rows(el)[0], 'the row is still the same').to.equal(first);
    expect(words(find(el, '[role="status"]'))).to.equal('2 records match. Enter attaches Anhsika Varma.');
    await expect(el).to.be.accessible();
    await typed(el, 'asha roa 8');
    await settled(el);
    expect(names(el)[0], 'a short word beside others').to.match(/^Asha Rao/);
    await typed(el, 'qqqqqqqq');
    await settled(el);
    expect(words(find(el, '.title'))).to.equal('No record matches');
    await expect(el).to.be.accessible();
  });

  it('attaches the record that Enter is on, and nothing before something is typed', async () => {
    const omni = core(many(1_000));
    const el = await picker([], omni);
    const field = find(el, '[part="filter"]')!;
    press(field, 'Enter');
    expect(omni.calls).to.have.length(0);
    await typed(el, 'chitra shah 2');
    expect(find(el, '.marked')).to.equal(rows(el)[0]);
    press(field, 'Enter');
    press(field, 'Enter');
    expect(omni.calls.map(({ params }) => params)).to.deep.equal([
      { interactionId: 'i1', record: omni.state.get('interaction:i1')!.matches[2] },
    ]);
    const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await typed(el, 'dev');
    field.dispatchEvent(composing);
    expect(omni.calls, 'Enter that ends a composition is not meant').to.have.length(1);
  });

  it('reaches every row by keyboard, and never removes the focused row', async () => {
    const el = await picker(many(100_000));
    const field = find(el, '[part="filter"]')!;
    field.focus();
    press(field, 'ArrowDown');
    expect(focused(el)).to.equal('1');
    const key = (name: string): string => {
      press(el.shadowRoot!.activeElement!, name);
      return focused(el);
    };
    expect(key('ArrowDown')).to.equal('2');
    expect(key('End')).to.equal('100000');
    expect(key('PageUp')).to.equal('99997');
    expect(key('Home')).to.equal('1');
    expect(key('PageDown')).to.equal('4');
    await el.updateComplete;
    expect(all(el, '[part="attach"][tabindex="0"]'), 'one stop of the Tab key').to.have.length(1);
    const box = find(el, '.records')!;
    const row = el.shadowRoot!.activeElement;
    box.scrollTop = row!.closest('.record')!.getBoundingClientRect().height * 50_000;
    await waitUntil(() => at(el, 50_000) !== undefined);
    expect(el.shadowRoot!.activeElement).to.equal(row);
    expect(focused(el)).to.equal('4');
    expect(key('ArrowDown')).to.equal('5');
    press(el.shadowRoot!.activeElement!, 'x');
    expect(focused(el), 'letters go on in the field').to.equal('filter');
    await expect(el).to.be.accessible();
  });

  it('loses the focus with its record, and never moves it to another record', async () => {
    const records = many(100);
    const omni = core(records);
    const el = await picker([], omni);
    attach(at(el, 3)).focus();
    await el.updateComplete;
    omni.set(
      'interaction:i1',
      interaction({ matches: [{ id: 'n', type: 'case', name: 'New' }, ...records] }),
    );
    await waitUntil(() => focused(el) === '4');
    expect(attach(at(el, 4)).ariaLabel).to.equal(`Attach ${records[2]!.name}`);
    omni.set('interaction:i1', interaction({ matches: records.slice(10) }));
    await waitUntil(() => el.shadowRoot!.activeElement === find(el, '.records'));
  });

  it('shows the record first that this agent attached last for this number, and moves no row now', async () => {
    const records = many(20);
    const omni = core(records);
    const el = await picker([], omni);
    attach(at(el, 3)).click();
    omni.calls[0]!.resolve();
    await waitUntil(() => lastChoice('1', '+91 98765 43210') !== null);
    el.requestUpdate();
    await el.updateComplete;
    expect(names(el)[0]).to.equal(records[0]!.name);

    const again = await picker([], core(records));
    expect(names(again)[0]).to.equal(records[2]!.name);
    expect(words(rows(again)[0]!.querySelector('[part="last"]'))).to.equal('Attached last time');
    expect(all(again, '[part="last"]')).to.have.length(1);
    expect(names(again)[1]).to.equal(records[0]!.name);
    await expect(again).to.be.accessible();
    const other = core(records);
    other.set('session', { ...atWork, user: { id: '2', name: 'Other', type: 'Executive' } });
    expect(names(await picker([], other))[0], 'a choice is its agent’s').to.equal(records[0]!.name);
  });

  it('remembers no failed attachment and no masked number, and survives damaged storage', async () => {
    const records = many(3);
    const omni = core(records);
    const el = await picker([], omni);
    const failed = oneEvent(el, 'omni-command-failed');
    attach(at(el, 2)).click();
    omni.calls[0]!.reject(new Error('no'));
    await failed;
    expect(lastChoice('1', '+91 98765 43210')).to.equal(null);
    rememberChoice('1', '98****3210', records[0]!);
    expect(lastChoice('1', '98****3210')).to.equal(null);
    rememberChoice('1', '+91 98765-43210', records[0]!);
    expect(lastChoice('1', '919876543210')).to.equal('contact C-0');
    for (const damaged of ['{', '{"a":1}', '[1,["x"],[1,2]]', 'null']) {
      localStorage.setItem('omni:record-choices', damaged);
      expect(lastChoice('1', '+91 98765 43210')).to.equal(null);
    }
    for (let index = 0; index < 400; index++) rememberChoice('1', `${1_000 + index}`, records[1]!);
    expect((JSON.parse(localStorage.getItem('omni:record-choices')!) as unknown[]).length).to.equal(300);
    expect(lastChoice('1', '1399')).to.equal('contact C-1');
  });

  it('works from properties alone, says that it is looking, and keeps hostile names in their rows', async () => {
    const el = await fixture<OmniRecordPicker>(html`<omni-record-picker loading></omni-record-picker>`);
    expect(words(find(el, '.title'))).to.equal('Looking in the CRM…');
    expect(el.matches(':state(loading)')).to.equal(true);
    await expect(el).to.be.accessible();
    const hostile = `<b>x</b>\u202e${'ﷺ'.repeat(5_000)}`;
    el.records = Array.from({ length: 30 }, (_, index) => ({
      id: `${index}`,
      type: hostile,
      name: hostile,
      extra: { phones: [hostile, 5, null, ''] },
    }));
    el.loading = false;
    el.style.inlineSize = '280px';
    await el.updateComplete;
    expect(find(el, 'b')).to.equal(null);
    expect(find(el, '.records')!.scrollWidth).to.be.at.most(280);
    expect(new Set(rows(el).map((row) => row.getBoundingClientRect().height)).size).to.equal(1);
    const opened = oneEvent(el, 'omni-record-open');
    await typed(el, 'x');
    press(find(el, '[part="filter"]')!, 'Enter');
    expect((await opened).detail.record).to.equal(el.records[0]);
    await expect(el).to.be.accessible();
  });

  it('has rows of the height that density and text size ask for', async () => {
    const el = await picker(many(50));
    const height = (): number => at(el, 2)!.getBoundingClientRect().height;
    const distance = (): number =>
      at(el, 2)!.getBoundingClientRect().top - at(el, 1)!.getBoundingClientRect().top;
    // The height of a line differs among browsers, but is a whole number of pixels in all.
    expect(height()).to.be.within(44, 52);
    expect(height() % 1).to.equal(0);
    for (const change of [
      () => (el.density = 'touch'),
      () => el.style.setProperty('--omni-font-size', '27px'),
    ]) {
      const before = height();
      change();
      await waitUntil(() => height() > before && Math.abs(distance() - height()) < 0.5);
    }
  });
});
