import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { readConfig } from '../../server/config.js';
import { startServers, type RunningServers } from '../../server/start.js';

function directive(headers: Headers, name: string): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const found = policy.split('; ').find((part) => part.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('the two origins', () => {
  let folder: string;
  let servers: RunningServers;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'omni-sites-'));
    const dist = join(folder, 'dist');
    for (const path of [
      'pages/toolbar-origin/omniapp/toolbar',
      'pages/toolbar-origin/assets',
      'pages/crm-origin',
    ]) {
      mkdirSync(join(dist, path), { recursive: true });
    }
    writeFileSync(join(dist, 'omni-sdk.js'), 'var sdk = {};');
    writeFileSync(
      join(dist, 'pages/toolbar-origin/omniapp/toolbar/index.html'),
      '<!doctype html><!-- theme --><p>Toolbar',
    );
    writeFileSync(join(dist, 'pages/toolbar-origin/assets/toolbar-AbCd1234.js'), '1');
    const page = '<!doctype html><script src="https://toolbar.example/omni-sdk.js"></script>';
    writeFileSync(join(dist, 'pages/crm-origin/index.html'), page);
    writeFileSync(join(folder, 'secret.txt'), 'not for the web');
    servers = await startServers({
      port: 0,
      crmPort: 0,
      dataDir: join(folder, 'data'),
      dist,
      apps: [{ appId: 'notes', name: 'Notes', url: 'https://apps.example.com/notes/' }],
      thirdPartyHosts: ['https://api.example.com'],
      eccServices: { appserver: 'https://center.example.com/appserver' },
    });
  });

  after(async () => {
    await servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are different, and each serves its own pages', async () => {
    expect(new URL(servers.toolbarUrl).origin).to.not.equal(new URL(servers.crmUrl).origin);
    const toolbar = await fetch(`${servers.toolbarUrl}/omniapp/toolbar/index.html?origin=x&instanceId=y`);
    expect(toolbar.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(await toolbar.text(), 'without a theme of its own it asks for none')
      .to.contain('Toolbar')
      .and.not.contain('stylesheet');
    const script = await fetch(`${servers.toolbarUrl}/omni-sdk.js`);
    expect(script.headers.get('content-type')).to.match(/^text\/javascript/);
    expect(script.headers.get('access-control-allow-origin'), 'as a module, or with an integrity').to.equal(
      '*',
    );
    expect((await fetch(`${servers.crmUrl}/omni-sdk.js`)).status).to.equal(404);
  });

  it('puts the address of the toolbar into the pages of the CRM', async () => {
    const page = await (await fetch(`${servers.crmUrl}/`)).text();
    expect(page).to.contain(`src="${servers.toolbarUrl}/omni-sdk.js"`);
  });

  it('serve nothing outside of their folders', async () => {
    const port = Number(new URL(servers.toolbarUrl).port);
    for (const path of [
      '/../../secret.txt',
      '/%2e%2e/%2e%2e/secret.txt',
      '/..%2f..%2fsecret.txt',
      '/..%5c..%5csecret.txt',
      '/%00',
      '/%',
    ]) {
      const answer = await raw(port, path);
      expect(answer, path).to.match(/^HTTP\/1\.1 40[04]/);
      expect(answer).to.not.contain('not for the web');
    }
  });

  it('answer under no foreign host name', async () => {
    for (const url of [servers.toolbarUrl, servers.crmUrl]) {
      const port = Number(new URL(url).port);
      expect(await raw(port, '/', 'localhost')).to.match(/^HTTP\/1\.1 (200|404)/);
      expect(await raw(port, '/api/records/contact', 'evil.example')).to.match(/^HTTP\/1\.1 421/);
    }
  });

  it('redirect the path of a folder to the one with a slash, on the same host', async () => {
    const answer = await fetch(`${servers.toolbarUrl}/omniapp/toolbar?origin=x`, { redirect: 'manual' });
    expect(answer.status).to.equal(308);
    expect(answer.headers.get('location')).to.equal('/omniapp/toolbar/?origin=x');
  });

  it('let browsers cache files with a hash in their name for ever, and no others', async () => {
    const asset = await fetch(`${servers.toolbarUrl}/assets/toolbar-AbCd1234.js`);
    const page = await fetch(`${servers.toolbarUrl}/omniapp/toolbar/index.html`);
    expect(asset.headers.get('cache-control')).to.contain('immutable');
    expect(page.headers.get('cache-control')).to.equal('no-cache');
  });

  it('send files compressed, and answer 304 to a client that has them', async () => {
    const { port } = new URL(servers.toolbarUrl);
    const script = await get(port, '/omni-sdk.js', { 'accept-encoding': 'gzip, br' });
    expect(script.headers).to.deep.include({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(script.body).toString()).to.equal('var sdk = {};');
    const again = await get(port, '/omni-sdk.js', { 'if-none-match': script.headers.etag });
    expect([again.status, again.body.length]).to.deep.equal([304, 0]);
    expect(again.headers['access-control-allow-origin'], 'also then').to.equal('*');
    const plain = await get(port, '/omni-sdk.js', {});
    expect(plain.headers).to.not.have.property('content-encoding');
    expect(plain.body.toString()).to.equal('var sdk = {};');
  });

  it('send changes as they happen, and delay none to compress it', async () => {
    const changes = await fetch(`${servers.crmUrl}/api/changes`, { headers: { 'accept-encoding': 'gzip' } });
    expect(changes.headers.get('content-encoding')).to.equal(null);
    await changes.body?.cancel();
  });

  it('let only the CRM embed the toolbar, and the toolbar reach only configured origins', async () => {
    const { headers } = await fetch(`${servers.toolbarUrl}/omniapp/toolbar/index.html`);
    expect(directive(headers, 'frame-ancestors')).to.deep.equal(["'self'", servers.crmUrl]);
    expect(directive(headers, 'script-src')).to.deep.equal(["'self'"]);
    expect(directive(headers, 'connect-src')).to.deep.equal([
      "'self'",
      servers.crmUrl,
      'https://api.example.com',
      'https://center.example.com',
    ]);
    expect(directive(headers, 'frame-src')).to.contain('https://apps.example.com');
    expect(directive(headers, 'require-trusted-types-for')).to.deep.equal(["'script'"]);
    expect(directive(headers, 'trusted-types')).to.deep.equal(['lit-html']);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('permissions-policy')).to.contain('microphone=(self)');
  });

  it('let the CRM load its script and its frame from the toolbar’s origin only', async () => {
    const { headers } = await fetch(`${servers.crmUrl}/`);
    expect(directive(headers, 'script-src')).to.deep.equal(["'self'", servers.toolbarUrl]);
    expect(directive(headers, 'frame-src')).to.deep.equal(["'self'", servers.toolbarUrl]);
    expect(directive(headers, 'style-src')).to.deep.equal(["'self'"]);
    expect(directive(headers, 'require-trusted-types-for')).to.deep.equal(["'script'"]);
    expect(directive(headers, 'trusted-types')).to.deep.equal(['lit-html']);
    expect(headers.get('permissions-policy')).to.contain(`microphone=(self "${servers.toolbarUrl}")`);
  });

  it('tell every origin whether it is allowed, readable across origins', async () => {
    for (const [origin, allowed] of [
      [servers.crmUrl, true],
      ['https://evil.example', false],
      [`${servers.crmUrl}.evil.example`, false],
      ['https://apps.example.com', false],
      ['null', false],
    ] as const) {
      const answer = await fetch(`${servers.toolbarUrl}/omniapp/origin-check`, { headers: { origin } });
      expect(await answer.json()).to.deep.equal({ origin, allowed });
      expect(answer.headers.get('access-control-allow-origin')).to.equal(origin);
      expect(answer.headers.get('access-control-allow-credentials')).to.equal(null);
      expect(answer.headers.get('vary')).to.contain('Origin');
    }
    const nobody = await fetch(`${servers.toolbarUrl}/omniapp/origin-check`);
    expect(await nobody.json()).to.deep.equal({ origin: null, allowed: false });
  });

  it("give the toolbar's page its configuration, readable by no other origin", async () => {
    const answer = await fetch(`${servers.toolbarUrl}/omniapp/toolbar/config.json`, {
      headers: { origin: servers.crmUrl },
    });
    expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
    expect(await answer.json()).to.deep.equal({
      allowedOrigins: [servers.crmUrl],
      apps: [{ appId: 'notes', name: 'Notes', url: 'https://apps.example.com/notes/' }],
      crmRecordsUrl: `${servers.crmUrl}/api`,
      thirdPartyHosts: ['https://api.example.com'],
      eccServices: { appserver: 'https://center.example.com/appserver' },
    });
  });

  it('let the toolbar’s origin use the records, and no foreign page', async () => {
    const ask = (origin: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${servers.crmUrl}/api/records/case`, { ...init, headers: { ...init.headers, origin } });
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"Subject":"a"}' };

    expect((await ask(servers.toolbarUrl)).headers.get('access-control-allow-origin')).to.equal(
      servers.toolbarUrl,
    );
    expect((await ask(servers.toolbarUrl, preflight)).headers.get('access-control-allow-methods')).to.contain(
      'PATCH',
    );
    expect((await ask(servers.toolbarUrl, post)).status).to.equal(201);
    expect((await ask(servers.crmUrl, post)).status).to.equal(201);

    for (const origin of ['https://evil.example', 'null', `${servers.toolbarUrl}0`]) {
      expect((await ask(origin)).headers.get('access-control-allow-origin'), origin).to.equal(null);
      expect((await ask(origin, preflight)).headers.get('access-control-allow-methods'), origin).to.equal(
        null,
      );
      const refused = await ask(origin, post);
      expect(refused.status).to.equal(403);
      expect(((await refused.json()) as { error: { code: number } }).error.code).to.equal(1003);
    }
  });

  it('name the port that is taken', async () => {
    const port = Number(new URL(servers.toolbarUrl).port);
    const failed = await startServers({ port, crmPort: 0, dataDir: join(folder, 'data') }).then(
      () => null,
      (error: unknown) => error as Error,
    );
    expect(failed?.message).to.contain(`Port ${port} is taken`).and.to.contain('PORT=');
  });

  it('report that the folder of the records cannot be used, and release the ports', async () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    const dataDir = join(file, 'data');
    const failed = await startServers({ port: 0, crmPort: 0, dataDir }).then(
      () => null,
      (error: unknown) => error as Error,
    );
    expect(failed?.message).to.contain(dataDir).and.to.contain('ENOTDIR').and.to.contain('DATA_DIR=');
  });
});

describe('configuration by environment', () => {
  const rejected = (env: Record<string, string>): string => {
    try {
      readConfig(env);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('has defaults for everything', () => {
    expect(readConfig({})).to.deep.include({
      port: 8787,
      crmPort: 8788,
      allowedOrigins: null,
      apps: null,
      host: null,
    });
  });

  it('refuses one port for both origins, and says which variable to change', () => {
    const message = /^CRM_PORT: .*8788.*PORT/;
    expect(rejected({ PORT: '8788' })).to.match(message);
    expect(rejected({ PORT: '8788', CRM_PORT: '8788' })).to.match(message);
    expect(readConfig({ PORT: '0', CRM_PORT: '0' })).to.include({ port: 0, crmPort: 0 });
  });

  it('reads lists of exact origins', () => {
    const { allowedOrigins } = readConfig({
      ALLOWED_ORIGINS: 'https://crm.example.com, http://localhost:8788,',
    });
    expect(allowedOrigins).to.deep.equal(['https://crm.example.com', 'http://localhost:8788']);
  });

  it('refuses values that would allow more than one exact origin', () => {
    expect(rejected({ ALLOWED_ORIGINS: '*' })).to.match(/^ALLOWED_ORIGINS: .*wildcard/);
    expect(rejected({ ALLOWED_ORIGINS: 'https://*.example.com' })).to.contain('wildcard');
    expect(rejected({ ALLOWED_ORIGINS: 'https://crm.example.com/app' })).to.contain(
      'Write https://crm.example.com.',
    );
    expect(rejected({ ALLOWED_ORIGINS: 'https://crm.example.com/' })).to.contain('more than an origin');
    expect(rejected({ ALLOWED_ORIGINS: 'crm.example.com' })).to.contain('no origin');
    expect(rejected({ ALLOWED_ORIGINS: 'null' })).to.contain('no origin');
    expect(rejected({ ALLOWED_ORIGINS: 'file:///tmp' })).to.contain('http');
    expect(rejected({ ALLOWED_ORIGINS: "https://a.example; script-src 'unsafe-inline'" })).to.not.equal('');
  });

  it('says what to write instead of a wrong port, app list, service list or theme', () => {
    expect(rejected({ PORT: 'http' })).to.match(/^PORT: .*0 to 65535/);
    expect(rejected({ CRM_PORT: '70000' })).to.match(/^CRM_PORT: /);
    expect(rejected({ OMNI_APPS: '[{"appId":"a"}]' })).to.contain('"url"');
    expect(rejected({ OMNI_APPS: '[{"appId":"a","name":"A","url":"javascript:alert(1)"}]' })).to.not.equal(
      '',
    );
    const app = { appId: 'a', name: 'A', url: 'https://a.example/' };
    expect(rejected({ OMNI_APPS: JSON.stringify([app, app]) })).to.contain('same appId');
    expect(rejected({ ECC_SERVICES: 'appserver' })).to.contain('JSON');
    expect(rejected({ THEME: 'no-such.css' })).to.match(/^THEME: .*no-such\.css.*\.css file/);
    expect(rejected({ THEME: 'package.json' })).to.contain('no stylesheet');
    expect(readConfig({ THEME: 'src/themes/cloud.css' }).theme).to.equal('src/themes/cloud.css');
  });
});

/** Sends a request whose path reaches the server exactly as given: `fetch` would normalize it. */
function raw(port: number, path: string, host = 'localhost'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Gives the answer as it is sent: `fetch` would decompress it. */
function get(port: string, path: string, headers: OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, headers, host: 'localhost' }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}
