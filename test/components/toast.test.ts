import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/toast/define.js';
import { ToastTimers } from '../../src/components/toast/toast-timers.js';
import type { OmniToast } from '../../src/components/toast/toast.js';
import type { Toast } from '../../src/core/model/notification.js';
import { waitUntil } from '../support/wait-until.js';
import { memoryOmni } from './support/memory-omni.js';
import { providing } from './support/provide.js';

const toast = (id: string, variant: Toast['variant'] = 'error', message = `Message ${id}`): Toast => ({
  id,
  message,
  variant,
  at: 0,
});
const shown = (el: OmniToast): string[] =>
  [...el.shadowRoot!.querySelectorAll('[part="message"] bdi')].map(({ textContent }) => textContent);
const dismissals = (el: OmniToast): HTMLElement[] => [
  ...el.shadowRoot!.querySelectorAll<HTMLElement>('[part="dismiss"]'),
];
const said = (el: OmniToast, live: 'polite' | 'assertive'): string =>
  el.shadowRoot!.querySelector(`[aria-live="${live}"]`)!.textContent;

describe('omni-toast', () => {
  it('shows three at most, says how many wait, and is accessible', async () => {
    const toasts = [toast('1'), toast('2', 'success'), toast('3', 'warning'), toast('4', 'info')];
    const el = await fixture<OmniToast>(html`<omni-toast .toasts=${toasts}></omni-toast>`);
    expect(shown(el)).to.deep.equal(['Message 1', 'Message 2', 'Message 3']);
    expect(el.shadowRoot!.querySelector('.more')!.textContent).to.equal('1 more');
    await expect(el).to.be.accessible();
  });

  it('announces each once, and forgets those that are gone', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast .toasts=${[toast('1'), toast('2')]}></omni-toast>`);
    const heard: string[] = [];
    el.addEventListener('omni-announce', ({ detail: { text } }) => void heard.push(text));
    for (const toasts of [[toast('2')], [toast('2'), toast('1')]]) {
      el.toasts = toasts;
      await el.updateComplete;
    }
    expect(heard).to.deep.equal(['Failed: Message 1']);
  });

  it('announces errors at once, and other messages in a pause', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast></omni-toast>`);
    el.show('Saved', 'success');
    el.show('It failed', 'error');
    await waitUntil(() => said(el, 'assertive') !== '');
    expect(said(el, 'assertive')).to.equal('Failed: It failed');
    expect(said(el, 'polite')).to.equal('Done: Saved');
  });

  it('leaves the announcement to an element around it that takes it', async () => {
    const host = await fixture(html`<div><omni-toast></omni-toast></div>`);
    const el = host.querySelector('omni-toast')!;
    host.addEventListener('omni-announce', (event) => event.preventDefault());
    const heard = oneEvent(host, 'omni-announce');
    el.show('It failed', 'error');
    expect((await heard).detail).to.deep.equal({ text: 'Failed: It failed', politeness: 'assertive' });
    await el.updateComplete;
    expect(said(el, 'assertive')).to.equal('');
  });

  it('shows markup in a message as text', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast></omni-toast>`);
    el.show('<img src=x onerror=alert(1)>');
    await el.updateComplete;
    expect(el.shadowRoot!.querySelector('img')).to.equal(null);
    expect(shown(el)).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('dismisses through the core, and moves the focus to the next', async () => {
    const omni = memoryOmni({ toasts: [toast('1'), toast('2')] });
    const host = await fixture(providing(omni));
    const el = document.createElement('omni-toast');
    host.append(el);
    await el.updateComplete;
    dismissals(el)[0]!.focus();
    dismissals(el)[0]!.click();
    expect(omni.calls[0]).to.deep.include({ name: 'dismissToast', params: { toastId: '1' } });
    omni.set('toasts', [toast('2')]);
    await waitUntil(() => shown(el).length === 1 && el.shadowRoot!.activeElement === dismissals(el)[0]);
  });

  it('runs its action once, and disappears', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast></omni-toast>`);
    let retried = 0;
    el.show('It failed', 'error', { label: 'Retry', run: () => retried++ });
    el.show('It failed', 'error', { label: 'Retry', run: () => retried++ });
    await el.updateComplete;
    expect(shown(el)).to.have.length(1);
    await expect(el).to.be.accessible();
    el.shadowRoot!.querySelector<HTMLElement>('[part="action"]')!.click();
    await el.updateComplete;
    expect([retried, shown(el).length]).to.deep.equal([1, 0]);
    expect(el.matches(':state(empty)')).to.equal(true);
  });

  it('stays when its host prevents the dismissal', async () => {
    const el = await fixture<OmniToast>(html`<omni-toast></omni-toast>`);
    el.addEventListener('omni-toast-dismiss', (event) => event.preventDefault());
    el.show('Stay');
    await el.updateComplete;
    dismissals(el)[0]!.click();
    await el.updateComplete;
    expect(shown(el)).to.deep.equal(['Stay']);
  });
});

describe('the clock of toasts', () => {
  it('removes each when its time is over, in order, and keeps those without a time', async () => {
    const gone: string[] = [];
    const timers = new ToastTimers((id) => gone.push(id));
    timers.track(
      new Map([
        ['long', 30],
        ['short', 5],
        ['never', Infinity],
      ]),
    );
    // Blocks the page until the time of both toasts is over.
    for (const start = performance.now(); performance.now() - start < 40;);
    await waitUntil(() => gone.length === 2);
    expect(gone).to.deep.equal(['short', 'long']);
    timers.stop();
  });

  it('is stopped while the agent reads', async () => {
    const gone: string[] = [];
    const timers = new ToastTimers((id) => gone.push(id));
    timers.track(new Map([['held', 5]]));
    timers.pause();
    const other = new ToastTimers((id) => gone.push(id));
    other.track(new Map([['other', 30]]));
    await waitUntil(() => gone.length > 0);
    expect(gone).to.deep.equal(['other']);
    timers.resume();
    await waitUntil(() => gone.length === 2);
    timers.stop();
    other.stop();
  });
});
