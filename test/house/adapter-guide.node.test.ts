import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Core from 'omni-toolbar/core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the guide to adapters', () => {
  it('begins with an adapter that works', async () => {
    const guide = readFileSync(`${ROOT}docs/adapters.md`, 'utf8');
    const code = /```js\n([\s\S]+?)```/.exec(guide)![1]!;
    let core: typeof Core;
    const folder = mkdtempSync(`${ROOT}test/house/.guide-`);
    try {
      // Both in one file, so that the adapter is registered in the same module that finds it.
      writeFileSync(`${folder}/acme.mjs`, `${code}export { findAdapter } from 'omni-toolbar/core';`);
      core = (await import(pathToFileURL(`${folder}/acme.mjs`).href)) as typeof Core;
    } finally {
      rmSync(folder, { recursive: true });
    }
    const omni = await core.findAdapter('acme')!.open({});
    const refused = await omni
      .call('login', { username: 'asha', password: 'x' })
      .catch((error: unknown) => error);
    expect(refused).to.include({ name: 'REFUSED', message: 'Acme does not know asha.' });
    omni.destroy();
  });
});
