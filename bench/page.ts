import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../scripts/browsers/chromium.mjs';

/** A server and a browser for pages with one script each, bundled as an application would bundle it. */
export interface Pages {
  readonly browser: Browser;
  /** Opens a fresh page with nothing but this script. */
  open(script: string): Promise<Page>;
  close(): Promise<void>;
}

/** Makes pages cross-origin isolated, because then their clock is more precise. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** @param folder of the scripts */
export async function openPages(folder: string, scripts: readonly string[]): Promise<Pages> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: scripts.map((script) => `${script}.page.ts`),
    outdir: 'out',
    write: false,
    bundle: true,
    splitting: true,
    minify: !process.env['PROFILE'],
    format: 'esm',
    // As the product's own pages are built, and for every candidate: browsers compile the script while it arrives.
    banner: { js: '//# allFunctionsCalledOnLoad' },
    target: 'es2022',
    conditions: ['omni-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    logLevel: 'error',
  });
  const files = new Map(
    outputFiles.map(({ path, text }) => [`/${path.replaceAll('\\', '/').split('/').at(-1)}`, text]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const script = files.get(url);
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
    response.end(
      script ??
        `<!doctype html><title>bench</title><body><script type="module" src="${url}.page.js"></script>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  return {
    browser,
    async open(script) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`${origin}/${script}`);
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
