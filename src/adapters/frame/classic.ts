import type { LoadLayout } from './host/layout-loader.js';
import { createSdk } from './sdk.js';

// In a module `currentScript` is null: then its element is found by `src`. An imported module has no element.
const script = document.currentScript ?? document.querySelector('script[src*=omni-sdk]');
const src = (script as HTMLScriptElement | null)?.src;
const sdk = createSdk({
  baseUrl: src && new URL(src).origin,
  // A relative import() fails in a classic script of another origin. A script that was imported has no `src` to go by.
  loadLayout: async () =>
    import(
      /* @vite-ignore */ new URL('omni-sdk-layout.js', src ?? new URL('/', await sdk.getBaseUrl())).href
    ) as ReturnType<LoadLayout>,
});

// A page that loads the script twice keeps its first SDK. `hasOwn`: an element with the id `sdk` is not one.
if (!Object.hasOwn(globalThis, 'sdk')) Object.assign(globalThis, { sdk });
