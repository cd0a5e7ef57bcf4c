import { expect } from 'chai';
import { createSdk, type Finding } from '../../../src/adapters/frame/sdk.js';
import { BUILD } from '../../../src/adapters/frame/wire/build.js';
import { diagnoseFor } from '../../../src/adapters/frame/toolbar/diagnose.js';
import { diagnosePage } from '../../../src/adapters/shared/browser/diagnose/page.js';
import { CHECKS, well } from '../../../src/core/model/diagnosis.js';
import type { Omni } from '../../../src/core/types.js';
import { addFrame, connected, failure, loaded, order, removeFrames, TOOLBAR_ORIGIN } from './support/host.js';

const of = (findings: readonly Finding[], check: string): Finding | undefined =>
  findings.find((finding) => finding.check === check);

/** A core whose `diagnose` has these findings. */
const finding = (...findings: readonly object[]): Omni =>
  ({ call: () => Promise.resolve(findings) }) as unknown as Omni;

describe('diagnose in a host page', () => {
  afterEach(removeFrames);

  it('works before any call, and says what to do first', async () => {
    const { ok, findings } = await createSdk().diagnose();
    expect(ok).to.equal(false);
    expect(of(findings, 'initialize')).to.include({ severity: 'problem', fix: 'sdk.initialize(...)' });
    expect(of(findings, 'base-url')).to.include({ ok: false, fix: 'sdk.setBaseUrl(...)' });
    expect(of(findings, 'container')).to.include({ fix: '<div id="ameyoIframeDiv"></div>' });
    expect(of(findings, 'connection')).to.include({ severity: 'problem' });
  });

  it('knows every check that it names, and each once', async () => {
    const { findings } = await (await connected()).diagnose();
    const names = findings.map(({ check }) => check);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.filter((name) => !(CHECKS as readonly string[]).includes(name))).to.deep.equal([]);
  });

  it('names what the iframe lacks', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    const { findings } = await sdk.diagnose();
    expect(of(findings, 'allow')).to.include({
      severity: 'problem',
      message: 'The iframe lacks microphone, autoplay, speaker-selection, clipboard-write.',
      fix: 'allow="microphone; autoplay; speaker-selection; clipboard-write"',
    });
    expect(of(findings, 'sandbox')?.message).to.equal(
      'The iframe lacks allow-forms, allow-popups, allow-popups-to-escape-sandbox, allow-downloads.',
    );
    expect(of(findings, 'connection')?.ok).to.equal(true);
    frame.allow = 'microphone; autoplay; speaker-selection; clipboard-write';
    frame.removeAttribute('sandbox');
    // What a frame's `allow` attribute grants is decided when the frame is loaded.
    const reload = loaded(frame);
    frame.src = frame.src;
    await reload;
    await sdk.getCurrentUser();
    const again = (await sdk.diagnose()).findings;
    for (const check of ['allow', 'sandbox']) expect(of(again, check)?.ok).to.equal(true);
    // Firefox has no API that says what a policy allows.
    const known = 'featurePolicy' in document ? 'ok' : 'unknown';
    expect(of(again, 'permissions-policy')?.severity).to.equal(known);
  });

  it('names the sandbox in which no toolbar can run, and no longer reports it when it is corrected', async () => {
    const frame = addFrame();
    frame.setAttribute('sandbox', 'allow-scripts');
    const sdk = createSdk();
    const begin = (): Promise<void> =>
      sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    expect(await failure(begin())).to.include({ code: 5006 });
    const { ok, findings } = await sdk.diagnose();
    expect(ok).to.equal(false);
    expect(of(findings, 'sandbox')).to.include({
      severity: 'problem',
      message: 'The iframe lacks allow-same-origin.',
      fix: 'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"',
    });
    // `initialize` was called, the frame is there, and page and frame agree on the toolbar's address.
    for (const check of ['initialize', 'base-url']) expect(of(findings, check)?.ok).to.equal(true);
    expect(of(findings, 'container')).to.equal(undefined);

    frame.sandbox.add('allow-same-origin');
    const reload = loaded(frame);
    frame.src = frame.src;
    await reload;
    await begin();
    expect(of((await sdk.diagnose()).findings, 'sandbox')?.message).not.to.contain('same-origin');
    sdk.disconnect();
  });

  it('reports only the removal of a frame that was removed', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const lost = failure(order(sdk, { silent: true }));
    frame.remove();
    await lost;
    const { findings } = await sdk.diagnose();
    const message = "The toolbar's frame is no longer in the page.";
    expect(of(findings, 'connection')).to.include({ severity: 'problem', message });
    for (const check of ['base-url', 'frame-ancestors'])
      expect(of(findings, check)).to.include({ severity: 'ok', message: '' });
    sdk.disconnect();
  });

  it('reports that nobody answers, and never calls something fine that it cannot check', async () => {
    const frame = addFrame({ page: 'none.html' });
    const sdk = createSdk();
    sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }).catch(() => undefined);
    const { ok, findings } = await sdk.diagnose();
    expect(ok).to.equal(false);
    expect(of(findings, 'connection')?.message).to.equal('The toolbar has not answered.');
    expect(of(findings, 'frame-ancestors')).to.include({ severity: 'unknown', ok: false });
    expect(of(findings, 'origin')).to.include({ severity: 'unknown', ok: false });
    expect(of(findings, 'microphone')).to.equal(undefined);
    sdk.disconnect();
  });

  it('names the directive that blocks the toolbar and its present value, for that origin only', async () => {
    const frame = addFrame({ page: 'none.html' });
    const sdk = createSdk();
    sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }).catch(() => undefined);
    const stop = (
      effectiveDirective: string,
      blockedURI: string,
      disposition: SecurityPolicyViolationEventDisposition = 'enforce',
    ): void =>
      void document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          documentURI: location.href,
          violatedDirective: effectiveDirective,
          effectiveDirective,
          originalPolicy:
            "default-src 'self'; script-src-attr 'none'; script-src 'self' https: ;connect-src 'none'",
          disposition,
          statusCode: 200,
          blockedURI,
        }),
      );
    for (const blockedURI of [`${TOOLBAR_ORIGIN}/a?b`, 'https://elsewhere.example/', 'inline'])
      stop('frame-src', blockedURI);
    stop('script-src-elem', `${TOOLBAR_ORIGIN}/omni-sdk-layout.js`);
    stop('connect-src', `${TOOLBAR_ORIGIN}/omniapp/origin-check`);
    stop('font-src', `${TOOLBAR_ORIGIN}/a.woff2`, 'report');
    const { findings } = await sdk.diagnose();
    const needs = [
      `frame-src 'self' ${TOOLBAR_ORIGIN}`,
      `script-src 'self' https:  ${TOOLBAR_ORIGIN}`,
      `connect-src ${TOOLBAR_ORIGIN}`,
    ].join('; ');
    expect(of(findings, 'content-security-policy')).to.include({
      message: `The policy of this page needs ${needs}.`,
      fix: `Content-Security-Policy: ${needs}`,
    });
    sdk.disconnect();
  });
});

describe('diagnose in the toolbar', () => {
  it('merges what the page around it has found with what its core sees', async () => {
    const allow = { check: 'allow', severity: 'problem', message: 'It lacks.', fix: 'allow="microphone"' };
    const now = Date.now();
    expect(
      await diagnoseFor(finding(well('allow'), well('storage')), { now, findings: [allow] }),
    ).to.deep.equal([allow, well('clock'), well('storage')]);
  });

  it('names clocks that differ although they are of one computer', async () => {
    const [, , clock] = await diagnoseFor(finding(), {
      now: Date.now() - 3_600_000,
      build: BUILD,
      notifications: 'granted',
    });
    expect(clock).to.include({ check: 'clock', severity: 'warning' });
    expect(clock?.message).to.match(/36\d\d s behind/);
  });

  it('names the script to load, and the permission to ask for', async () => {
    const found = await diagnoseFor(finding(), { build: '0.0.1', notifications: 'default' });
    expect(found.map(({ check, severity }) => [check, severity])).to.deep.equal([
      ['version', 'warning'],
      ['notifications', 'warning'],
    ]);
    expect(found[0]?.fix).to.equal(`<script src="${location.origin}/omni-sdk.js"></script>`);
    expect(found[1]?.fix).to.contain('sdk.allowNotifications()');
  });

  it('survives any findings that it is sent', async () => {
    const rubbish: unknown[] = [
      null,
      1,
      'x',
      [],
      { findings: 1 },
      { now: 'x', findings: [null, { check: 1 }] },
    ];
    for (const question of rubbish) expect(await diagnoseFor(finding(), question)).to.deep.equal([]);
    const flood = Array.from({ length: 1_000 }, (_, index) => ({ ...well('clock'), check: `c${index}` }));
    expect(await diagnoseFor(finding(), { findings: flood })).to.have.length(64);
    const huge = { ...well('clock'), message: 'x'.repeat(100_000) };
    expect(await diagnoseFor(finding(), { findings: [huge] })).to.deep.equal([]);
  });
});

describe('diagnose of a page', () => {
  const seen = async (check: string): Promise<object | undefined> =>
    (await diagnosePage()).find((found) => found.check === check);

  /** Replaces a property that the browser provides while `work` runs. */
  async function without(
    target: object,
    name: string,
    value: unknown,
    work: () => Promise<void>,
  ): Promise<void> {
    const own = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {
      configurable: true,
      ...(value instanceof Error
        ? {
            get: () => {
              throw value;
            },
          }
        : { value }),
    });
    try {
      await work();
    } finally {
      if (own) Object.defineProperty(target, name, own);
      else Reflect.deleteProperty(target, name);
    }
  }

  it('finds the storage well, and names what is refused', async () => {
    expect(await seen('storage')).to.deep.equal(well('storage'));
    const refusal = new DOMException('refused', 'SecurityError');
    await without(window, 'localStorage', refusal, async () => {
      expect(await seen('storage')).to.include({ severity: 'warning' });
      expect(JSON.stringify(await seen('storage'))).to.contain('refuses localStorage:');
    });
    await without(window, 'indexedDB', refusal, async () => {
      expect(JSON.stringify(await seen('storage'))).to.contain('refuses IndexedDB:');
    });
  });

  it('names the permission and the device of the microphone apart', async () => {
    expect(await seen('microphone')).to.deep.equal(well('microphone'));
    await without(
      navigator.permissions,
      'query',
      async () => ({ state: 'denied' }),
      async () => {
        expect(await seen('microphone')).to.include({ severity: 'problem' });
      },
    );
    await without(
      navigator.mediaDevices,
      'enumerateDevices',
      async () => [],
      async () => {
        expect(await seen('microphone-device')).to.include({
          severity: 'problem',
          message: 'This computer has no microphone.',
        });
      },
    );
    await without(navigator, 'mediaDevices', undefined, async () => {
      expect(await seen('microphone')).to.include({ severity: 'problem' });
      expect(await seen('microphone-device')).to.include({ severity: 'unknown' });
    });
  });

  it('names what it finds by a code, for which every language has words', async () => {
    const broken = async (): Promise<never> => new Promise(() => undefined);
    await without(navigator, 'mediaDevices', undefined, () =>
      without(window, 'isSecureContext', false, () =>
        without(
          window,
          'fetch',
          async () => new Response(''),
          async () => {
            const found = (await diagnosePage()).filter(({ severity }) => severity !== 'ok');
            expect(found.map(({ check, code }) => [check, code])).to.deep.include.members([
              ['secure-context', 'insecure'],
              ['microphone', 'microphone-insecure'],
              ['microphone-device', 'devices-unlisted'],
              ['clock', 'clock-unknown'],
            ]);
            expect(found.filter(({ code }) => !code)).to.deep.equal([]);
          },
        ),
      ),
    );
    await without(window, 'fetch', broken, async () => {
      expect(await seen('clock')).to.include({ severity: 'unknown', code: 'silent' });
    });
  });

  it('reports "unknown", and never "well", where a browser does not tell', async () => {
    await without(
      navigator.permissions,
      'query',
      () => Promise.reject(new TypeError('No such name')),
      async () => {
        expect(await seen('microphone')).to.include({ severity: 'unknown', message: 'No such name' });
      },
    );
    await without(
      navigator.mediaDevices,
      'enumerateDevices',
      () => new Promise(() => undefined),
      async () => {
        expect(await seen('microphone-device')).to.include({ severity: 'unknown' });
      },
    );
    await without(
      window,
      'fetch',
      () => Promise.reject(new TypeError('offline')),
      async () => {
        expect(await seen('clock')).to.include({ severity: 'unknown', message: 'offline' });
      },
    );
  });

  it('compares the clock with the server’s', async () => {
    expect(await seen('clock')).to.deep.equal(well('clock'));
    const date = new Date(Date.now() + 600_000).toUTCString();
    await without(
      window,
      'fetch',
      async () => new Response('', { headers: { date } }),
      async () => {
        expect(JSON.stringify(await seen('clock'))).to.match(/(600|599) s behind/);
      },
    );
  });
});
