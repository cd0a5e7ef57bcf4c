import type { LoadLayout } from './host/layout-loader.js';
import { createSdk } from './sdk.js';

// A module is nobody's current script: then it is the element that names it. One that another module imported has none.
const script = document.currentScript ?? document.querySelector('script[src*=omni-sdk]');
const src = (script as HTMLScriptElement | null)?.src;
const sdk = createSdk({
  baseUrl: src && new URL(src).origin,
  // A script of another origin has no address of its own for its imports, and one that was imported none at all.
  loadLayout: async () =>
    import(
      /* @vite-ignore */ new URL('omni-sdk-layout.js', src ?? new URL('/', await sdk.getBaseUrl())).href
    ) as ReturnType<LoadLayout>,
});

// A page that loads the script twice keeps the SDK which it has begun to use; an element with that id is none.
if (!Object.hasOwn(globalThis, 'sdk')) Object.assign(globalThis, { sdk });
