import type { LoadLayout } from './host/layout-loader.js';
import { createSdk } from './sdk.js';

const script = document.currentScript;
const src = script instanceof HTMLScriptElement ? script.src : '';
const sdk = createSdk({
  baseUrl: src && new URL(src).origin,
  // A script of another origin has no address of its own for its imports.
  loadLayout: () =>
    import(
      /* @vite-ignore */ new URL('omni-sdk-layout.js', src || location.href).href
    ) as ReturnType<LoadLayout>,
});

// A page that loads the script twice keeps the SDK which it has begun to use.
if (!('sdk' in globalThis)) Object.assign(globalThis, { sdk });
