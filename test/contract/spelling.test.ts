import { expect } from 'chai';
import { describe as describeSchema } from '../../src/core/contract/describe.js';
import type { Descriptor } from '../../src/core/contract/descriptor.js';
import { listEvents } from '../../src/core/contract/events.js';
import { parseEvent, parseParams, parseResult } from './support/by-schema.js';
import { listMethods, type MethodName } from '../../src/core/contract/methods.js';
import { answered, wireName } from './fixture.js';

const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rewrites the keys that the contract knows and leaves all others. */
function rewritten(descriptor: Descriptor, value: unknown, spell: (key: string) => string): unknown {
  if (descriptor.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => rewritten(descriptor.of, item, spell));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (descriptor.kind === 'dictionary') {
    const entries = Object.entries(value).map(([key, item]) => [key, rewritten(descriptor.of, item, spell)]);
    return Object.fromEntries(entries);
  }
  if (descriptor.kind !== 'object') return value;
  const keys = descriptor.keys;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = keys[key];
      if (!inner) return [key, item];
      const other = spell(key);
      return [Object.hasOwn(keys, other) ? key : other, rewritten(inner, item, spell)];
    }),
  );
}

describe('spelling', () => {
  for (const method of answered) {
    it(`the answer of ${wireName(method)} may come in camelCase or snake_case, and leaves in the contract's`, () => {
      const name = wireName(method) as MethodName;
      const descriptor = describeSchema(listMethods().find((info) => info.name === name)!.result);
      for (const spell of [camel, snake]) {
        expect(parseResult(name, rewritten(descriptor, method.result, spell))).to.deep.equal(method.result);
      }
    });
  }

  it('knows the misspelt keys and their right spelling', () => {
    expect(
      parseResult('getAgentSession', { userId: 'a', sessionTimeout: 1, readyStatuses: [] }),
    ).to.deep.equal({
      userId: 'a',
      sessoinTimeout: 1,
      readStatuses: [],
    });
    const conferred = { interactionId: 'i', conferredType: 'conferToUser', conferred_context_id: 'b' };
    expect(parseEvent('interactionConferred', conferred)).to.deep.equal({
      interactionId: 'i',
      conferedType: 'conferToUser',
      conferedContextId: 'b',
    });
    expect(
      parseEvent('notification', { notificationId: 'n', displayMessage: 'm', subtype: 's' }),
    ).to.deep.equal({
      notificationId: 'n',
      displayMessage: 'm',
      subType: 's',
    });
  });

  it('reads parameters in both spellings, nested ones too', () => {
    const params = parseParams('initiateInteraction', [
      { channel_type: 'chat', channel_details: { app_id: 'a' }, campaign_id: 47, channelSubtype: 'whatsapp' },
    ]);
    expect(params).to.deep.equal({
      channelType: 'chat',
      channelDetails: { appId: 'a' },
      campaignId: 47,
      channelSubType: 'whatsapp',
    });
  });

  it('emits the known spelling and keeps the other beside it when both are there', () => {
    expect(parseEvent('showCrm', { interactionId: 'i', interaction_id: 'other' })).to.deep.equal({
      interactionId: 'i',
      interaction_id: 'other',
    });
  });

  it('keeps both names of a flag apart when the contract prints both', () => {
    const bean = {
      userId: 'a',
      campaignInfos: [{ campaignId: 1, isAcwConnectedEnabled: true, acwConnectedEnabled: false }],
    };
    expect(parseResult('getAgentSession', bean)).to.deep.equal(bean);
  });

  it('has no two keys in one object that differ only in spelling', () => {
    const visit = (descriptor: Descriptor): void => {
      if ('of' in descriptor) visit(descriptor.of);
      if (descriptor.kind !== 'object') return;
      const keys = Object.keys(descriptor.keys).map(snake);
      expect(new Set(keys).size).to.equal(keys.length);
      Object.values(descriptor.keys).forEach(visit);
    };
    for (const { takes, result } of listMethods()) [takes, describeSchema(result)].forEach(visit);
    for (const { payload } of listEvents()) visit(describeSchema(payload));
  });
});
