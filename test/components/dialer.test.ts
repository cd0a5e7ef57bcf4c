import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/dialpad/define.js';
import '../../src/components/dialer/define.js';
import '../../src/components/provider/define.js';
import type { OmniDialer } from '../../src/components/dialer/dialer.js';
import { bareNumber, numberIn } from '../../src/components/internal/phone-number.js';
import type { OmniProvider } from '../../src/components/provider/provider.js';
import { OmniError } from '../../src/core/contract/errors.js';
import type { DialerPrefill } from '../../src/core/model/surroundings.js';
import { waitUntil } from '../support/wait-until.js';
import { all, find, inside } from './support/inside.js';
import { called, type emptySlices, memoryOmni, type MemoryOmni } from './support/memory-omni.js';
import { type, words } from './support/press.js';
import { atWork, campaign, demoCenter } from './support/samples.js';
import { itInChromium } from '../adapters/support/in-chromium.js';

const campaigns = [
  campaign({ id: 172, name: 'Customer Care', channels: ['voice', 'chat'] }),
  campaign({ id: 47, name: 'WhatsApp Care', channels: ['whatsapp'] }),
];
const center = {
  ...demoCenter,
  capabilities: { ...demoCenter.capabilities, outbound: ['voice', 'chat', 'whatsapp'] },
};
const settings = { maxPhoneLength: 15 } as never;
const PREFILL: DialerPrefill = {
  channelType: 'chat',
  channelSubType: 'whatsapp',
  campaignId: '47',
  appName: '',
  phone: '98765',
  name: 'Priya',
};

const core = (over: Partial<typeof emptySlices> = {}): MemoryOmni =>
  memoryOmni({ session: { ...atWork, campaigns, settings }, center, ...over });
const prefilled = (omni: MemoryOmni, dialer: DialerPrefill): void => {
  omni.set('dialerPhone', dialer.phone);
  omni.set('prefill', { login: null, extension: null, dialer });
};

const dialer = (omni: MemoryOmni): Promise<OmniDialer> => inside(omni, 'omni-dialer');
const phone = (el: OmniDialer): HTMLInputElement => find(el, '#phone')!;
const channel = (el: OmniDialer): string =>
  find(el, '.channel[aria-pressed="true"]')!.dataset['channel'] ?? '';
const options = (el: OmniDialer): string[] => all(el, '#campaign option').map(words);
const submit = (el: OmniDialer): void => find(el, '[part="submit"]')!.click();

describe('omni-dialer', () => {
  it('is accessible with a core, with none, with problems and with matches', async () => {
    const bare = await fixture<OmniDialer>(html`<omni-dialer phone="12345"></omni-dialer>`);
    expect(bareNumber(phone(bare).value)).to.equal('12345');
    await expect(bare).to.be.accessible();
    const omni = core();
    const el = await dialer(omni);
    submit(el);
    await el.updateComplete;
    expect(words(find(el, '#phone-problem'))).to.equal('Enter a phone number.');
    expect(el.shadowRoot!.activeElement).to.equal(phone(el));
    await expect(el).to.be.accessible();
    omni.set('preview', { phone: '1', records: [{ id: '1', type: 'contact', name: 'Priya' }] });
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });

  it('offers the channels of the center, and for each the campaigns that have it', async () => {
    const el = await dialer(core());
    expect(all(el, '.channel').map(words)).to.deep.equal(['Voice', 'Chat', 'WhatsApp']);
    expect([channel(el), options(el)]).to.deep.equal(['voice', ['Customer Care']]);
    find(el, '[data-channel="whatsapp"]')!.click();
    await el.updateComplete;
    expect([channel(el), options(el)]).to.deep.equal(['whatsapp', ['WhatsApp Care']]);
  });

  it('dials once, fires its event, and is empty again', async () => {
    const omni = core();
    const el = await dialer(omni);
    type(phone(el), '+91 98765-43210');
    type(find(el, '#name'), 'Priya');
    submit(el);
    submit(el);
    const [call, ...more] = called(omni, 'startInteraction');
    expect(more).to.have.length(0);
    expect(call!.params).to.deep.equal({
      channel: { kind: 'voice', name: 'voice', subType: null },
      campaignId: 172,
      phone: '+919876543210',
      name: 'Priya',
    });
    queueMicrotask(() => call!.resolve({ interactionId: 'i7' }));
    expect((await oneEvent(el, 'omni-dialer-submitted')).detail.interactionId).to.equal('i7');
    await waitUntil(() => phone(el).value === '');
  });

  it('refuses letters and numbers that are too long, before it calls the core', async () => {
    const omni = core();
    const el = await dialer(omni);
    for (const [typed, problem] of [
      ['call Priya', 'Use digits'],
      ['1'.repeat(16), 'longer than'],
    ] as const) {
      type(phone(el), typed);
      submit(el);
      await el.updateComplete;
      expect(words(find(el, '#phone-problem'))).to.contain(problem);
    }
    expect(called(omni, 'startInteraction')).to.have.length(0);
  });

  it('shows a failure in the form and keeps what was typed', async () => {
    const omni = core();
    const el = await dialer(omni);
    type(phone(el), '12345');
    submit(el);
    called(omni, 'startInteraction')[0]!.reject(new OmniError('WRONG_STATE', 'You are in a call already.'));
    await waitUntil(() => words(find(el, '[role="alert"]')) === 'You are in a call already.');
    expect(phone(el).value.replace(/\D/g, '')).to.equal('12345');
    await expect(el).to.be.accessible();
  });

  it('reports every change of the number, and starts with the reported one', async () => {
    const omni = core({ dialerPhone: '555' });
    const el = await dialer(omni);
    expect(bareNumber(phone(el).value)).to.equal('555');
    type(phone(el), '5551');
    type(phone(el), '55512');
    expect(called(omni, 'enterDialerPhone').map(({ params }) => params)).to.deep.equal([
      { phone: '5551' },
      { phone: '55512' },
    ]);
  });

  it('is filled in by a host, before and after it is in the page', async () => {
    const omni = core();
    prefilled(omni, PREFILL);
    const el = await dialer(omni);
    expect([channel(el), options(el), bareNumber(phone(el).value)]).to.deep.equal([
      'whatsapp',
      ['WhatsApp Care'],
      '98765',
    ]);
    expect(find<HTMLInputElement>(el, '#name')!.value).to.equal('Priya');
    prefilled(omni, { ...PREFILL, channelType: 'voice', channelSubType: '', campaignId: '172', phone: '11' });
    await el.updateComplete;
    expect([channel(el), options(el), bareNumber(phone(el).value)]).to.deep.equal([
      'voice',
      ['Customer Care'],
      '11',
    ]);
  });

  it('asks for the contacts of the number, shows them, and forgets them when the number changes', async () => {
    const omni = core();
    const el = await dialer(omni);
    type(phone(el), '12345');
    find(el, '[part="preview"]')!.click();
    expect(called(omni, 'previewNumber')[0]!.params).to.deep.equal({ phone: '12345' });
    omni.set('preview', { phone: '12345', records: null });
    await el.updateComplete;
    expect(words(find(el, '.looking'))).to.equal('Looking in the CRM…');
    omni.set('preview', { phone: '12345', records: [{ id: '1', type: 'contact', name: 'Priya' }] });
    await el.updateComplete;
    expect(find(el, 'omni-record-picker')).not.to.equal(null);
    type(phone(el), '1234');
    expect(called(omni, 'closePreview')).to.have.length(1);
  });

  it('leaves the work to a host that prevents the intent', async () => {
    const omni = core();
    const el = await dialer(omni);
    el.addEventListener('omni-dialer-submit', (event) => event.preventDefault());
    type(phone(el), '12345');
    submit(el);
    expect(called(omni, 'startInteraction')).to.have.length(0);
    expect(bareNumber(phone(el).value)).to.equal('12345');
  });

  it('says when none of the campaigns has the channel', async () => {
    const el = await dialer(core({ session: { ...atWork, campaigns: [] } }));
    type(phone(el), '12345');
    submit(el);
    await el.updateComplete;
    expect(words(find(el, '#campaign-problem'))).to.contain('None of your campaigns');
    await expect(el).to.be.accessible();
  });
});

describe('a phone number in pasted text', () => {
  it('is found, and text without a number stays as it is', () => {
    const found: readonly (readonly [string, string | null, string?])[] = [
      ['+49 30 123456', '+49 30 123456'],
      ['tel:+49-30-123456', '+49-30-123456'],
      ['tel:+49%2030%20123456;ext=7', '+49 30 123456', '7'],
      ['Call me: (030) 123 456 ext. 12', '(030) 123 456', '12'],
      ['336-222-7000x104', '336-222-7000', '104'],
      ['+44 (0)20 7946 0958', '+44 20 7946 0958'],
      ['\u202a+91 98765 43210\u202c, two items', '+91 98765 43210'],
      ['\u0669\u0668\u0667\u0666\u0665', '98765'],
      ['\u096f\u096e\u096d 12', '987 12'],
      ['\uff0b\uff19\uff11 98765 43210', '+91 98765 43210'],
      ['1-800-FLOWERS', '1-800-3569377'],
      ['1 800 GO-FEDEX', '1 800 46-33339'],
      ['MY ORDER 12', '12'],
      ['tel:%E0%A4%A', null],
      ['no number', null],
      ['', null],
    ];
    for (const [pasted, number, extension = null] of found) {
      expect(numberIn(pasted), pasted).to.deep.equal(number === null ? null : { number, extension });
    }
  });

  it('is dialled without its formatting; text that is no number stays as it is', () => {
    expect(
      ['(336) 222-7000', '+44 (0)20 7946', ' \u0669\u0668 7 ', 'call me', '*21#'].map(bareNumber),
    ).to.deep.equal(['3362227000', '+44207946', '987', 'call me', '*21#']);
  });

  itInChromium('goes into the field at the cursor, and keys of the keypad after it', async () => {
    const omni = core();
    const el = await dialer(omni);
    await paste(el, 'Phone: +49 30 123456 ext. 12');
    expect(phone(el).value).to.equal('+49 30 123456');
    expect(words(find(el, '#phone-extension'))).to.contain('Extension 12');
    find<HTMLDetailsElement>(el, '.keypad')!.open = true;
    all(find(el, 'omni-dialpad')!, '.key')[6]!.click();
    await el.updateComplete;
    expect(phone(el).value).to.equal('+49 30 1234567');
    expect(find(el, '#phone-extension')).to.equal(null);
    expect(called(omni, 'enterDialerPhone').at(-1)!.params).to.deep.equal({
      phone: '+49301234567',
    });
    await expect(el).to.be.accessible();
  });
});

async function paste(el: OmniDialer, text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  phone(el).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await el.updateComplete;
}

describe('a number while it is typed', () => {
  /** Edits as a key does: at the caret, or over the selection. */
  function key(el: OmniDialer, text: string, inputType = 'insertText'): void {
    const field = phone(el);
    let [start, end] = [field.selectionStart!, field.selectionEnd!];
    if (inputType === 'deleteContentBackward') start = Math.max(0, start - 1);
    if (inputType === 'deleteContentForward') end += 1;
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { inputType, bubbles: true, composed: true }));
  }
  const keys = (el: OmniDialer, text: string): void => [...text].forEach((each) => key(el, each));
  /** The field's text, with a bar where the caret is. */
  const seen = (el: OmniDialer): string => {
    const { value, selectionStart } = phone(el);
    return `${value.slice(0, selectionStart!)}|${value.slice(selectionStart!)}`;
  };
  /** Waits until the countries are loaded, which is the case when a number is formatted. */
  async function ready(el: OmniDialer): Promise<void> {
    phone(el).focus();
    keys(el, '+4930123456');
    await waitUntil(() => phone(el).value === '+49 30 123456', 'formatted');
    expect(seen(el)).to.equal('+49 30 123456|');
    phone(el).select();
    key(el, '');
    await el.updateComplete;
  }

  it("is formatted as in its country: the element's, the provider's or the center's", async () => {
    const provider = await fixture<OmniProvider>(
      html`<omni-provider .omni=${core()} country="GB"
        ><omni-dialer country="in"></omni-dialer
      ></omni-provider>`,
    );
    const el = provider.querySelector('omni-dialer')!;
    await el.updateComplete;
    await ready(el);
    keys(el, '9876543210');
    await el.updateComplete;
    expect(seen(el)).to.equal('98765 43210|');
    expect(words(find(el, '[part="country"]'))).to.equal('India');
    await expect(el).to.be.accessible();
    el.country = 'US';
    await el.updateComplete;
    phone(el).select();
    keys(el, '3362227000');
    expect(seen(el)).to.equal('(336) 222-7000|');
    el.country = '';
    await el.updateComplete;
    phone(el).select();
    keys(el, '02079460958');
    expect(seen(el)).to.equal('020 7946 0958|');
    phone(el).select();
    keys(el, '+919876543210');
    await el.updateComplete;
    expect([seen(el), words(find(el, '[part="country"]'))]).to.deep.equal(['+91 98765 43210|', 'India']);
    const omni = core({ session: { ...atWork, campaigns, settings: { country: 'FR' } as never } });
    const french = await dialer(omni);
    await ready(french);
    keys(french, '0612345678');
    expect(seen(french)).to.equal('06 12 34 56 78|');
  });

  it('keeps the caret between the same two digits', async () => {
    const el = await inside(core(), 'omni-dialer', { country: 'IN' });
    await ready(el);
    keys(el, '987643210');
    expect(seen(el)).to.equal('98764 3210|');
    phone(el).setSelectionRange(4, 4);
    key(el, '5');
    expect(seen(el)).to.equal('98765| 43210');
    key(el, '', 'deleteContentForward');
    expect(seen(el)).to.equal('98765 |43210');
    key(el, '', 'deleteContentForward');
    expect(seen(el)).to.equal('98765 |3210');
    key(el, '', 'deleteContentBackward');
    expect(seen(el)).to.equal('98765| 3210');
    key(el, '', 'deleteContentBackward');
    expect(seen(el)).to.equal('9876|3 210');
    phone(el).setSelectionRange(0, 0);
    key(el, '+');
    await el.updateComplete;
    expect(seen(el)).to.match(/^\+\|9/);
  });

  it('takes digits of any script, and does not format text that is not only a number', async () => {
    const el = await inside(core(), 'omni-dialer', { country: 'IN' });
    await ready(el);
    keys(el, '९८७६५४३२१०');
    expect(seen(el)).to.equal('98765 43210|');
    for (const text of ['*21#', 'Priya 98765']) {
      phone(el).select();
      keys(el, text);
      expect(seen(el)).to.equal(`${text}|`);
    }
  });

  it('is not formatted while an input method composes it, but afterwards', async () => {
    const omni = core();
    const el = await inside(omni, 'omni-dialer', { country: 'IN' });
    await ready(el);
    const compose = async (text: string): Promise<void> => {
      phone(el).value = text;
      phone(el).dispatchEvent(
        new InputEvent('input', { isComposing: true, inputType: 'insertCompositionText', bubbles: true }),
      );
      // Any change in the core renders the form again.
      omni.set('session', { ...omni.state.get('session') });
      await el.updateComplete;
      expect(phone(el).value).to.equal(text);
    };
    await compose('98765');
    await compose('987654');
    await compose('9876543210');
    phone(el).dispatchEvent(new CompositionEvent('compositionend', { data: '9876543210', bubbles: true }));
    await el.updateComplete;
    expect(phone(el).value).to.equal('98765 43210');
    expect(called(omni, 'enterDialerPhone').at(-1)!.params).to.deep.equal({ phone: '9876543210' });
    keys(el, '1');
    expect(phone(el).value).to.equal('98765432101');
  });

  it('stays as it was typed where no country is known', async () => {
    const el = await inside(core(), 'omni-dialer', { country: 'ZZ' });
    await ready(el);
    keys(el, '98765-43');
    expect(seen(el)).to.equal('98765-43|');
  });
});
