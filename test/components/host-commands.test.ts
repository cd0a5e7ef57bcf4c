import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import type { OmniCommandPalette } from '../../src/components/command-palette/command-palette.js';
import type { HostCommand } from '../../src/components/toolbar/shortcuts/host-commands.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find } from './support/inside.js';
import { press, type, words } from './support/press.js';
import { working } from './support/working.js';

// Loads what the toolbar fetches on first use, so that loading does not count in a test's time.
before(() =>
  Promise.all([
    import('../../src/components/toolbar/shortcuts/panels.js'),
    import('../../src/components/command-palette/define.js'),
  ]),
);

const run = (): void => undefined;

async function toolbar(commands: readonly HostCommand[]): Promise<OmniToolbar> {
  return fixture(html`<omni-toolbar .omni=${working()} .commands=${commands}></omni-toolbar>`);
}

async function opened(el: OmniToolbar): Promise<OmniCommandPalette> {
  press(el, 'k', { ctrlKey: true });
  await waitUntil(() => find(el, 'omni-command-palette')?.shadowRoot?.activeElement, 'it has the focus');
  return find(el, 'omni-command-palette') as unknown as OmniCommandPalette;
}

/** The entries under a heading. */
function under(palette: OmniCommandPalette, heading: string): string[] | null {
  const group = all(palette, '[role="group"]').find(
    (each) => words(each.querySelector('.menu-heading')) === heading,
  );
  return group ? [...group.querySelectorAll('[role="option"]')].map(words) : null;
}

async function typed(palette: OmniCommandPalette, text: string): Promise<string[]> {
  type(find(palette, '#search'), text);
  await palette.updateComplete;
  return all(palette, '[role="option"]').map(words);
}

const toast = (el: OmniToolbar): string => words(find(find(el, 'omni-toast')!, '[part="toast"]'));

describe('commands of the page', () => {
  it('stand under their own headings, as text, after ours', async () => {
    const el = await toolbar([
      { label: 'Open the <b>wiki</b>', group: 'Acme CRM', run },
      { label: 'New case', run },
      { label: 'Print', group: 'Acme CRM', run },
    ]);
    const palette = await opened(el);
    expect(under(palette, 'Acme CRM')).to.deep.equal(['Open the <b>wiki</b>', 'Print']);
    expect(under(palette, 'This page')).to.deep.equal(['New case']);
    expect(find(palette, '.entries b')).to.equal(null);
    const headings = all(palette, '.menu-heading').map(words);
    expect(headings.slice(-2)).to.deep.equal(['Acme CRM', 'This page']);
    await expect(palette).to.be.accessible();
  });

  it('are found by label, heading and keywords, and run once by Enter', async () => {
    let ran = 0;
    const el = await toolbar([
      { label: 'Open the wiki', group: 'Acme', keywords: ['handbook', 'Hilfe'], run: () => (ran += 1) },
    ]);
    const palette = await opened(el);
    for (const text of ['wiki', 'acme', 'hand', 'hilfe open']) {
      expect(await typed(palette, text), text).to.deep.equal(['Open the wiki']);
    }
    const chosen = oneEvent(palette, 'omni-command-choose');
    press(find(palette, '#search')!, 'Enter');
    expect((await chosen).detail).to.deep.equal({ id: 'host 0' });
    await waitUntil(() => find(el, 'omni-command-palette') === null, 'it has closed');
    expect(ran).to.equal(1);
  });

  it('are offered while they are enabled, which is checked at each opening', async () => {
    let open = false;
    const el = await toolbar([
      { label: 'Close the case', enabled: () => open, run },
      { label: 'Never', enabled: false, run },
      {
        label: 'Does not know',
        enabled: () => {
          throw new Error('Ask somebody else.');
        },
        run,
      },
    ]);
    let palette = await opened(el);
    expect(under(palette, 'This page')).to.equal(null);
    press(find(palette, '#search')!, 'Escape');
    find(palette, '#sheet')!.hidePopover();
    await waitUntil(() => find(el, 'omni-command-palette') === null);
    open = true;
    palette = await opened(el);
    expect(under(palette, 'This page')).to.deep.equal(['Close the case']);
  });

  it('report errors and rejections, can be tried again, and disturb nothing else', async () => {
    const problems: unknown[] = [];
    const onProblem = (event: Event): void => void problems.push(event);
    window.addEventListener('error', onProblem);
    window.addEventListener('unhandledrejection', onProblem);
    let tries = 0;
    const el = await toolbar([
      {
        label: 'Fails',
        run: () => {
          tries += 1;
          if (tries === 1) throw new Error('The <i>wiki</i> is closed.');
        },
      },
      { label: 'Rejects', run: () => Promise.reject(new Error('Nobody is there.')) },
    ]);
    for (const [label, reason] of [
      ['Fails', 'The <i>wiki</i> is closed.'],
      ['Rejects', 'Nobody is there.'],
    ] as const) {
      const palette = await opened(el);
      await typed(palette, label);
      press(find(palette, '#search')!, 'Enter');
      await waitUntil(() => words(find(find(el, 'omni-toast')!, '[part="base"]')).includes(reason), reason);
    }
    expect(toast(el)).to.contain('“Fails” failed: The <i>wiki</i> is closed.');
    find(find(el, 'omni-toast')!, '[part="action"]')!.click();
    await waitUntil(() => tries === 2, 'it is tried again');
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('error', onProblem);
    window.removeEventListener('unhandledrejection', onProblem);
    expect(problems).to.deep.equal([]);
  });

  it('are refused with what to change when they are invalid, and nothing changes', async () => {
    const kept: readonly HostCommand[] = [{ label: 'New case', run }];
    const el = await toolbar(kept);
    for (const wrong of [null, 'New case', [{}], [{ label: '', run }], [{ label: 'x' }], [null]]) {
      let code = 0;
      try {
        el.commands = wrong as never;
      } catch (error) {
        code = (error as { code: number }).code;
        expect((error as Error).message).to.contain('commands is a list of');
      }
      expect(code, JSON.stringify(wrong)).to.equal(2001);
      expect(el.commands).to.equal(kept);
    }
  });
});
