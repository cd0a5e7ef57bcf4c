import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Journal } from '../../server/records/journal.js';

/** The limit of a file's size for the process below, in blocks of 512 bytes. */
const BLOCKS = 2048;
const ROOM = 200;

/** Writes a line that is too long for the limit, and then one that fits. */
const WRITER = `
  import { Journal } from './server/records/journal.ts';
  const { journal } = Journal.open(process.argv[1], () => {});
  const answers = [];
  for (const Subject of ['x'.repeat(1000), 'short']) {
    try {
      journal.append({ type: 'case', record: { Id: '1', Subject } });
      answers.push('kept');
    } catch (error) {
      answers.push(error.code);
    }
  }
  console.log(answers.join(' '));
`;

describe('the journal of the records', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'omni-journal-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves no half line when the disk is full, so that the next line is not lost with it', () => {
    const path = join(folder, 'crm.jsonl');
    const first = JSON.stringify({ type: 'case', record: { Id: '0', Subject: '' } });
    const filled = BLOCKS * 512 - ROOM - first.length - 1;
    writeFileSync(path, `${first.replace('""', JSON.stringify('x'.repeat(filled)))}\n`);
    const limited = `ulimit -f ${BLOCKS}; exec "$0" --import tsx --input-type=module -e "$1" "$2"`;
    const said = execFileSync('sh', ['-c', limited, process.execPath, WRITER, path], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    expect(said.trim()).to.equal('EFBIG kept');
    const logged: string[] = [];
    const { journal, entries } = Journal.open(path, (line) => logged.push(line));
    journal.close();
    expect(logged).to.deep.equal([]);
    expect(entries.map(({ record }) => record['Id'])).to.deep.equal(['0', '1']);
    expect(entries[1]?.record['Subject']).to.equal('short');
  });

  it('has one line for each record after it was opened again, and knows their keys', () => {
    const path = join(folder, 'crm.jsonl');
    const { journal } = Journal.open(path, (said) => expect.fail(said));
    journal.append({ type: 'case', record: { Id: '0', Subject: 'made' }, key: 'k', body: '{}' });
    journal.append({ type: 'case', record: { Id: '1', Subject: 'other' } });
    for (const Subject of ['changed', 'last']) journal.append({ type: 'case', record: { Id: '0', Subject } });
    journal.close();
    const opened = Journal.open(path, (said) => expect.fail(said));
    opened.journal.close();
    expect(opened.entries).to.deep.equal([
      { type: 'case', record: { Id: '0', Subject: 'last' }, key: 'k', body: '{}' },
      { type: 'case', record: { Id: '1', Subject: 'other' } },
    ]);
    expect(
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).to.deep.equal(opened.entries);
  });

  it('removes a line that was cut off, also behind an invalid byte', () => {
    const path = join(folder, 'crm.jsonl');
    const line = (Id: string): string => JSON.stringify({ type: 'case', record: { Id, Subject: 'Caf?' } });
    const bytes = Buffer.from(`${line('0')}\n${line('1').slice(0, -9)}`, 'latin1');
    bytes[bytes.indexOf('?')] = 0xe9;
    writeFileSync(path, bytes);
    const opened = Journal.open(path, (said) => expect.fail(said));
    opened.journal.append({ type: 'case', record: { Id: '2', Subject: 'short' } });
    opened.journal.close();
    const { journal, entries } = Journal.open(path, (said) => expect.fail(said));
    journal.close();
    expect(entries.map(({ record }) => record['Id'])).to.deep.equal(['0', '2']);
  });
});
