import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import '../../src/components/transfer-panel/define.js';
import type { OmniToolbar } from '../../src/components/toolbar/toolbar.js';
import { waitUntil } from '../support/wait-until.js';
import type { MemoryOmni } from './support/memory-omni.js';
import { press, type } from './support/press.js';
import type { interaction } from './support/samples.js';
import { inCall } from './support/working.js';

function core(over: Parameters<typeof interaction>[0] = {}): MemoryOmni {
  const omni = inCall(over);
  omni.set('dispositions:172', [{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }]);
  return omni;
}

async function hosted(omni: MemoryOmni): Promise<OmniToolbar> {
  const el = await fixture<OmniToolbar>(html`
    <omni-toolbar .omni=${omni}>
      <button slot="actions">Wiki</button>
      <p slot="card">Premium customer</p>
      <form slot="panel">
        <label>Order <input name="order" required /></label>
      </form>
      <label slot="fields">Product <input name="product" required /></label>
    </omni-toolbar>
  `);
  await waitUntil(() => el.shadowRoot!.querySelector('omni-interaction-card') !== null);
  return el;
}

const inToolbar = <T extends Element>(el: OmniToolbar, selector: string): T =>
  el.shadowRoot!.querySelector<T>(selector)!;
const asked = (omni: MemoryOmni, name: string): number =>
  omni.calls.filter((call) => call.name === name).length;

describe('what a host adds to omni-toolbar', () => {
  beforeEach(() => sessionStorage.clear());

  it('is shown: an action, a card and a panel', async () => {
    const el = await hosted(core());
    for (const part of ['button', 'p', 'form']) {
      expect(el.querySelector(part)!.getBoundingClientRect().height, part).to.be.above(0);
    }
    await expect(el).to.be.accessible();
  });

  it('can be fields of the disposition form, which are sent along or block it', async () => {
    const omni = core({ phase: 'wrap-up' });
    const el = await hosted(omni);
    const form = inToolbar<HTMLElementTagNameMap['omni-disposition-form']>(el, 'omni-disposition-form');
    await form.updateComplete;
    const code = form.shadowRoot!.querySelector<HTMLInputElement>('#code')!;
    code.focus();
    type(code, 'open');
    await form.updateComplete;
    press(code, 'Enter');
    await form.updateComplete;
    const fields: unknown[] = [];
    el.addEventListener('omni-disposition-submit', ({ detail }) => fields.push(detail.fields));
    form.submit();
    expect(asked(omni, 'disposeInteraction')).to.equal(0);
    el.querySelector<HTMLInputElement>('[name="product"]')!.value = 'Kettle';
    form.submit();
    expect(fields).to.deep.equal([{ product: 'Kettle' }]);
    expect(asked(omni, 'disposeInteraction')).to.equal(1);
  });

  it('can veto a disposition until the host agrees, and the draft stays', async () => {
    const omni = core({ phase: 'wrap-up' });
    const el = await hosted(omni);
    el.addEventListener('omni-disposition-submit', (event) => event.preventDefault());
    el.querySelector<HTMLInputElement>('[name="product"]')!.value = 'Kettle';
    const form = inToolbar<HTMLElementTagNameMap['omni-disposition-form']>(el, 'omni-disposition-form');
    await form.updateComplete;
    form.formStateRestoreCallback(JSON.stringify({ codeId: 1344, notes: 'kept' }));
    await form.updateComplete;
    form.submit();
    await form.updateComplete;
    expect(asked(omni, 'disposeInteraction')).to.equal(0);
    expect(form.value).to.include({ codeId: 1344, notes: 'kept' });
    expect(form.matches(':state(pending)')).to.equal(false);
  });

  it("can veto a transfer until the host's form is complete", async () => {
    const omni = core();
    omni.set('directory', [{ kind: 'user', id: 'u2', name: 'Ravi', available: true, detail: null }]);
    const el = await hosted(omni);
    const own = el.querySelector('form')!;
    el.addEventListener('omni-transfer-submit', (event) => {
      if (!own.checkValidity()) event.preventDefault();
    });
    const panel = document.createElement('omni-transfer-panel');
    panel.interactionId = 'i1';
    inToolbar<HTMLElement>(el, '#stage').append(panel);
    await panel.updateComplete;
    const submit = async (): Promise<void> => {
      panel.shadowRoot!.querySelector<HTMLElement>('[part~="target"]')!.click();
      await panel.updateComplete;
      panel.shadowRoot!.querySelector<HTMLElement>('[part~="transfer"]')!.click();
      await panel.updateComplete;
    };
    await submit();
    expect(asked(omni, 'transferInteraction'), 'the form is not complete').to.equal(0);
    expect(panel.shadowRoot!.querySelector('[role="alert"] *')).to.equal(null);
    el.querySelector<HTMLInputElement>('[name="order"]')!.value = '417';
    await submit();
    expect(asked(omni, 'transferInteraction')).to.equal(1);
  });
});
