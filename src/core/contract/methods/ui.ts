import { acknowledgement } from '../shapes/acknowledgement.js';
import { prefillDetails } from '../shapes/params.js';
import { id, line, oneOf, text, TEXT_MAX, whole } from '../zod.js';
import { method } from './define.js';

export const uiMethods = {
  setLoginInfo: method({
    group: 'ui',
    params: [
      ['username', id()],
      ['token', line()],
    ],
    result: acknowledgement,
    summary: 'Fills in the login screen. The token is never shown, stored or sent back.',
    contexts: ['crm'],
    sensitive: ['token'],
  }),
  populateChannelDetailsForNewInteraction: method({
    group: 'ui',
    params: [
      ['channelType', line(64)],
      ['channelSubType', text(64)],
      ['channelDetails', prefillDetails],
    ],
    result: acknowledgement,
    summary: 'Fills in the start-interaction screen.',
  }),
  setExtensionInfo: method({
    group: 'ui',
    params: [
      ['callContextId', whole()],
      ['phone', id()],
    ],
    result: acknowledgement,
    summary: 'Fills in the screen on which the agent selects an extension.',
  }),
  triggerToastNotification: method({
    group: 'ui',
    params: [
      ['message', line(TEXT_MAX)],
      ['variant', oneOf(['success', 'error', 'warning', 'info'])],
    ],
    result: acknowledgement,
    summary: 'Shows a toast in the toolbar.',
  }),
  triggerDesktopNotification: method({
    group: 'ui',
    params: [
      ['notificationType', line()],
      ['notificationSubType', text()],
      ['subject', line()],
      ['message', text(TEXT_MAX)],
    ],
    result: acknowledgement,
    summary: 'Shows a notification of the operating system, if the agent allows them.',
  }),
};
