import { expect } from 'chai';
import { openFrame } from '../../../src/adapters/frame/index.js';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { addFrame, connected, failure, order, removeFrames, report, TOOLBAR_ORIGIN } from './support/host.js';

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('the SDK in a host page', () => {
  afterEach(removeFrames);

  it('connects to the toolbar and answers calls', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id, userName: 'crm' });
    expect(sdk.capabilities).to.include('chunks');
  });

  it('takes parameters by name and in order', async () => {
    const sdk = await connected();
    expect(
      JSON.parse(await sdk.triggerToastNotification({ message: 'Hello', variant: 'info' })),
    ).to.deep.equal({
      message: 'Hello',
      variant: 'info',
    });
    expect(JSON.parse(await sdk.triggerToastNotification('Hello', 'info'))).to.deep.equal({
      message: 'Hello',
      variant: 'info',
    });
    expect(JSON.parse(await sdk.sendDataToApp({ a: 1 }))).to.deep.equal({ a: 1 });
  });

  it('answers to other spellings with the same function', async () => {
    const sdk = createSdk();
    expect(sdk.invokeECCApi).to.equal(sdk.invokeEccApi);
    expect(sdk.getOmniCRMConfiguration).to.equal(sdk.getOmniCrmConfiguration);
  });

  it('transfers files of a form unchanged', async () => {
    const sdk = await connected();
    const form = new FormData();
    form.append('note', 'hello');
    form.append('file', new File(['<b>ü</b>'], 'a.html', { type: 'text/html' }));
    const call = {
      microservice: 'cms',
      url: '/upload',
      method: 'POST',
      data: form,
      isMultipart: true,
    } as const;
    const answer = [
      ['note', 'hello'],
      ['file', 'a.html', 'text/html', '<b>ü</b>'],
    ];
    expect(await sdk.invokeEccApi(call)).to.deep.equal(answer);
    expect(await sdk.invokeEccApi('cms', '/upload', 'POST', undefined, form, true)).to.deep.equal(answer);
  });

  it('passes errors on unchanged', async () => {
    const sdk = await connected();
    expect(await failure(order(sdk, { fail: 4000 }))).to.include({
      code: 4000,
      name: 'DATA_NOT_FOUND',
      message: 'as ordered',
    });
    expect(await failure(order(sdk, { unsendable: true }))).to.have.property('code', 2001);
  });

  it('holds 10,000 calls in flight and loses none', async () => {
    const sdk = await connected();
    const answers = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) => sdk.sendDataToApp({ index })),
    );
    expect(answers).to.deep.equal(answers.map((_, index) => `{"index":${index}}`));
  });

  it('transfers an answer of 20 MB unchanged, and lets small ones overtake it', async () => {
    const sdk = await connected();
    const finished: string[] = [];
    const [large] = await Promise.all([
      order(sdk, { length: 20_000_000 }).then((text) => (finished.push('large'), text)),
      sdk.getCurrentUser().then(() => finished.push('small')),
    ]);
    expect(large.length).to.equal(20_000_000);
    expect(finished).to.deep.equal(['small', 'large']);
  });

  it('refuses arguments that are no plain data, and says where', async () => {
    const sdk = await connected();
    class Customer {
      readonly name = 'Asha';
    }
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), {});
    const cases: [unknown, RegExp][] = [
      [{ a: { run: () => 1 } }, /^a\.run in argument 1 of sendDataToApp is a function/],
      [
        {
          get secret() {
            return 1;
          },
        },
        /^secret in argument 1 of sendDataToApp is a getter/,
      ],
      [new Proxy({ a: 1 }, {}), /Proxy/],
      [new Proxy({}, { get: () => expect.fail('looked into') }), /Proxy/],
      [{ a: revoked() }, /Proxy/],
      [revoked(), /Proxy/],
      [{ list: [1, Symbol('s')] }, /^list\[1\] in argument 1 of sendDataToApp is a symbol/],
      [new Map([[1, 2]]), /is an instance of Map/],
      [
        [{ customer: new Customer() }],
        /^\[0\]\.customer in argument 1 of sendDataToApp is an instance of Customer/,
      ],
      [() => 1, /^argument 1 of sendDataToApp is a function/],
      [JSON.parse('{"__proto__": {"polluted": true}}'), /__proto__/],
      [document.body, /is an instance of HTMLBodyElement/],
    ];
    for (const [value, expected] of cases) {
      const error = await failure(sdk.sendDataToApp(value));
      expect(error.code).to.equal(2001);
      expect(error.message).to.match(expected);
    }
    expect(await failure(sdk.sendDataToApp(deep))).to.have.property('code', 5007);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('sends the arguments as they were at the time of the call', async () => {
    const sdk = await connected();
    const data = { list: [1] };
    const call = sdk.sendDataToApp(data);
    data.list.push(2);
    expect(JSON.parse(await call)).to.deep.equal({ list: [1] });
  });

  it('refuses unknown fields, and methods and events of another context', async () => {
    const sdk = await connected();
    const misspelt = { username: 'a', pasword: 'b' } as unknown as { username: string; password: string };
    expect(await failure(sdk.login(misspelt))).to.include({ code: 2001, method: 'login' });
    expect(await failure(sdk.store.get('k'))).to.have.property('code', 5003);
    expect(() => sdk.on('receiveDataFromCrm', () => undefined)).to.throw(/app/);
    expect(() => sdk.on('constructor' as 'showCrm', () => undefined)).to.throw(/There is no event/);
  });

  it('lets calls wait for initialize, and rejects when it was not called', async () => {
    const frame = addFrame();
    const sdk = createSdk();
    const early = sdk.getCurrentUser();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    expect(await early).to.have.property('userId', frame.id);
  });

  it('takes initialize twice with the same configuration, and no other', async () => {
    const frame = addFrame();
    const sdk = createSdk();
    const config = { context: 'crm', origin: location.origin, instanceId: frame.id } as const;
    const first = sdk.initialize(config);
    expect(sdk.initialize({ ...config })).to.equal(first);
    await first;
    expect(sdk.initialize(config)).to.equal(first);
    expect(await report(sdk)).to.have.property('opened', 1);
    const others = [{ ...config, instanceId: 'other' }, { context: 'app' }, { context: 'crm' }, 'nonsense'];
    for (const other of others) {
      const error = await failure(sdk.initialize(other as typeof config));
      expect(error).to.include({ code: 5002, method: 'initialize' });
      // In the page's own words, not completed.
      expect(error.message).to.contain(`called already with ${JSON.stringify(config)}:`);
    }
  });

  it('starts anew after an attempt that was refused and one that could not even start', async () => {
    const refused = addFrame({ allow: [] });
    const sdk = createSdk();
    const begin = (): Promise<void> =>
      sdk.initialize({ context: 'crm', origin: location.origin, instanceId: refused.id });
    expect(await failure(begin())).to.include({ code: 1003 });
    refused.remove();
    expect(await failure(begin())).to.include({ code: 2001 });
    const frame = addFrame({ id: refused.id });
    await begin();
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
  });

  for (const src of [
    'about:blank',
    'data:text/html,',
    'blob:null/1',
    'javascript:1',
    'http://',
    'srcdoc',
    '',
  ]) {
    it(`says at once that no toolbar can be in a frame with the address "${src}"`, async () => {
      const frame = addFrame();
      if (src === 'srcdoc') frame.srcdoc = 'Nothing yet';
      else frame.setAttribute('src', src);
      const sdk = createSdk(src ? { baseUrl: TOOLBAR_ORIGIN } : {});
      const started = sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
      expect(await failure(started)).to.include({ code: 2001, method: 'initialize' });
      expect(await failure(openFrame({ frame: frame.id }))).to.include({ code: 2001 });
      const { findings } = await sdk.diagnose();
      expect(findings.find(({ check }) => check === 'base-url')).to.include({ ok: false });
      expect(findings.map(({ check }) => check)).not.to.include('origin');
    });
  }

  it('names what is missing when it cannot start', async () => {
    expect(
      await failure(createSdk().initialize({ context: 'crm', origin: location.origin, instanceId: 'none' })),
    ).to.include({
      code: 2001,
    });
    expect(
      await failure(
        createSdk({ baseUrl: 'http://localhost' }).initialize({
          context: 'crm',
          origin: location.origin,
          instanceId: 'none',
        }),
      ),
    ).to.include({ code: 4000 });
    expect(
      await failure(createSdk().initialize({ context: 'crm', origin: 'https://crm.example.com' })),
    ).to.include({ code: 1003 });
  });
});
