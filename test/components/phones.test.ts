import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/disposition-form/define.js';
import '../../src/components/interaction-card/define.js';
import '../../src/components/interaction-list/define.js';
import '../../src/components/notification-center/define.js';
import '../../src/components/transfer-panel/define.js';
import { laterDetails } from '../../src/components/disposition-form/callback-fields.js';
import type { OmniInteractionCard } from '../../src/components/interaction-card/interaction-card.js';
import { bareNumber } from '../../src/components/internal/phone-number.js';
import type { DispositionClass } from '../../src/core/model/interaction.js';
import type { Session } from '../../src/core/model/session.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { type, words } from './support/press.js';
import { NOW, atWork, demoCenter, interaction } from './support/samples.js';

const NUMBER = '+919876543210';
const WRITTEN = '+91 98765 43210';
const CODES: readonly DispositionClass[] = [{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }];
const customer = (name: string | null, phone = NUMBER) => ({ id: 1, name, phone });

function core(over: Parameters<typeof interaction>[0] = {}, country = ''): MemoryOmni {
  const settings = country ? ({ country, breaks: [] } as unknown as NonNullable<Session['settings']>) : null;
  const omni = memoryOmni({
    session: { ...atWork, settings },
    center: { ...demoCenter, capabilities: { ...demoCenter.capabilities, outbound: ['voice'] } },
    interactions: ['i1'],
    current: 'i1',
  });
  omni.set('interaction:i1', interaction(over));
  omni.set('dispositions:172', CODES);
  return omni;
}
const onI1 = { 'interaction-id': 'i1' };
/** The countries are loaded when somebody needs them. */
const until = (shows: () => string, text: string): Promise<void> =>
  waitUntil(() => shows().includes(text), `${text}`);

before(() => laterDetails.fetch());

describe('a number on screen', () => {
  it('is there at once, and moves nothing when it is formatted later', async () => {
    const el = await inside(core({ customer: customer('Anshika Rao') }), 'omni-interaction-card', onI1);
    const places = (): string[] =>
      all(el, '.fact, [part="state"], [part="base"]').map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      });
    const before = places();
    expect(words(find(el, '.phone'))).to.equal(NUMBER);
    await until(() => words(find(el, '.phone')), WRITTEN);
    expect(places()).to.deep.equal(before);
    await expect(el).to.be.accessible();
  });

  it('names a customer without a name, in the card and in the list', async () => {
    const omni = core({ customer: customer(null) });
    const card = await inside(omni, 'omni-interaction-card', onI1);
    await until(() => words(find(card, '[part="name"]')), WRITTEN);
    const list = await inside(omni, 'omni-interaction-list');
    await until(() => words(find(list, '.who')), WRITTEN);
    expect(find(list, '.entry')!.title).to.equal(WRITTEN);
  });

  it('has no country code in the country of the contact center', async () => {
    const el = await inside(
      core({ customer: customer('Asha', '9876543210') }, 'IN'),
      'omni-interaction-card',
      onI1,
    );
    await until(() => words(find(el, '.phone')), '98765 43210');
    const other = await inside(
      core({ customer: customer('Asha', '2125550123') }, 'US'),
      'omni-interaction-card',
      onI1,
    );
    await until(() => words(find(other, '.phone')), '(212) 555-0123');
  });

  it('stays unchanged when it is masked, or no number at all', async () => {
    for (const phone of ['98****10', 'sip:asha@example.com', `<b>+91</b>${'9'.repeat(5_000)}`]) {
      const el = await inside(core({ customer: customer('Asha', phone) }), 'omni-interaction-card', onI1);
      expect(find(el, '.phone')!.textContent).to.equal(phone);
      expect(el.shadowRoot!.querySelector('b')).to.equal(null);
      expect(find(el, '.facts')!.scrollWidth).to.be.at.most(find(el, '.facts')!.clientWidth);
    }
  });

  it('runs from left to right in Arabic, too', async () => {
    const room = await fixture(html`<div lang="ar" dir="rtl"></div>`);
    for (const name of ['Asha', null]) {
      const el = document.createElement('omni-interaction-card');
      el.lang = 'ar';
      el.interaction = interaction({ customer: customer(name) });
      room.append(el);
      const shown = (): HTMLElement => find(el, name ? '.phone' : '[part="name"]')!;
      await waitUntil(() => find(el, '[part="name"]'));
      await until(() => words(shown()), WRITTEN);
      expect(leftOf(shown(), '+')).to.be.below(leftOf(shown(), '4321'));
    }
  });

  it('is selected as a whole, and can be dialled when it is copied', async () => {
    const el: OmniInteractionCard = await inside(
      core({ customer: customer('Anshika Rao') }),
      'omni-interaction-card',
      onI1,
    );
    const number = (): HTMLElement => find(el, '.phone')!;
    await until(() => words(number()), WRITTEN);
    const style = getComputedStyle(number());
    // Safari knows the property only by its prefixed name.
    expect(style.userSelect ?? style.webkitUserSelect).to.equal('all');
    const range = document.createRange();
    range.selectNodeContents(number());
    expect(bareNumber(range.toString())).to.equal(NUMBER);
  });
});

/** The left edge of a text in an element, on screen. */
function leftOf(element: HTMLElement, text: string): number {
  const node = [...element.childNodes].find(
    (each) => each instanceof Text && each.data.includes(text.slice(0, 1)),
  )!;
  const at = node.textContent!.replace(/\s/g, ' ').lastIndexOf(text.slice(0, 1));
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().left;
}

describe('a number in the notifications', () => {
  it("is formatted as in its country: in a missed call in the center's words, and in a callback", async () => {
    const who = { campaignId: 172, customerId: 9, name: 'Asha', phone: NUMBER };
    const omni = memoryOmni({
      notifications: [
        {
          id: 'm',
          text: `Call Missed!! Contact Number: ${NUMBER} Missed Call Time: 8:31`,
          severity: 2,
          type: 't',
          subType: 's',
          at: NOW,
          read: false,
          repeated: 0,
          call: who,
        },
      ],
      callbacks: [
        { id: 'cb', at: NOW, phone: NUMBER, customerName: null, campaignId: 172, mine: true, due: true },
      ],
    });
    const el = await inside(omni, 'omni-notification-center');
    const isolated = `\u2066${WRITTEN}\u2069`;
    await until(() => words(find(el, '#panel')), `Contact Number: ${isolated} Missed Call Time: 8:31`);
    expect(words(find(el, '#panel'))).not.to.contain(NUMBER);
    const numbers = all(el, '#panel bdi[dir]').filter((each) => words(each) === WRITTEN);
    expect(numbers.length).to.equal(2);
    all(el, '[part="call"]')[0]!.click();
    expect((omni.calls[0]!.params as { phone: string }).phone, 'what is dialled').to.equal(NUMBER);
  });
});

describe('a number that is typed', () => {
  beforeEach(() => sessionStorage.clear());

  it('is formatted as in its country in the callback, and kept and sent in the form to dial', async () => {
    const omni = core({ phase: 'wrap-up', customer: customer('Asha') }, 'IN');
    const el = await inside(omni, 'omni-disposition-form', onI1);
    const callback = find<HTMLInputElement>(el, '#callback')!;
    callback.click();
    await el.updateComplete;
    const field = (): HTMLInputElement => find<HTMLInputElement>(el, '#phone')!;
    await until(() => field().value, WRITTEN);
    expect(el.value.callback?.phone, 'nobody has typed').to.equal(NUMBER);
    type(field(), '9876501234');
    await el.updateComplete;
    expect(field().value).to.equal('98765 01234');
    expect(el.value.callback?.phone).to.equal('9876501234');
    type(find(el, '#code'), 'open');
    await el.updateComplete;
    find(el, '#code')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await el.updateComplete;
    el.submit();
    await waitUntil(() => omni.calls.some(({ name }) => name === 'disposeInteraction'));
    const { params } = omni.calls.find(({ name }) => name === 'disposeInteraction')!;
    expect((params as { callback: { phone: string } }).callback.phone).to.equal('9876501234');
  });

  it('is formatted as in its country in the number to dial next', async () => {
    const el = await inside(core({ phase: 'wrap-up' }, 'US'), 'omni-disposition-form', onI1);
    find<HTMLInputElement>(el, '#next')!.click();
    await el.updateComplete;
    const field = (): HTMLInputElement => find<HTMLInputElement>(el, '#dial')!;
    type(field(), '2125550123');
    await until(() => field().value, '(212) 555-0123');
    expect(el.value.dial).to.equal('2125550123');
    type(field(), 'call me');
    await el.updateComplete;
    expect([field().value, el.value.dial]).to.deep.equal(['call me', 'call me']);
  });

  it('is formatted as in its country as a transfer target, and sent in the form to dial', async () => {
    const omni = core({}, 'IN');
    const el = await inside(omni, 'omni-transfer-panel', onI1);
    all(el, '[part="kind"]')[2]!.click();
    await el.updateComplete;
    const field = (): HTMLInputElement => find<HTMLInputElement>(el, '#search')!;
    type(field(), '9876501234');
    await until(() => field().value, '98765 01234');
    await el.updateComplete;
    find(el, '[part="transfer"]')!.click();
    const { params } = omni.calls.find(({ name }) => name === 'transferInteraction')!;
    expect((params as { target: unknown }).target).to.deep.equal({ kind: 'phone', id: '9876501234' });
  });
});
