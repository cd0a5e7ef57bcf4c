/** A script that hosts load is measured as it is served, and not bundled once more. */
const asServed = (config) => ({ ...config, loader: { ...config.loader, '.js': 'copy' } });

export default [
  {
    name: 'core, with Lit, context, RxJS and the registries of the contract',
    path: 'scripts/size/core.js',
    gzip: true,
    limit: '29 kB',
  },
  { name: 'the same with the edge', path: 'scripts/size/core-edge.js', gzip: true, limit: '39.5 kB' },
  {
    name: 'RPC, both ends: handshakes, reconnection, port, batches, pieces, checks of items, deadlines; no contract',
    path: 'scripts/size/rpc.js',
    ignore: ['../../../core/contract/errors.js'],
    gzip: true,
    limit: '5.3 kB',
  },
  {
    name: 'omni-sdk.js',
    path: 'dist/omni-sdk.js',
    modifyEsbuildConfig: asServed,
    gzip: true,
    limit: '16 kB',
  },
  {
    name: "omni-sdk-layout.js, which it loads to place the toolbar's frame",
    path: 'dist/omni-sdk-layout.js',
    modifyEsbuildConfig: asServed,
    gzip: true,
    limit: '4.5 kB',
  },
  {
    name: 'one element: define/omni-toast.js, with Lit; other languages load when needed',
    path: 'dist/define/omni-toast.js',
    ignore: ['./ar.js', './hi.js'],
    gzip: true,
    limit: '23.5 kB',
  },
  {
    name: 'omni-toolbar.js, every element in one script',
    path: 'dist/omni-toolbar.js',
    ignore: ['./omni-toolbar-phones.js'],
    gzip: true,
    limit: '262 kB',
  },
  {
    name: "omni-toolbar-phones.js, the countries' ways to write numbers, loaded when they are needed",
    path: 'dist/omni-toolbar-phones.js',
    gzip: true,
    limit: '48 kB',
  },
];
