import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { outdated } from '../../server/build.js';

const SDK = 'dist/omni-sdk-layout.js';
const TOOLBAR = 'dist/pages/toolbar-origin/omniapp/toolbar/index.html';
const CRM = 'dist/pages/crm-origin/index.html';

describe('what the servers build before they start', () => {
  let root: string;
  const write = (path: string, minute: number): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    const at = new Date(2026, 0, 1, 12, minute);
    utimesSync(file, at, at);
    utimesSync(dirname(file), at, at);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'omni-build-'));
    for (const source of ['src/core/omni.ts', 'pages/crm/main.ts', 'vite.config.ts', 'package-lock.json'])
      write(source, 0);
    for (const built of [SDK, TOOLBAR, CRM]) write(built, 10);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const parts = (): readonly string[] => outdated(join(root, 'dist'), root);

  it('is nothing while the build is newer than its sources', () => {
    expect(parts()).to.deep.equal([]);
  });

  it('is each missing part', () => {
    rmSync(join(root, TOOLBAR));
    expect(parts()).to.deep.equal(['toolbar-pages']);
  });

  for (const source of ['src/core/omni.ts', 'pages/crm/main.ts', 'vite.config.ts', 'package-lock.json'])
    it(`is every part older than a changed ${source}`, () => {
      write(source, 20);
      write(CRM, 30);
      expect(parts()).to.deep.equal(['sdk', 'toolbar-pages']);
    });
});
