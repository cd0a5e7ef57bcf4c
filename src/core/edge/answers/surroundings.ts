import type { Answers } from './answer.js';

export const surroundingsAnswers: Answers<
  | 'onLoadHandler'
  | 'setLoginInfo'
  | 'setExtensionInfo'
  | 'populateChannelDetailsForNewInteraction'
  | 'getPhoneNumberForSearch'
  | 'triggerToastNotification'
  | 'triggerDesktopNotification'
> = {
  onLoadHandler: async ({ isLoaded }, { omni }) => {
    await omni.call('reportLifecycle', { stage: isLoaded ? 'loaded' : 'unloaded' });
    return 'ok';
  },
  setLoginInfo: async ({ username, token }, { omni }) => {
    await omni.call('prefillLogin', { username, token });
    return 'ok';
  },
  setExtensionInfo: async ({ callContextId, phone }, { omni }) => {
    await omni.call('prefillExtension', { callContextId, phone });
    return 'ok';
  },
  populateChannelDetailsForNewInteraction: async (
    { channelType, channelSubType, channelDetails },
    { omni },
  ) => {
    const { campaignId = '', appName, appId, phone = '', name = '' } = channelDetails;
    await omni.call('prefillDialer', {
      prefill: { channelType, channelSubType, campaignId, appName: appName ?? appId ?? '', phone, name },
    });
    return 'ok';
  },
  getPhoneNumberForSearch: (_, { omni }) => omni.state.get('dialerPhone'),
  triggerToastNotification: async ({ message, variant }, { omni }) => {
    await omni.call('showToast', { message, variant });
    return 'ok';
  },
  triggerDesktopNotification: async (params, { omni }) => {
    await omni.call('showDesktopNotification', {
      type: params.notificationType,
      subType: params.notificationSubType,
      subject: params.subject,
      message: params.message,
    });
    return 'ok';
  },
};
