import { expect } from '@open-wc/testing';
import '../../src/components/toolbar/define.js';
import type { OmniDispositionForm } from '../../src/components/disposition-form/disposition-form.js';
import { openEmbedded } from '../../src/adapters/embedded/index.js';
import type { Omni } from '../../src/core/types.js';
import { waitUntil } from '../support/wait-until.js';
import { toolbar } from './support/working.js';

/** The element at the end of a path of selectors: each one is looked up in the shadow root of the element before. */
function at(el: Element, ...path: readonly string[]): HTMLElement | null {
  let found: Element | null = el;
  for (const selector of path) found = found?.shadowRoot?.querySelector(selector) ?? null;
  return found as HTMLElement | null;
}

async function shown(el: Element, ...path: readonly string[]): Promise<HTMLElement> {
  await waitUntil(() => at(el, ...path), `${path.join(' > ')} is shown`);
  return at(el, ...path)!;
}

async function signIn(el: Element, password: string): Promise<void> {
  const form = await shown(el, 'omni-login-form', 'form');
  form.querySelector<HTMLInputElement>('#username')!.value = 'executive';
  form.querySelector<HTMLInputElement>('#password')!.value = password;
  form.dispatchEvent(new InputEvent('input', { bubbles: true }));
  form.querySelector<HTMLElement>('[part="submit"]')!.click();
}

describe('omni-toolbar on the embedded center', () => {
  const cores: Omni[] = [];
  let center = 0;

  async function open(name = `toolbar-${++center}-${crypto.randomUUID()}`): Promise<Omni> {
    const omni = await openEmbedded({ center: name });
    cores.push(omni);
    return omni;
  }

  async function atWork(): Promise<Omni> {
    const omni = await open();
    await omni.call('login', { username: 'executive', password: 'executive' });
    await omni.call('selectCampaigns', { campaignIds: [172, 47] });
    await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    await omni.call('goAvailable', {});
    return omni;
  }

  afterEach(() => {
    for (const omni of cores.splice(0)) omni.destroy();
  });

  it('leads from the sign-in form through a chat to its disposition', async () => {
    const omni = await open();
    const el = await toolbar(omni);

    await signIn(el, 'not the password');
    const problem = await shown(el, 'omni-login-form', '[part="problem"]');
    expect(problem.textContent.trim()).not.to.equal('');
    await signIn(el, 'executive');

    (await shown(el, 'omni-campaign-picker', '[part="submit"]')).click();
    (await shown(el, 'omni-extension-picker', '[part="submit"]')).click();
    await shown(el, 'omni-presence', '[part="base"]');
    if (omni.state.get('presence').status !== 'available') (await shown(el, '.empty .primary')).click();
    await waitUntil(() => omni.state.get('presence').status === 'available', 'available');

    await omni.call('inviteSampleCustomer', { kind: 'chat' });
    (await shown(el, 'omni-interaction-card', '[part="accept"]')).click();
    await shown(el, 'omni-message-composer', 'textarea');
    expect(at(el, '#stage omni-message-thread')).not.to.equal(null);
    await expect(el).to.be.accessible();

    await omni.call('hangUp', { interactionId: omni.state.get('current')! });
    await shown(el, 'omni-disposition-form', 'form');
    await expect(el).to.be.accessible();
    await omni.call('disposeInteraction', { interactionId: omni.state.get('current')!, codeId: 1345 });
    await shown(el, '.empty');
  });

  it('keeps the notes of an agent who signs out during the wrap-up', async () => {
    const omni = await atWork();
    const el = await toolbar(omni);
    await omni.call('inviteSampleCustomer', { kind: 'chat' });
    (await shown(el, 'omni-interaction-card', '[part="accept"]')).click();
    await shown(el, 'omni-message-composer', 'textarea');
    await omni.call('hangUp', { interactionId: omni.state.get('current')! });
    const notes = (await shown(el, 'omni-disposition-form', '#notes')) as HTMLTextAreaElement;
    expect(at(el, 'omni-disposition-form', '.words')!.textContent).to.contain('saves these notes');
    const kept = new Promise<void>((resolve) => {
      omni.events.subscribe(({ event }) => {
        if (event.type === 'command.finished') resolve();
      });
    });
    notes.value = 'She calls again on Monday';
    notes.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await kept;
    const disposed = new Promise<unknown>((resolve) => {
      omni.events.subscribe(({ event }) => {
        if (event.type === 'interaction.disposed') resolve(event.disposition);
      });
    });
    await omni.call('logout', {});
    expect(await disposed).to.deep.include({ notes: 'She calls again on Monday', automatic: true });
  });

  it('keeps the notes and the cursor when a call ends, and disposes with these notes', async () => {
    const omni = await atWork();
    const el = await toolbar(omni);
    await omni.call('inviteSampleCustomer', { kind: 'voice' });
    (await shown(el, 'omni-interaction-card', '[part="accept"]')).click();
    const notes = (await shown(el, 'omni-disposition-form', '#notes')) as HTMLTextAreaElement;
    notes.focus();
    notes.value = 'Pump two hu';
    notes.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const id = omni.state.get('current')!;
    await omni.call('hangUp', { interactionId: id });
    await waitUntil(() => at(el, 'omni-disposition-form:not([notes-only])', '#code'), 'the wrap-up is shown');
    expect(at(el, 'omni-disposition-form')!.shadowRoot!.activeElement).to.equal(notes);
    expect(notes.value).to.equal('Pump two hu');
    await expect(el).to.be.accessible();
    const disposed = new Promise<unknown>((resolve) => {
      omni.events.subscribe(({ event }) => {
        if (event.type === 'interaction.disposed') resolve(event.disposition);
      });
    });
    const code = at(el, 'omni-disposition-form', '#code') as HTMLInputElement;
    code.value = 'open';
    code.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await (at(el, 'omni-disposition-form') as OmniDispositionForm).updateComplete;
    code.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    at(el, 'omni-disposition-form', '[part="submit"]')!.click();
    expect(await disposed).to.deep.include({ notes: 'Pump two hu', automatic: false });
  });

  it('asks before it ends the session of another tab, which then shows that', async () => {
    const name = `toolbar-takeover-${crypto.randomUUID()}`;
    const first = await open(name);
    const second = await open(name);
    const here = await toolbar(first);
    const there = await toolbar(second);
    await signIn(here, 'executive');
    await shown(here, 'omni-campaign-picker');
    await signIn(there, 'executive');
    (await shown(there, 'omni-login-form', '.warning-box .button')).click();
    await shown(there, 'omni-campaign-picker');
    const ended = await shown(here, '.ended');
    expect(ended.textContent).to.contain('signed in somewhere else');
  });

  it('keeps the password nowhere after signing in', async () => {
    const omni = await open();
    const heard: unknown[] = [];
    omni.events.subscribe((entry) => heard.push(entry));
    const el = await toolbar(omni);
    const secret = 'a-Secret-that-is-wrong';
    await signIn(el, secret);
    await shown(el, 'omni-login-form', '[part="problem"]');
    const everything = JSON.stringify([
      heard,
      omni.state.snapshot(),
      { ...localStorage },
      { ...sessionStorage },
      at(el, 'omni-login-form')!.shadowRoot!.textContent,
      at(el, 'omni-login-form', '#password'),
    ]);
    expect(everything).not.to.contain(secret);
    expect((at(el, 'omni-login-form', '#password') as HTMLInputElement).value).to.equal('');
  });
});
