import { mkdtempSync, readFileSync, rmSync, appendFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { sampleScenario } from '../../src/adapters/embedded/engine/index.js';
import { startServers, type RunningServers } from '../../server/start.js';

type Row = Record<string, string | null>;
interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}
interface Page {
  records: Row[];
  total: number;
}
interface Refusal {
  error: { code: number; message: string; field?: string };
}

describe('records of the demo CRM', () => {
  let folder: string;
  let servers: RunningServers;
  const logged: string[] = [];

  const start = async (): Promise<void> => {
    servers = await startServers({ port: 0, crmPort: 0, dataDir: folder, log: (line) => logged.push(line) });
  };

  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const init: RequestInit = { method, headers: { ...headers } };
    if (body !== undefined) {
      init.body = typeof body === 'string' ? body : JSON.stringify(body);
      init.headers = { 'content-type': 'application/json', ...headers };
    }
    const response = await fetch(`${servers.crmUrl}/api${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text) as T };
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'omni-crm-'));
    logged.length = 0;
    await start();
  });

  afterEach(async () => {
    await servers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are five thousand contacts and some hundred cases', async () => {
    const contacts = await call<Page>('GET', '/records/contact?limit=10000');
    const cases = await call<Page>('GET', '/records/case?limit=1');
    expect(contacts.body.total).to.equal(5000);
    expect(contacts.body.records).to.have.length(5000);
    expect(new Set(contacts.body.records.map((record) => record['Id'])).size).to.equal(5000);
    expect(cases.body.total).to.be.within(300, 999);
    expect(cases.body.records).to.have.length(1);
  });

  it('include contacts who share a number, and contacts with several', async () => {
    const { records } = (await call<Page>('GET', '/records/contact?limit=10000')).body;
    const counts = new Map<string, number>();
    for (const { Phone } of records) counts.set(Phone ?? '', (counts.get(Phone ?? '') ?? 0) + 1);
    expect([...counts.values()].filter((count) => count > 1).length).to.be.greaterThan(100);
    expect(
      records.filter((record) => record['Phone'] !== null && record['MobilePhone'] !== null).length,
    ).to.be.greaterThan(500);
  });

  it('are the same for the same seed, and others for another', async () => {
    const one = (await call<Page>('GET', '/records/contact?limit=200')).body.records;
    await servers.close();
    await start();
    const again = (await call<Page>('GET', '/records/contact?limit=200')).body.records;
    await servers.close();
    servers = await startServers({ port: 0, crmPort: 0, dataDir: folder, seed: 2 });
    const other = (await call<Page>('GET', '/records/contact?limit=200')).body.records;
    expect(again).to.deep.equal(one);
    expect(other).to.not.deep.equal(one);
  });

  it('are found by a number in any notation', async () => {
    for (const phone of [
      '+91 98765 43210',
      '9876543210',
      '098765-43210',
      '00919876543210',
      '(98765) 43210',
      '٩٨٧٦٥٤٣٢١٠',
    ]) {
      const found = await call<Page>('GET', `/records/contact?phone=${encodeURIComponent(phone)}`);
      expect(
        found.body.records.map((record) => record['FirstName']),
        phone,
      ).to.deep.equal(['Anshika']);
    }
    const shared = await call<Page>('GET', '/records/contact?phone=%2B919820011223');
    expect(shared.body.total).to.equal(3);
    expect((await call<Page>('GET', '/records/contact?phone=43210')).body.total, 'too few digits').to.equal(
      0,
    );
  });

  it('include the sample customers of the embedded center', async () => {
    for (const kind of ['voice', 'chat', 'whatsapp'] as const) {
      const [{ phone, name } = expect.fail(`nobody plays ${kind}`)] = sampleScenario(kind).customers;
      const { records } = (await call<Page>('GET', `/records/contact?phone=${phone}`)).body;
      expect(records.map(({ FirstName, LastName }) => `${FirstName} ${LastName}`)).to.deep.equal([name]);
    }
  });

  it('are searched by words in any order, without accents, by digits and by one field', async () => {
    const { records } = (await call<Page>('GET', '/records/contact?search=rao%20ansh')).body;
    expect(records[0]).to.include({ FirstName: 'Anshika', LastName: 'Rao' });
    expect(
      (await call<Page>('GET', '/records/contact?search=zoe&limit=1')).body.records[0]?.['FirstName'],
    ).to.match(/^Zo[eë]$/);
    expect((await call<Page>('GET', '/records/contact?search=98765%204321')).body.total).to.be.greaterThan(0);
    const byCity = await call<Page>('GET', '/records/contact?search=pune&searchField=City&limit=5');
    expect(byCity.body.records.every((record) => record['City'] === 'Pune')).to.equal(true);
    const id = byCity.body.records[0]!['Id']!;
    const byId = await call<Page>('GET', `/records/contact?search=${id}&searchField=id`);
    expect(byId.body.records.map((record) => record['Id'])).to.deep.equal([id]);
    const wrong = await call<Refusal>('GET', '/records/contact?search=x&searchField=Shoe');
    expect(wrong.status).to.equal(400);
    expect(wrong.body.error).to.include({ code: 2001, field: 'searchField' });
    expect(wrong.body.error.message).to.contain('FirstName');
  });

  it('are paged without gaps or repeats', async () => {
    const whole = (await call<Page>('GET', '/records/case?limit=10000&order=newest')).body;
    const pieces: Row[] = [];
    for (let offset = 0; offset < whole.total; offset += 100) {
      pieces.push(
        ...(await call<Page>('GET', `/records/case?order=newest&limit=100&offset=${offset}`)).body.records,
      );
    }
    expect(pieces).to.deep.equal(whole.records);
    for (const query of ['limit=0', 'limit=ten', 'offset=-1', 'limit=1.5', 'limit=99999', 'order=random']) {
      expect((await call<Refusal>('GET', `/records/case?${query}`)).body.error.code, query).to.equal(2001);
    }
  });

  it('are created once per key, also after a restart', async () => {
    const body = { Subject: 'Pump leaks', Description: 'Under the left valve', Status: 'Open' };
    const headers = { 'idempotency-key': 'k-1' };
    const first = await call<Row>('POST', '/records/case', body, headers);
    const second = await call<Row>('POST', '/records/case', body, headers);
    await servers.close();
    await start();
    const third = await call<Row>('POST', '/records/case', body, headers);
    const other = await call<Refusal>('POST', '/records/case', { Subject: 'Something else' }, headers);
    expect(first.status).to.equal(201);
    expect(first.body).to.include({ ...body, Priority: 'Normal', ContactId: null });
    expect([second.status, third.status, other.status]).to.deep.equal([200, 200, 422]);
    expect(third.body).to.deep.equal(first.body);
    expect((await call<Page>('GET', '/records/case?search=pump%20leaks')).body.total).to.equal(1);
  });

  it('change only in the named fields, and keep that over a restart', async () => {
    const contact = (await call<Page>('GET', '/records/contact?phone=9876543210')).body.records[0] ?? {};
    const changed = await call<Row>('PATCH', `/records/contact/${contact['Id']}`, { City: 'Nashik' });
    expect(changed.body).to.include({ City: 'Nashik', FirstName: 'Anshika', Phone: '+91 98765 43210' });
    await servers.close();
    await start();
    expect((await call<Row>('GET', `/records/contact/${contact['Id']}`)).body).to.deep.equal(changed.body);
  });

  it('have one activity per interaction, with the contact to which the interaction was attached', async () => {
    const [contact] = (await call<Page>('GET', '/records/contact?phone=9820011223')).body.records;
    const link = {
      Phone: '9820011223',
      CustomerName: 'Sunita',
      Channel: 'voice',
      ContactId: contact?.['Id'],
    };
    await call('PUT', '/interactions/abc', link);
    const activity = { InteractionId: 'abc', Channel: 'voice', DispositionCode: 'closed', Notes: 'Done' };
    const first = await call<Row>('POST', '/activities', activity);
    const second = await call<Row>('POST', '/activities', { ...activity, Notes: 'A second report' });
    expect(first.body).to.include({
      ContactId: contact?.['Id'],
      Phone: '9820011223',
      CustomerName: 'Sunita',
      Notes: 'Done',
    });
    expect(second.body['Id']).to.equal(first.body['Id']);
    expect(second.headers.get('idempotency-replayed')).to.equal('true');
    const listed = await call<Page>('GET', '/activities?search=abc&searchField=InteractionId');
    expect(listed.body.total).to.equal(1);
    expect((await call<Row>('GET', '/records/interaction/abc')).body['Disposed']).to.equal('true');
  });

  it('include the contact of a case to which an interaction was attached', async () => {
    const { records } = (await call<Page>('GET', '/records/case?limit=200')).body;
    const about = records.find((record) => record['ContactId']);
    await call('PUT', '/interactions/about', { Channel: 'voice', CaseId: about?.['Id'], ContactId: null });
    const { body } = await call<Row>('POST', '/activities', { InteractionId: 'about', Channel: 'voice' });
    expect(body).to.include({ CaseId: about?.['Id'], ContactId: about?.['ContactId'] });
  });

  it('link an unattached activity to the only contact with its number, and to none if there are several', async () => {
    const one = await call<Row>('POST', '/activities', {
      InteractionId: 'i-1',
      Channel: 'voice',
      Phone: '09876543210',
    });
    const many = await call<Row>('POST', '/activities', {
      InteractionId: 'i-2',
      Channel: 'voice',
      Phone: '9820011223',
    });
    expect(one.body['ContactId']).to.be.a('string');
    expect(many.body['ContactId']).to.equal(null);
  });

  it('refuse bad input with what to change, and go on', async () => {
    const long = 'x'.repeat(10_000);
    const cases: [string, string, unknown, number, RegExp][] = [
      ['POST', '/records/case', {}, 400, /Subject is required/],
      ['POST', '/records/case', { Subject: '   ' }, 400, /Subject is required/],
      ['POST', '/records/case', { Subject: 7 }, 400, /Subject must be text/],
      ['POST', '/records/case', { Subject: long }, 400, /at most 255/],
      ['POST', '/records/case', { Subject: 'a', Colour: 'red' }, 400, /no field "Colour".*Subject/],
      ['POST', '/records/case', { Subject: 'a', Id: '1' }, 400, /Id is set by the CRM/],
      ['POST', '/records/case', { Subject: 'a', Status: 'Lost' }, 400, /one of New, Open/],
      ['POST', '/records/case', { Subject: 'a', ContactId: 'nobody' }, 400, /names no contact/],
      ['POST', '/records/case', [], 400, /JSON object/],
      ['POST', '/records/case', 'null', 400, /JSON object/],
      ['POST', '/records/case', '{', 400, /no JSON/],
      ['POST', '/records/contact', { LastName: 'A', Phone: 'call me' }, 400, /phone number/],
      ['POST', '/records/contact', { LastName: 'A', Email: 'nowhere' }, 400, /name@example.com/],
      ['POST', '/records/shoe', { Size: '43' }, 404, /contact, case/],
      ['PATCH', '/records/case/nothing', { Subject: 'a' }, 404, /no case/],
      [
        'POST',
        '/records/case',
        { Subject: 'a', Description: 'x'.repeat(600_000) },
        413,
        /larger than 512 kB/,
      ],
      ['POST', '/records/case', '{"__proto__":{"Subject":"a"}}', 400, /./],
      ['GET', '/records/contact/constructor', undefined, 404, /no contact/],
      ['GET', '/nothing/here', undefined, 404, /has no GET/],
    ];
    for (const [method, path, body, status, message] of cases) {
      const refused = await call<Refusal>(method, path, body);
      expect(refused.status, `${method} ${path} ${JSON.stringify(body)?.slice(0, 60)}`).to.equal(status);
      expect(refused.body.error.message).to.match(message);
    }
    const form = await fetch(`${servers.crmUrl}/api/records/case`, { method: 'POST', body: 'Subject=a' });
    expect(form.status).to.equal(415);
    expect((await call<Page>('GET', '/records/case')).status).to.equal(200);
    expect(logged).to.deep.equal([]);
  });

  it('refuse a mail address that is far too long without checking it for minutes', async () => {
    const Email = `a@${'.'.repeat(400_000)}@`;
    const refused = await call<Refusal>('POST', '/records/contact', { LastName: 'Long', Email });
    expect(refused.status).to.equal(400);
    expect(refused.body.error).to.include({ field: 'Email' });
    expect(refused.body.error.message).to.include('255 characters');
  }).timeout(20_000);

  it('keep text that looks like HTML as text', async () => {
    const Subject = '<img src=x onerror=alert(1)>';
    const made = await call<Row>('POST', '/records/case', { Subject });
    expect((await call<Row>('GET', `/records/case/${made.body['Id']}`)).body['Subject']).to.equal(Subject);
    expect(made.headers.get('content-type')).to.match(/^application\/json/);
  });

  it('are read after the last line was cut off, and from a damaged file, which is copied', async () => {
    const path = join(folder, 'crm.jsonl');
    await call('POST', '/records/case', { Subject: 'Kept' });
    await servers.close();
    appendFileSync(path, '{"type":"case","rec');
    await start();
    await call('POST', '/records/case', { Subject: 'Kept too' });
    expect((await call<Page>('GET', '/records/case?search=kept')).body.total).to.equal(2);
    expect(existsSync(`${path}.damaged`)).to.equal(false);
    await servers.close();
    writeFileSync(path, `nonsense\n${readFileSync(path, 'utf8')}`);
    await start();
    expect((await call<Page>('GET', '/records/case?search=kept')).body.total).to.equal(2);
    expect(readFileSync(`${path}.damaged`, 'utf8')).to.match(/^nonsense\n/);
    expect(logged.join('\n')).to.contain('1 line(s)');
    await servers.close();
    writeFileSync(path, `more nonsense\n${readFileSync(path, 'utf8')}`);
    await start();
    expect(readFileSync(`${path}.damaged`, 'utf8'), 'the first is kept').to.match(/^nonsense\n/);
    expect(readFileSync(`${path}.damaged-2`, 'utf8')).to.match(/^more nonsense\n/);
    expect(logged.at(-1)).to.contain(`${path}.damaged-2`);
  });

  it('tell open pages of changes at once, and of what they missed while away', async () => {
    const first = await openStream(servers.crmUrl);
    expect(await first.next()).to.deep.include({ event: 'ready', data: { resumed: false } });
    const made = await call<Row>('POST', '/records/case', { Subject: 'Seen at once' });
    const seen = await first.next();
    expect(seen).to.deep.include({ event: 'change', data: { type: 'case', record: made.body } });
    await first.end();
    const missed = await call<Row>('POST', '/records/case', { Subject: 'While away' });
    const second = await openStream(servers.crmUrl, seen.id);
    expect(await second.next()).to.deep.include({ event: 'ready', data: { resumed: true } });
    expect(await second.next()).to.deep.include({
      event: 'change',
      data: { type: 'case', record: missed.body },
    });
    await second.end();
  });

  it('tell a page what has changed since the answer that it shows', async () => {
    const shown = await fetch(`${servers.crmUrl}/api/records/case?limit=1`);
    const position = shown.headers.get('changes-position')!;
    const missed = await call<Row>('POST', '/records/case', { Subject: 'In between' });
    const stream = await openStream(servers.crmUrl, undefined, position);
    expect(await stream.next()).to.deep.include({ event: 'ready', data: { resumed: true } });
    expect((await stream.next()).data).to.deep.equal({ type: 'case', record: missed.body });
    await stream.end();
    const stale = await openStream(servers.crmUrl, undefined, 'another-1');
    expect(await stale.next()).to.deep.include({ event: 'ready', data: { resumed: false } });
    await stale.end();
  });
});

interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

/** Reads server-sent events one by one. */
async function openStream(
  origin: string,
  lastEventId?: string,
  after = '',
): Promise<{ next(): Promise<StreamEvent>; end(): Promise<void> }> {
  const response = await fetch(`${origin}/api/changes?after=${after}`, {
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  const field = (block: string, name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return {
    async next() {
      while (!buffer.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream ended.');
        buffer += decoder.decode(value, { stream: true });
      }
      const block = buffer.slice(0, buffer.indexOf('\n\n'));
      buffer = buffer.slice(block.length + 2);
      return {
        event: field(block, 'event'),
        id: field(block, 'id'),
        data: JSON.parse(field(block, 'data')) as unknown,
      };
    },
    end: () => reader.cancel(),
  };
}
