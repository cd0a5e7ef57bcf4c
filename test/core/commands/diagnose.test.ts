import { expect } from 'chai';
import { well } from '../../../src/core/model/diagnosis.js';
import { createOmni } from '../../../src/core/omni.js';
import type { CenterUpdate } from '../../../src/core/ports/contact-center.js';
import type { Diagnostics } from '../../../src/core/ports/diagnostics.js';
import { Subject } from 'rxjs';

function core(diagnostics?: Diagnostics) {
  const updates = new Subject<CenterUpdate>();
  const center = { name: 'test', updates$: updates, perform: () => Promise.reject(new Error('no')) };
  const omni = createOmni({ center, ...(diagnostics ? { diagnostics } : {}) });
  const tell = (status: 'connected' | 'lost', at = Date.now()): void =>
    updates.next({ kind: 'snapshot', at, entries: [['connection', { status, message: null }]] });
  const look = async (check: string) =>
    (await omni.call('diagnose', {})).find((finding) => finding.check === check);
  return { omni, tell, look };
}

describe('diagnose', () => {
  it('reports whether the contact center answers, and gives no verdict before it could answer', async () => {
    const { omni, tell, look } = core();
    expect(await look('center')).to.include({ severity: 'unknown' });
    tell('connected');
    expect(await look('center')).to.deep.equal(well('center'));
    tell('lost');
    expect(await look('center')).to.include({ severity: 'problem' });
    omni.destroy();
  });

  it('asks the page, and survives a page that cannot answer', async () => {
    const good = core({ diagnose: () => Promise.resolve([well('storage')]) });
    expect(await good.look('storage')).to.deep.equal(well('storage'));
    const bad = core({ diagnose: () => Promise.reject(new Error('broken')) });
    expect(await bad.look('connection')).to.include({ severity: 'unknown' });
    good.omni.destroy();
    bad.omni.destroy();
  });

  it('leaves no pending command and no entry in the log', async () => {
    const { omni, tell } = core();
    tell('connected');
    const types: string[] = [];
    omni.events.subscribe(({ event }) => types.push(event.type));
    await omni.call('diagnose', {});
    expect(types).to.deep.equal([]);
    omni.destroy();
  });
});
