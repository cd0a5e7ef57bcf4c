import * as z from 'zod/mini';
import { acknowledgement } from '../shapes/acknowledgement.js';
import { appInstanceInfo, appInstanceInfos } from '../shapes/app.js';
import { given, id, text, TEXT_MAX } from '../zod.js';
import { method } from './define.js';

export const storeMethods = {
  'store.get': method({
    group: 'store',
    params: [['key', id()]],
    result: z.string(),
    summary: 'Reads a value that the app stored. Rejects with 4000 when there is none.',
    contexts: ['app'],
  }),
  'store.set': method({
    group: 'store',
    params: [
      ['key', id()],
      ['value', text(TEXT_MAX)],
    ],
    result: acknowledgement,
    summary: 'Stores a value for the app; other apps and pages do not see it.',
    contexts: ['app'],
  }),
  'store.delete': method({
    group: 'store',
    params: [['key', id()]],
    result: acknowledgement,
    summary: 'Removes a value that the app stored.',
    contexts: ['app'],
  }),
};

export const appInstanceMethods = {
  'appInstance.getAllInfo': method({
    group: 'appInstance',
    params: [['appId', id()]],
    result: appInstanceInfos,
    summary: 'Every open instance of an app.',
    contexts: ['app'],
  }),
  'appInstance.getInfo': method({
    group: 'appInstance',
    params: [['instanceId', id()]],
    result: appInstanceInfo,
    summary: 'One instance of an app. Rejects with 4000 when it is not open.',
    contexts: ['app'],
  }),
  'appInstance.sendDataToApp': method({
    group: 'appInstance',
    params: [
      ['instanceId', id()],
      ['contextData', given()],
    ],
    result: acknowledgement,
    summary: 'Sends data to one instance of an app, which hears receiveData.',
    contexts: ['app'],
  }),
};
