import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/message-composer/define.js';
import { laterList } from '../../src/components/message-composer/snippet-book.js';
import type { OmniMessageComposer } from '../../src/components/message-composer/message-composer.js';
import type { Snippet } from '../../src/core/model/thread.js';
import { all, find, inside } from './support/inside.js';
import { called, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { press, words } from './support/press.js';
import { atWork, demoCenter, interaction } from './support/samples.js';
import { freePolicy, thread } from './support/threads.js';

const SNIPPETS: readonly Snippet[] = [
  { id: 's1', name: 'hello', text: 'Hello {{name}}, this is {{agent}}.' },
  { id: 's2', name: 'case', text: 'Case {{case number}} is due on {{ date }}.' },
  { id: 's3', name: 'Grüße', text: 'Mit freundlichen Grüßen' },
];

function core(snippets: readonly Snippet[] = SNIPPETS): MemoryOmni {
  const omni = memoryOmni({ session: atWork, center: demoCenter });
  omni.set('interaction:i1', interaction());
  omni.set('thread:i1', thread({ policy: { ...freePolicy, snippets } }));
  return omni;
}

const composer = (omni: MemoryOmni): Promise<OmniMessageComposer> =>
  inside(omni, 'omni-message-composer', { 'interaction-id': 'i1' });
const field = (el: OmniMessageComposer): HTMLTextAreaElement => find(el, '#text')!;
const offered = (el: OmniMessageComposer): string[] => all(el, '.snippet-name').map(words);
const open = (el: OmniMessageComposer): boolean => find(el, '.snippets')!.matches(':popover-open');
const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string =>
  value.slice(selectionStart, selectionEnd);

/** Writes at the cursor as a keyboard does, so that the field's own undo knows it. */
async function write(el: OmniMessageComposer, text: string): Promise<void> {
  field(el).focus();
  document.execCommand('insertText', false, text);
  await el.updateComplete;
}

async function key(
  el: OmniMessageComposer,
  name: string,
  init: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = press(field(el), name, init);
  await el.updateComplete;
  return event;
}

before(() => laterList.fetch());

describe('snippets of omni-message-composer', () => {
  beforeEach(() => sessionStorage.clear());

  it('opens at a slash that starts a word, narrows, and points to the active one', async () => {
    const el = await composer(core());
    await write(el, 'and/or');
    expect(open(el)).to.equal(false);
    await write(el, ' /');
    expect(open(el)).to.equal(true);
    expect(offered(el)).to.deep.equal(['/hello', '/case', '/Grüße']);
    expect(words(find(el, '[role="status"]'))).to.contain('3 snippets');
    await expect(el).to.be.accessible();
    await key(el, 'ArrowDown');
    const active = field(el).getAttribute('aria-activedescendant')!;
    expect(words(find(el, `#${active} .snippet-name`))).to.equal('/case');
    await write(el, 'nobody');
    expect(offered(el)).to.deep.equal([]);
    expect(open(el)).to.equal(false);
  });

  it('finds names without accents and case', async () => {
    const el = await composer(core());
    await write(el, '/gru');
    expect(offered(el)).to.deep.equal(['/Grüße']);
  });

  it('inserts a snippet at the cursor with values of the interaction, and Undo removes it', async () => {
    const omni = core();
    const el = await composer(omni);
    await write(el, 'A  Z');
    field(el).setSelectionRange(2, 2);
    await write(el, '/hel');
    expect((await key(el, 'Enter')).defaultPrevented).to.equal(true);
    expect(field(el).value).to.equal('A Hello Anshika Rao, this is Asha Verma. Z');
    expect(field(el).selectionStart, 'the cursor stands behind it').to.equal(field(el).value.length - 2);
    expect(open(el)).to.equal(false);
    expect(called(omni, 'sendMessage')).to.have.length(0);
    document.execCommand('undo');
    expect(field(el).value).to.equal('A /hel Z');
  });

  it('moves with Tab from one blank to the next, and out of the field after the last', async () => {
    const omni = core();
    const el = await composer(omni);
    await write(el, '/case');
    await key(el, 'Tab');
    expect(selected(field(el))).to.equal('{{case number}}');
    expect(words(find(el, '#words'))).to.equal('To fill in: case number. Tab goes to the next.');
    await write(el, '417');
    expect((await key(el, 'Tab')).defaultPrevented).to.equal(true);
    expect(selected(field(el))).to.equal('{{ date }}');
    await key(el, 'Enter');
    expect(words(find(el, '#problem'))).to.equal('Fill in “date” before you send.');
    expect(omni.calls.some(({ name }) => name === 'sendMessage')).to.equal(false);
    await write(el, 'Monday');
    expect((await key(el, 'Tab')).defaultPrevented, 'nothing left: Tab leaves').to.equal(false);
    await key(el, 'Enter');
    const { content } = called(omni, 'sendMessage')[0]!.params as { content: unknown };
    expect(content).to.deep.equal({ kind: 'text', text: 'Case 417 is due on Monday.' });
  });

  it('keeps the slash as text after Escape, and braces that are no placeholder', async () => {
    const omni = core();
    const el = await composer(omni);
    await write(el, '/he');
    await key(el, 'Escape');
    await write(el, 'l');
    expect(open(el)).to.equal(false);
    await write(el, ' {{x}}');
    await key(el, 'Enter');
    const { content } = called(omni, 'sendMessage')[0]!.params as { content: unknown };
    expect(content).to.deep.equal({ kind: 'text', text: '/hel {{x}}' });
  });

  it('does not open while a word is being composed', async () => {
    const el = await composer(core());
    field(el).value = '/';
    field(el).dispatchEvent(new InputEvent('input', { isComposing: true }));
    await el.updateComplete;
    expect(open(el)).to.equal(false);
  });

  it('filters by composed text', async () => {
    const el = await composer(core());
    await write(el, '/');
    expect(offered(el)).to.have.length(3);
    field(el).setRangeText('case', 1, 1, 'end');
    field(el).dispatchEvent(new InputEvent('input', { isComposing: true }));
    field(el).dispatchEvent(new CompositionEvent('compositionend', { data: 'case' }));
    await el.updateComplete;
    expect(offered(el)).to.deep.equal(['/case']);
    await key(el, 'Enter');
    expect(field(el).value).to.match(/^Case /);
  });

  it('works by pointer, and with properties only', async () => {
    const el = await fixture<OmniMessageComposer>(html`
      <omni-message-composer
        .snippets=${SNIPPETS}
        .facts=${{ name: 'Priya', agent: 'Omar' }}
      ></omni-message-composer>
    `);
    find(el, '[part="snippets-open"]')!.click();
    await el.updateComplete;
    expect(open(el)).to.equal(true);
    all(el, '[part="snippet"]')[0]!.click();
    await el.updateComplete;
    expect(field(el).value).to.equal('Hello Priya, this is Omar.');
  });

  it('offers none where the center has none', async () => {
    const el = await composer(core([]));
    await write(el, '/');
    expect(find(el, '.snippets')).to.equal(null);
    expect(find(el, '[part="snippets-open"]')).to.equal(null);
  });
});
