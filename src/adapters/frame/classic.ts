import { createSdk } from './sdk.js';

const script = document.currentScript;
const sdk = createSdk({
  baseUrl: script instanceof HTMLScriptElement && script.src ? new URL(script.src).origin : '',
});

// A page that loads the script twice keeps the SDK which it has begun to use.
if (!('sdk' in globalThis)) Object.assign(globalThis, { sdk });
