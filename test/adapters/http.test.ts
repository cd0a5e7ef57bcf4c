import { expect } from 'chai';
import { OmniError } from '../../src/core/contract/errors.js';
import { serviceAddress, thirdPartyAddress, withQuery } from '../../src/adapters/shared/http/addresses.js';
import { fetchHttp } from '../../src/adapters/shared/http/http.js';

const SERVICES = { users: 'https://center.example/api/users', here: `${location.origin}/` };

function refusalOf(work: () => unknown): OmniError {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(OmniError);
    return error as OmniError;
  }
  throw new Error('It was not refused');
}

async function rejectionOf(work: Promise<unknown>): Promise<OmniError> {
  return work.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: OmniError) => error,
  );
}

describe('requests to the outside', () => {
  it('go to allowed third parties alone', () => {
    const origins = ['https://api.example', 'http://localhost:1234'];
    expect(thirdPartyAddress('https://api.example/v1/x?y=1', origins).href).to.equal(
      'https://api.example/v1/x?y=1',
    );
    for (const url of [
      'https://api.example.evil/x',
      'http://api.example/x',
      'https://api.example:8443/x',
      'https://api.example@evil.example/',
      'https://user:pass@api.example/',
      'javascript:alert(1)',
      'data:text/plain,x',
      '/relative',
      '//api.example/x',
      '',
    ]) {
      expect(refusalOf(() => thirdPartyAddress(url, origins)).code, url).to.equal(3000);
    }
  });

  it('stay below the base address of their service', () => {
    const address = (path: string): string => serviceAddress('users', path, SERVICES).href;
    expect(address('5/roles')).to.equal('https://center.example/api/users/5/roles');
    expect(address('/5?full=1')).to.equal('https://center.example/api/users/5?full=1');
    expect(address('')).to.equal('https://center.example/api/users/');
    for (const path of [
      '../admin',
      '5/..',
      '%zz',
      '5/../../admin',
      '%2e%2e/admin',
      '5/%2E%2e/admin',
      '..%2fadmin',
      '5%2f..%2fadmin',
      '..\\admin',
      'a/%5c..',
      'https://evil.example/x',
      '//evil.example/x',
      '\\\\evil.example',
      'javascript:alert(1)',
    ]) {
      expect(refusalOf(() => address(path)).code, path).to.equal(3000);
    }
    expect(refusalOf(() => serviceAddress('unknown', 'x', SERVICES)).message).to.contain("'unknown'");
    expect(refusalOf(() => serviceAddress('toString', 'x', SERVICES)).code).to.equal(3000);
  });

  it('carry query parameters, a list as several parameters of one name', () => {
    const url = withQuery(new URL('https://a.example/x?k=1'), {
      n: 5,
      list: ['a', 'b c'],
      gone: null,
      on: true,
    });
    expect(url.search).to.equal('?k=1&n=5&list=a&list=b+c&on=true');
  });

  it('answer with status and data', async () => {
    const http = fetchHttp({ thirdPartyOrigins: [location.origin], services: SERVICES });
    const answer = await http.service('here', { method: 'get', url: 'LICENSE' });
    expect(answer.status).to.equal(200);
    expect(answer.data).to.contain('MIT License');
  });

  it('fail with 3000 and the status, from 400 on', async () => {
    const http = fetchHttp({ services: SERVICES });
    const refusal = await rejectionOf(http.service('here', { method: 'GET', url: 'no-such-file.json' }));
    expect(refusal).to.include({ code: 3000 });
    expect(refusal.details).to.include({ status: 404 });
  });

  it('fail with 3000 when the connection breaks in the middle of the answer', async () => {
    const { fetch } = window;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.error(new TypeError('network error')),
    });
    window.fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
    try {
      const refusal = await rejectionOf(
        fetchHttp({ services: SERVICES }).service('here', { method: 'GET', url: 'x' }),
      );
      expect(refusal).to.include({ code: 3000 });
      expect(refusal.message).to.contain(location.origin).and.to.contain('broke off');
      expect(refusal.details).to.include({ reason: 'network' });
    } finally {
      window.fetch = fetch;
    }
  });

  it('fail with 3000 in words when the browser gives no answer', async () => {
    const http = fetchHttp({ thirdPartyOrigins: ['http://localhost:9'] });
    const refusal = await rejectionOf(http.thirdParty({ method: 'GET', url: 'http://localhost:9/x' }));
    expect(refusal).to.include({ code: 3000 });
    expect(refusal.message).to.contain('http://localhost:9').and.to.contain('CORS');
  });

  it('fail with 3000 naming the policy when the page itself forbids them', async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = `connect-src 'self' ${location.origin.replace('http', 'ws')}`;
    document.head.append(meta);
    const http = fetchHttp({ thirdPartyOrigins: ['http://forbidden.example'] });
    const refusal = await rejectionOf(http.thirdParty({ method: 'GET', url: 'http://forbidden.example/x' }));
    expect(refusal).to.include({ code: 3000 });
    expect(refusal.message).to.contain('connect-src');
    expect(refusal.details).to.include({ reason: 'csp' });
  });

  it('say what to change in a request that cannot be sent', async () => {
    const http = fetchHttp({ services: SERVICES });
    const withBody = await rejectionOf(http.service('here', { method: 'GET', url: 'x', data: { a: 1 } }));
    expect(withBody.message).to.contain('queryParams');
    const header = await rejectionOf(
      http.service('here', { method: 'GET', url: 'x', headers: { 'a b': '1' } }),
    );
    expect(header.code).to.equal(2001);
  });
});
