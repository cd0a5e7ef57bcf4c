import { createSdk } from 'omni-toolbar/sdk';
import { addFrame } from '../path.js';

declare global {
  /**
   * Connects, calls, and disconnects in the middle of a call, this many times; answers how many calls never settled.
   */
  var cycle: (times: number) => Promise<number>;
}

const frame = addFrame(document.documentElement.dataset['child'] as string);

globalThis.cycle = async (times) => {
  let pending = 0;
  for (let index = 0; index < times; index++) {
    const sdk = createSdk();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    sdk.on('notification', () => undefined);
    await sdk.triggerToastNotification('once', 'info');
    pending++;
    const settled = (): void => void pending--;
    void sdk.triggerToastNotification('twice', 'info').then(settled, settled);
    sdk.disconnect();
    // One turn of the event loop: every call that the disconnection settles is settled after it.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return pending;
};
