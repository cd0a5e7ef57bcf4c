import { createSdk, type Sdk } from '../../../../src/adapters/frame/sdk.js';

/** What this page offers to the test in the page around it. */
export interface AppWindow extends Window {
  readonly sdk: Sdk;
  readonly heard: readonly unknown[];
}

const sdk = createSdk();
const heard: unknown[] = [];
sdk.on('receiveData', (data) => heard.push(data));
Object.assign(window, { sdk, heard });
await sdk.initialize({ context: 'app' });
