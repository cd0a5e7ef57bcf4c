import { createSdk } from 'omni-toolbar/sdk';
import { measure } from '../measure.js';
import { addFrame, type PushOrder } from '../path.js';

measure(async (url, onEvent) => {
  const sdk = createSdk();
  const frame = addFrame(url);
  sdk.on('notification', onEvent);
  await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
  return {
    // Positional arguments, as the documentation calls this method.
    call: ({ message, variant }) => sdk.triggerToastNotification(message, variant),
    push: (push) => void sdk.sendDataToApp({ contextData: { push } satisfies PushOrder }),
  };
});
