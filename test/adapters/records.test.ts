import { expect } from 'chai';
import { OmniError } from '../../src/core/contract/errors.js';
import { RestRecords } from '../../src/adapters/embedded/records.js';
import { DEFAULT_CONFIGURATION } from '../../src/adapters/embedded/engine/index.js';

describe('records of a CRM behind a REST API', () => {
  const { fetch } = globalThis;
  const { timeout } = AbortSignal;
  afterEach(() => {
    globalThis.fetch = fetch;
    AbortSignal.timeout = timeout;
  });
  const records = new RestRecords({ recordsUrl: '/api', described: () => DEFAULT_CONFIGURATION.crm });

  it('are no longer read when nobody waits for them', async () => {
    const late = new AbortController();
    AbortSignal.timeout = () => late.signal;
    let asked = 0;
    globalThis.fetch = (_, init) => {
      if (++asked === 3) late.abort();
      init?.signal?.throwIfAborted();
      return Promise.resolve(Response.json({ records: [{ Id: String(asked) }], total: 5 }));
    };
    const [object] = DEFAULT_CONFIGURATION.crm.objects;
    const { id, objectType } = object!;
    const list = records.list({ connectorId: '23', objectId: String(id), objectType });
    await list.catch((error: unknown) => expect(error).to.include({ name: 'HTTP_ERROR' }));
    expect(asked).to.equal(3);
  });

  it('are found with any configuration id of the connector: the method decides which kind is meant', async () => {
    const answer = { records: [{ Id: '003A', Extra: 1, LastName: 'Rao' }], total: 1 };
    globalThis.fetch = () => Promise.resolve(Response.json(answer));
    const asked = { connectorId: '23', objectId: '33', objectType: 'contact' };
    expect(await records.list(asked)).to.deep.equal([
      [
        { field: 'Id', value: '003A', type: 'id' },
        { field: 'LastName', value: 'Rao', type: 'string' },
        { field: 'Extra', value: '1', type: 'string' },
      ],
    ]);
  });

  async function refused(status: number, body: string): Promise<OmniError> {
    globalThis.fetch = () => Promise.resolve(new Response(body, { status }));
    const asked = records.create({ connectorId: '23', objectType: 'case', data: {}, key: 'key' });
    return asked.then(
      () => expect.fail('It was not refused.'),
      (error: unknown) => OmniError.from(error),
    );
  }
  const said = (message: string, field?: string): string =>
    JSON.stringify({ error: { code: 2001, message, ...(field && { field }) } });

  it("are refused in the CRM's words, with what an element needs to say it in its own language", async () => {
    const wrong = await refused(400, said('Subject is required.', 'Subject'));
    expect(wrong).to.include({ name: 'REQUIRED_FIELD_MISSING', message: 'Subject is required.' });
    expect(wrong.details).to.include({ status: 400, reason: 'field', field: 'Subject' });
    expect((await refused(400, said('Send less.'))).details).to.include({ reason: 'unfit' });
    const gone = await refused(404, said('There is no case 7.'));
    expect(gone).to.include({ name: 'DATA_NOT_FOUND', message: 'There is no case 7.' });
    expect(gone.details).to.include({ reason: 'gone' });
    const broken = await refused(502, '<h1>Bad gateway</h1>');
    expect(broken).to.include({ name: 'HTTP_ERROR', message: 'The CRM answered with status 502.' });
    expect(broken.details).to.include({ reason: 'server' });
  });
});
