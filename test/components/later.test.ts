import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/components/call-controls/define.js';
import '../../src/components/connection-status/define.js';
import '../../src/components/toolbar/define.js';
import { comesLater, defineLater, fetchElement, showLater } from '../../src/components/internal/later.js';
import { LaterPart, fetchTheRest } from '../../src/components/internal/later-part.js';
import { OmniElement } from '../../src/components/internal/omni-element.js';
import { laterEn } from '../../src/locales/en/shared.js';
import { waitUntil } from '../support/wait-until.js';
import { find, inside } from './support/inside.js';
import { press } from './support/press.js';
import { memoryOmni } from './support/memory-omni.js';
import { atWork, demoCenter, interaction } from './support/samples.js';

class Shelf extends OmniElement<typeof laterEn> {
  protected override readonly words = laterEn;
  readonly #later = showLater(this, (key) => this.t(key));

  sent = 0;

  protected override render(): TemplateResult {
    const late = this.#later('test-late', html`<test-late></test-late>`);
    return html`<form @submit=${this.#onSubmit}>${late}</form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.sent++;
  };
}
customElements.define('test-shelf', Shelf);

class Drawer extends OmniElement<typeof laterEn> {
  protected override readonly words = laterEn;
  later: LaterPart<string> | undefined;

  protected override render(): TemplateResult {
    return this.later
      ? this.later.render(
          this,
          (key) => this.t(key),
          (text) => html`<em>${text}</em>`,
        )
      : html``;
  }
}
customElements.define('test-drawer', Drawer);

describe('a part that is loaded later', () => {
  it('reports a failed load, is requested again, and is there at once from then on', async () => {
    const outcomes: ((here: boolean) => void)[] = [];
    const part = new LaterPart(async () => {
      const here = await new Promise<boolean>((resolve) => outcomes.push(resolve));
      if (!here) throw new TypeError('Failed to fetch');
      return 'here';
    });
    const drawer = async (): Promise<Drawer> => {
      const el = await fixture<Drawer>(html`<test-drawer .later=${part}></test-drawer>`);
      el.requestUpdate();
      await el.updateComplete;
      return el;
    };
    const [el, other] = [await drawer(), await drawer()];
    expect(outcomes, 'asked once by both').to.have.length(1);
    expect(find(el, '[role="status"]')?.textContent).to.equal('Loading…');
    outcomes[0]!(false);
    await waitUntil(() => find(el, '[role="alert"] button') && find(other, '[role="alert"] button'));
    find(el, 'button')!.click();
    await waitUntil(() => outcomes.length === 2);
    outcomes[1]!(true);
    await waitUntil(() => find(el, 'em') && find(other, 'em'));
    expect(find(other, 'em')!.textContent).to.equal('here');
    expect(find(await drawer(), 'em')?.textContent, 'no word of loading').to.equal('here');
    expect(await part.fetch()).to.equal(true);
    expect(outcomes).to.have.length(2);
  });
});

describe('a part whose load has begun already', () => {
  const drawer = async (part: LaterPart<string>): Promise<Drawer> => {
    const el = await fixture<Drawer>(html`<test-drawer .later=${part}></test-drawer>`);
    el.requestUpdate();
    await el.updateComplete;
    return el;
  };

  it('is rendered by an element that needs it meanwhile', async () => {
    let arrive: (text: string) => void = () => undefined;
    const part = new LaterPart(() => new Promise<string>((resolve) => (arrive = resolve)));
    const fetching = part.fetch();
    const el = await drawer(part);
    expect(find(el, '[role="status"]')).not.to.equal(null);
    arrive('here');
    expect(await fetching).to.equal(true);
    await waitUntil(() => find(el, 'em'));
  });

  it('is loaded again when an element needs it, if an earlier load failed', async () => {
    let asked = 0;
    const part = new LaterPart(() =>
      ++asked === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('here'),
    );
    expect(await part.fetch()).to.equal(false);
    const el = await drawer(part);
    await waitUntil(() => find(el, 'em'));
    expect(asked).to.equal(2);
  });
});

describe('an element that is loaded later', () => {
  const shelf = (): Promise<Shelf> => fixture<Shelf>(html`<test-shelf></test-shelf>`);

  it('reports a failed load, is requested again, and is shown when it is there', async () => {
    const outcomes: (() => void)[] = [];
    let asked = 0;
    defineLater('test-late', async () => {
      asked++;
      await new Promise<void>((resolve, reject) => {
        outcomes.push(resolve, () => reject(new TypeError('Failed to fetch')));
      });
      customElements.define('test-late', class extends HTMLElement {});
    });
    expect(comesLater('test-late')).to.equal(true);

    const [el, other] = [await shelf(), await shelf()];
    expect(asked, 'asked once by both').to.equal(1);
    expect(find(el, '[role="status"]')!.textContent).to.equal('Loading…');
    outcomes.at(-1)!();
    await waitUntil(() => find(el, '[role="alert"]'));
    expect(find(el, '[role="alert"] span')!.textContent).to.contain('could not be loaded');
    await expect(el).to.be.accessible();

    find(el, 'button')!.click();
    for (const each of [el, other]) await waitUntil(() => !find(each, '[role="alert"]'));
    expect(asked, 'once for both').to.equal(2);
    expect(el.sent, 'the form around it, which may start a call').to.equal(0);
    outcomes.at(-2)!();
    for (const each of [el, other]) await waitUntil(() => find(each, 'test-late:defined'));
    expect(find(el, '.later')).to.equal(null);
    expect(comesLater('test-late')).to.equal(false);
  });

  it('is requested once more when its place is opened again', async () => {
    let asked = 0;
    defineLater('test-shy', () => Promise.reject(new TypeError(`No ${++asked}`)));
    expect(await fetchElement('test-shy')).to.equal(false);
    expect(await fetchElement('test-shy')).to.equal(false);
    expect(asked).to.equal(2);
  });

  it('counts as not loaded when its module defines nothing', async () => {
    defineLater('test-nothing', () => Promise.resolve());
    expect(await fetchElement('test-nothing')).to.equal(false);
  });
});

describe('an element that is not needed at the beginning', () => {
  it('is not loaded with the elements that show it, but when it is shown', async () => {
    const later = [
      'omni-transfer-panel',
      'omni-device-picker',
      'omni-call-quality',
      'omni-doctor',
      'omni-dialer',
    ];
    expect(later.map(comesLater)).to.deep.equal(later.map(() => true));

    const omni = memoryOmni({ session: atWork, center: demoCenter });
    omni.set('interaction:i1', interaction({}));
    const controls = await inside(omni, 'omni-call-controls', { 'interaction-id': 'i1' });
    await waitUntil(() => find(controls, 'omni-call-quality:defined'));
    find(controls, '.transfer')!.click();
    await waitUntil(() => find(controls, 'omni-transfer-panel:defined'));

    const line = await fixture<HTMLElement>(
      html`<omni-connection-status status="lost"></omni-connection-status>`,
    );
    find(line, '[part="doctor"]')!.click();
    await waitUntil(() => find(line, 'omni-doctor:defined'));
  });

  it('gets the focus when a shortcut has asked for it before it was loaded', async () => {
    const omni = memoryOmni({ session: atWork, center: demoCenter });
    const toolbar = await fixture<HTMLElement>(html`<omni-toolbar .omni=${omni}></omni-toolbar>`);
    expect(comesLater('omni-dialer')).to.equal(true);
    press(toolbar, 'c');
    await waitUntil(() => find(toolbar, 'omni-dialer')?.shadowRoot?.activeElement?.id === 'phone');
  });

  it('is loaded when the page is idle', async () => {
    fetchTheRest();
    await customElements.whenDefined('omni-device-picker');
  });
});

// Last in this file, because it defines the elements that the tests above expect to be missing.
describe('a part that nobody has needed yet', () => {
  it('is loaded when the page is idle, together with the elements', async () => {
    let asked = 0;
    const part = new LaterPart(() => Promise.resolve(++asked));
    fetchTheRest();
    await waitUntil(() => part.value === 1);
  });
});
