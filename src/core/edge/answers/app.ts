import { OmniError } from '../../contract/errors.js';
import type { KeyValueStorage } from '../../ports/surroundings.js';
import { present } from './missing.js';
import type { AnswerContext, Answers } from './table.js';

/** How much one app may store: keys and values together, in characters. */
const STORE_LIMIT = 1_000_000;

export const appAnswers: Answers<
  | 'sendDataToCrm'
  | 'sendDataToApp'
  | 'store.get'
  | 'store.set'
  | 'store.delete'
  | 'appInstance.getAllInfo'
  | 'appInstance.getInfo'
  | 'appInstance.sendDataToApp'
> = {
  sendDataToCrm: async ({ contextData }, { omni, client }) => {
    await omni.call('sendDataToCrm', { data: contextData, fromInstanceId: client.instanceId });
    return 'ok';
  },
  sendDataToApp: async ({ contextData }, { omni }) => {
    await omni.call('sendDataToApps', { data: contextData });
    return 'ok';
  },
  'store.get': ({ key }, context) => {
    const { storage, prefix } = storeOf(context);
    return present(storage.get(prefix + key), `Nothing is stored under ${key.slice(0, 80)}.`);
  },
  'store.set': ({ key, value }, context) => {
    const { storage, prefix } = storeOf(context);
    const others = storage.keys().filter((name) => name.startsWith(prefix) && name !== prefix + key);
    const used = others.reduce(
      (sum, name) => sum + name.length - prefix.length + (storage.get(name)?.length ?? 0),
      0,
    );
    if (used + key.length + value.length > STORE_LIMIT) {
      throw new OmniError(
        'LIMIT',
        `An app may store ${STORE_LIMIT} characters in all: delete something first.`,
      );
    }
    storage.set(prefix + key, value);
    return 'Successfully set store item';
  },
  'store.delete': ({ key }, context) => {
    const { storage, prefix } = storeOf(context);
    storage.delete(prefix + key);
    return 'Successfully deleted store item';
  },
  'appInstance.getAllInfo': ({ appId }, { client }) =>
    (client.apps?.list() ?? []).filter((app) => app.appId === appId).map((app) => ({ ...app })),
  'appInstance.getInfo': ({ instanceId }, { client }) => ({ ...appBy(client.apps, instanceId) }),
  'appInstance.sendDataToApp': async ({ instanceId, contextData }, { omni, client }) => {
    appBy(client.apps, instanceId);
    await omni.call('sendDataToApp', { data: contextData, fromInstanceId: client.instanceId, instanceId });
    return 'ok';
  },
};

function storeOf({ client }: AnswerContext): { storage: KeyValueStorage; prefix: string } {
  if (!client.storage) {
    throw new OmniError('UNSUPPORTED', 'This toolbar keeps nothing for apps: it was given no storage.');
  }
  return { storage: client.storage, prefix: `store:${client.instanceId}:` };
}

function appBy(apps: AnswerContext['client']['apps'], instanceId: string) {
  return present(
    apps?.list().find((app) => app.instanceId === instanceId),
    `No app with the instance id ${instanceId.slice(0, 80)} is open: appInstance.getAllInfo lists them.`,
  );
}
