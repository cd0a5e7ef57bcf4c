import { expect, fixture } from '@open-wc/testing';
import '../../src/components/login-form/define.js';
import '../../src/components/message-thread/define.js';
import '../../src/components/toast/define.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { ar } from '../../src/locales/ar.js';
import { refusalsEn } from '../../src/locales/en/refusals.js';
import { hi } from '../../src/locales/hi.js';
import { whenLocale } from '../../src/locales/registry.js';
import { waitUntil } from '../support/wait-until.js';
import { find, inside } from './support/inside.js';
import { emptySlices, memoryOmni } from './support/memory-omni.js';
import { itHasOwnWords, words } from './support/own-words.js';
import { providing } from './support/provide.js';
import { message, thread } from './support/threads.js';

const SAID = 'The English of whoever refused.';

/** The text that the login form shows for an error. */
async function shown(lang: string, error: OmniError): Promise<string> {
  const omni = memoryOmni();
  const el = await inside(omni, 'omni-login-form');
  el.lang = lang;
  await el.updateComplete;
  for (const id of ['username', 'password']) (find(el, `#${id}`) as HTMLInputElement).value = 'executive';
  find(el, 'form')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (find(el, '[part="submit"]') as HTMLElement).click();
  await waitUntil(() => omni.calls.length === 1);
  omni.calls[0]!.reject(error);
  await waitUntil(() => find(el, '[part="problem"]'));
  return words(find(el, '[part="problem"]'));
}

const refused = (details: unknown): OmniError => new OmniError('REFUSED', SAID, { details });

describe('the reason of a refusal', () => {
  before(() => Promise.all([whenLocale('ar'), whenLocale('hi')]));

  itHasOwnWords(refusalsEn);

  it('is shown in the language of the element, and in English unchanged', async () => {
    const error = refused({ reason: 'credentials' });
    expect(await shown('hi', error)).to.equal('उपयोगकर्ता नाम या पासवर्ड ग़लत है।');
    expect(await shown('ar', error)).to.equal('اسم المستخدم أو كلمة المرور غير صحيحة.');
    expect(await shown('en', error)).to.equal(SAID);
  });

  it('includes its values, whatever they are', async () => {
    expect(await shown('ar', refused({ reason: 'target-away', name: 'Noor' }))).to.contain('Noor غير متاح');
    expect(await shown('ar', refused({ reason: 'target-away', name: { toString: 1 } }))).to.contain('{name}');
  });

  it('is found by the error code where that is enough', async () => {
    expect(await shown('hi', new OmniError('TIMEOUT', SAID))).to.equal('समय पर जवाब नहीं मिला।');
  });

  it('is shown unchanged when it comes from another center', async () => {
    for (const details of [
      undefined,
      null,
      'x',
      { reason: 'line-3' },
      { reason: {} },
      { reason: '__proto__' },
    ])
      expect(await shown('ar', refused(details))).to.equal(SAID);
  });

  it('is shown under a message', async () => {
    const failed = message({ from: 'agent', status: 'failed', error: SAID, reason: 'window' });
    const omni = memoryOmni();
    omni.set('thread:i1', thread({ messages: [failed] }));
    const el = await inside(omni, 'omni-message-thread', { 'interaction-id': 'i1' });
    for (const { lang, messages } of [hi, ar]) {
      el.lang = lang;
      await waitUntil(() => words(find(el, '[part="problem"]')) === messages['refusal.window'], lang);
    }
  });

  it('is shown in a toast', async () => {
    const toast = { id: '1', message: SAID, reason: 'NotFoundError', variant: 'warning', at: 0 } as const;
    const host = await fixture(providing(memoryOmni({ ...emptySlices, toasts: [toast] })));
    const el = document.createElement('omni-toast');
    el.lang = 'hi';
    host.append(el);
    await el.updateComplete;
    expect(words(el.renderRoot.querySelector('[part="toast"]'))).to.contain('कोई माइक्रोफ़ोन नहीं है');
  });
});
