import { readFileSync } from 'node:fs';

/** A script that hosts load is measured as it is served, and not bundled once more. */
const asServed = (config) => ({ ...config, loader: { ...config.loader, '.js': 'copy' } });

/**
 * Leaves out of the count what is imported dynamically, except the paths that `counted` accepts. RxJS is its ES2015
 * build, and letters beyond ASCII are not escaped: as in the build of our own pages.
 */
const without = (counted) => (config) => ({
  ...config,
  conditions: ['es2015'],
  charset: 'utf8',
  plugins: [
    ...(config.plugins ?? []),
    {
      name: 'later',
      setup: ({ onResolve }) =>
        onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === 'dynamic-import' && !counted(path) ? { path, external: true } : undefined,
        ),
    },
  ],
});
const nothing = () => false;

/** The scripts and style sheets that a page's HTML names: what the page fetches before its script runs. */
const before = (page, folder = 'dist/pages/toolbar-origin') =>
  [...new Set(readFileSync(`${folder}/${page}`, 'utf8').match(/\/assets\/[^"]+\.(?:js|css)/g))].map(
    (file) => `${folder}${file}`,
  );

/**
 * The later parts that belong to the toolbar itself. An adapter does not: it brings a core along, which is counted
 * already, and what fires the SDK's events in the page comes together with an adapter. The numbers of countries have a
 * limit of their own.
 */
const parts = (path) => !/\/adapters\/|sdk-events|phone-library/.test(path);

export default [
  {
    name: 'core, with Lit, context, RxJS and the registries of the contract',
    path: 'scripts/size/core.js',
    gzip: true,
    limit: '31.4 kB',
  },
  { name: 'the same with the edge', path: 'scripts/size/core-edge.js', gzip: true, limit: '39.9 kB' },
  {
    name: 'RPC, both ends: handshakes, reconnection, port, batches, pieces, checks of items, deadlines; no contract',
    path: 'scripts/size/rpc.js',
    ignore: ['../../../core/contract/errors.js'],
    gzip: true,
    limit: '5 kB',
  },
  {
    name: 'omni-sdk.js',
    path: 'dist/omni-sdk.js',
    modifyEsbuildConfig: asServed,
    gzip: true,
    limit: '16 kB',
  },
  {
    name: "omni-sdk-layout.js, which it loads to place the toolbar's frame, also under a pointer that is ahead of it",
    path: 'dist/omni-sdk-layout.js',
    modifyEsbuildConfig: asServed,
    gzip: true,
    limit: '4.7 kB',
  },
  {
    name: 'one element: define/omni-toast.js, with Lit; other languages load when needed (goal: 14 kB)',
    path: 'dist/components/toast/define.js',
    modifyEsbuildConfig: without(nothing),
    gzip: true,
    limit: '16.5 kB',
  },
  {
    name: 'the toolbar with its core, before an agent can sign in (goal: 42 kB)',
    path: 'scripts/size/toolbar.js',
    modifyEsbuildConfig: without(nothing),
    gzip: true,
    limit: '106.5 kB',
  },
  {
    name: 'the same with all that it fetches later, other languages too, but no numbers of countries (60 kB more at most)',
    path: 'scripts/size/toolbar.js',
    modifyEsbuildConfig: without(parts),
    gzip: true,
    limit: '165.1 kB',
  },
  {
    name: 'omni-toolbar.js, every element in one script',
    path: 'dist/omni-toolbar.js',
    modifyEsbuildConfig: asServed,
    gzip: true,
    limit: '245.6 kB',
  },
  {
    name: "the toolbar's page with its frame server, before it opens a contact center",
    path: before('omniapp/toolbar/index.html'),
    disablePlugins: ['@size-limit/esbuild'],
    gzip: true,
    limit: '163 kB',
  },
  {
    name: "omni-toolbar-phones.js, the countries' ways to write numbers, loaded when they are needed",
    path: 'dist/omni-toolbar-phones.js',
    gzip: true,
    limit: '41.8 kB',
  },
];
