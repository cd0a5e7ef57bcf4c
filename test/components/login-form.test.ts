import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/login-form/define.js';
import '../../src/components/provider/define.js';
import type { OmniLoginForm } from '../../src/components/login-form/login-form.js';
import type { OmniProvider } from '../../src/components/provider/provider.js';
import { registerAdapter } from '../../src/core/adapter.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { waitUntil } from '../support/wait-until.js';
import { inside } from './support/inside.js';
import { emptySlices, memoryOmni, type MemoryOmni } from './support/memory-omni.js';

const SECRET = 'pa55-Word!';
const find = <T extends HTMLElement>(el: OmniLoginForm, selector: string): T =>
  el.renderRoot.querySelector<T>(selector)!;

const inCore = (omni: MemoryOmni): Promise<OmniLoginForm> => inside(omni, 'omni-login-form');

async function submit(el: OmniLoginForm, username: string, password: string): Promise<void> {
  find<HTMLInputElement>(el, '#username').value = username;
  find<HTMLInputElement>(el, '#password').value = password;
  find<HTMLFormElement>(el, 'form').dispatchEvent(new InputEvent('input', { bubbles: true }));
  find(el, '[part="submit"]').click();
  await el.updateComplete;
}

describe('omni-login-form', () => {
  it('is accessible empty, incomplete and refused', async () => {
    const el = await fixture<OmniLoginForm>(html`<omni-login-form></omni-login-form>`);
    await expect(el).to.be.accessible();
    find(el, '[part="submit"]').click();
    await el.updateComplete;
    expect(el.shadowRoot!.activeElement?.id).to.equal('username');
    expect(find(el, '#username').getAttribute('aria-invalid')).to.equal('true');
    await expect(el).to.be.accessible();
  });

  it('passes the password to the command, and keeps it nowhere', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    const intent = oneEvent(el, 'omni-login-submit');
    await submit(el, ' executive ', SECRET);
    const { detail } = await intent;
    expect(detail).to.deep.equal({ username: 'executive', force: false });
    expect(omni.calls[0]).to.include({ name: 'login' });
    expect(omni.calls[0]!.params).to.deep.equal({ username: 'executive', password: SECRET });
    expect(find<HTMLInputElement>(el, '#password').value).to.equal('');
    expect(el.outerHTML + el.shadowRoot!.innerHTML).not.to.contain(SECRET);
    const done = oneEvent(el, 'omni-login-submitted');
    omni.calls[0]!.resolve();
    expect(JSON.stringify((await done).detail)).not.to.contain(SECRET);
  });

  it('shows why it failed, keeps the name and asks for the password again', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    await submit(el, 'executive', 'nope');
    omni.calls[0]!.reject(new OmniError('NOT_ALLOWED', 'The user name or the password is wrong.'));
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'password');
    expect(find(el, '[role="alert"]').textContent).to.contain('The user name or the password is wrong.');
    expect(find<HTMLInputElement>(el, '#username').value).to.equal('executive');
    await expect(el).to.be.accessible();
  });

  it('asks before it ends a session elsewhere', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    await submit(el, 'executive', SECRET);
    omni.calls[0]!.reject(new OmniError('FORCE_LOGIN_REQUIRED', 'Signed in elsewhere.'));
    await waitUntil(() => el.matches(':state(elsewhere)'));
    await expect(el).to.be.accessible();
    find(el, '.warning-box .button').click();
    expect(omni.calls[1]).to.include({ name: 'forceLogin' });
    expect(omni.calls[1]!.params).to.deep.equal({ username: 'executive', password: SECRET });
  });

  it('forgets the question when the agent cancels', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    await submit(el, 'executive', SECRET);
    omni.calls[0]!.reject(new OmniError('FORCE_LOGIN_REQUIRED', 'Signed in elsewhere.'));
    await waitUntil(() => el.matches(':state(elsewhere)'));
    find(el, '.warning-box .quiet').click();
    await el.updateComplete;
    expect(find(el, '.warning-box')).to.equal(null);
    expect(omni.calls).to.have.length(1);
  });

  it('needs no password for the user whom the host has signed in', async () => {
    const prefill = { ...emptySlices.prefill, login: { username: 'asha', hasToken: true } };
    const omni = memoryOmni({ prefill });
    const el = await inCore(omni);
    expect(find<HTMLInputElement>(el, '#username').value).to.equal('asha');
    find(el, '[part="submit"]').click();
    expect(omni.calls[0]!.params).to.deep.equal({ username: 'asha', password: undefined });
  });

  it('leaves the work to a host that prevents the intent', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    el.addEventListener('omni-login-submit', (event) => event.preventDefault());
    await submit(el, 'executive', SECRET);
    expect(omni.calls).to.have.length(0);
    expect(find<HTMLInputElement>(el, '#password').value).to.equal('');
  });

  it('submits once, however often it is pressed', async () => {
    const omni = memoryOmni();
    const el = await inCore(omni);
    await submit(el, 'executive', SECRET);
    await submit(el, 'executive', SECRET);
    expect(omni.calls).to.have.length(1);
  });

  describe('submitted before there is a core', () => {
    async function early(): Promise<{
      readonly el: OmniLoginForm;
      arrive(omni: MemoryOmni): void;
      fail(): void;
    }> {
      let settle!: { arrive(omni: MemoryOmni): void; fail(): void };
      registerAdapter({
        name: 'slow-login',
        open: () =>
          new Promise((arrive, reject) => {
            settle = { arrive, fail: () => reject(new OmniError('TIMEOUT', 'Nobody is there.')) };
          }),
      });
      const provider = await fixture<OmniProvider>(
        html`<omni-provider adapter="slow-login"><omni-login-form></omni-login-form></omni-provider>`,
      );
      const el = provider.querySelector('omni-login-form')!;
      await waitUntil(() => settle !== undefined);
      await submit(el, 'executive', SECRET);
      return { el, ...settle };
    }
    const busy = (el: OmniLoginForm): string | null => find(el, '[part="submit"]').getAttribute('aria-busy');

    it('signs in once there is a core', async () => {
      const { el, arrive } = await early();
      expect(busy(el)).to.equal('true');
      const omni = memoryOmni();
      arrive(omni);
      await waitUntil(() => omni.calls.length === 1);
      expect(omni.calls[0]!.params).to.deep.equal({ username: 'executive', password: SECRET });
      expect(find<HTMLInputElement>(el, '#password').value).to.equal('');
    });

    it('does not sign in when the agent has edited a field meanwhile', async () => {
      const { el, arrive } = await early();
      find<HTMLInputElement>(el, '#password').value = 'half';
      find(el, '#password').dispatchEvent(new InputEvent('input', { bubbles: true }));
      const omni = memoryOmni();
      arrive(omni);
      await waitUntil(() => el.closest('omni-provider')!.omni === omni);
      await el.updateComplete;
      expect(omni.calls).to.have.length(0);
      expect(busy(el)).to.equal(null);
    });

    it('keeps what was typed when no core comes', async () => {
      const { el, fail } = await early();
      const provider = el.closest('omni-provider')!;
      fail();
      await waitUntil(() => provider.error !== null);
      await el.updateComplete;
      expect(find<HTMLInputElement>(el, '#password').value).to.equal(SECRET);
    });
  });
});
