import { OmniError } from '../../contract/errors.js';
import type { KeyValueStorage } from '../../ports/surroundings.js';
import { present } from './missing.js';
import type { AnswerContext, Answers } from './answer.js';

/** How much one instance may store, in characters: a browser gives all of them together some five million. */
const STORE = { keys: 500, key: 512, value: 100_000, all: 500_000 } as const;

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
    if (client.hasCrm?.() === false) {
      throw new OmniError(
        'WRONG_STATE',
        'No page of the CRM is connected, so nothing was sent: keep it, and send it again when there is one.',
      );
    }
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
    within('key', key.length, `A key of the store may have ${STORE.key} characters: shorten it.`);
    within('value', value.length, `A value of the store may have ${STORE.value} characters: split it.`);
    const all = (size: number): void =>
      within('all', size, `An app may store ${STORE.all} characters, if they fit: delete some first.`);
    // Adding up all that is stored takes long, so it is done only for a value that grows.
    if (value.length > (storage.get(prefix + key)?.length ?? -1)) {
      const others = storage.keys().filter((name) => name.startsWith(prefix) && name !== prefix + key);
      within('keys', others.length + 1, `An app may store ${STORE.keys} keys: delete some first.`);
      all(
        others.reduce(
          (sum, name) => sum + name.length - prefix.length + (storage.get(name)?.length ?? 0),
          key.length + value.length,
        ),
      );
    }
    if (storage.set(prefix + key, value) === false) all(Infinity);
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
    const { state } = appBy(client.apps, instanceId);
    if (state !== 'connected') {
      throw new OmniError(
        'WRONG_STATE',
        `${instanceId.slice(0, 80)} is open and not connected yet: send again when appInstance.getInfo says so.`,
      );
    }
    await omni.call('sendDataToApp', { data: contextData, fromInstanceId: client.instanceId, instanceId });
    return 'ok';
  },
};

function storeOf({ client }: AnswerContext): { storage: KeyValueStorage; prefix: string } {
  if (!client.storage) {
    throw new OmniError('UNSUPPORTED', 'This toolbar keeps nothing for apps: it was given no storage.');
  }
  // The length of the id stands in front, so that no instance's prefix is the beginning of another's.
  const { instanceId } = client;
  return { storage: client.storage, prefix: `store:${instanceId.length}:${instanceId}:` };
}

function within(limit: keyof typeof STORE, size: number, message: string): void {
  if (size > STORE[limit])
    throw new OmniError('LIMIT', message, { details: { limit: `store.${limit}`, most: STORE[limit] } });
}

function appBy(apps: AnswerContext['client']['apps'], instanceId: string) {
  return present(
    apps?.list().find((app) => app.instanceId === instanceId),
    `No app with the instance id ${instanceId.slice(0, 80)} is open: appInstance.getAllInfo lists them.`,
  );
}
