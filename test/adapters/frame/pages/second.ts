import { secondToolbar } from '../second-implementation.js';

const acknowledged: unknown[] = [];

secondToolbar(
  new URLSearchParams(location.search).get('allow') ?? '',
  (method, params, tell) => {
    switch (method) {
      case 'getCurrentUser':
        return { userId: 'second', userName: 'b', userType: 'c' };
      case 'getPhoneNumberForSearch':
        return 'x'.repeat(1_000_000);
      case 'getPrimaryColumnName':
        return JSON.stringify(acknowledged);
      case 'sendDataToApp':
        return `${JSON.stringify(params).length} characters`;
      case 'onLoadHandler': {
        const payload = { interactionId: 'a', campaignId: 172, channelDetails: { channelType: 'voice' } };
        tell({ name: 'showCrm', payload, ack: 'pop' });
        tell({ name: 'showCrm', payload, ack: 'pop' });
        return 'ok';
      }
    }
    throw Object.assign(new Error(`No ${method} here.`), { code: 5006 });
  },
  (ack) => acknowledged.push(ack),
);
