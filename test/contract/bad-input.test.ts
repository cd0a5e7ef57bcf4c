import { expect } from 'chai';
import { OmniError } from '../../src/core/contract/errors.js';
import * as lean from '../../src/core/contract/lean.js';
import { listMethods, type MethodName } from '../../src/core/contract/methods.js';
import * as whole from './support/by-schema.js';

const FORMS = { 'with Zod': whole, 'without Zod': lean };
const HTML = '<img src=x onerror="alert(1)">';

function refusal(act: () => unknown): OmniError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof OmniError) return thrown;
    throw thrown;
  }
  throw new Error('It was accepted.');
}

for (const [title, { parseParams }] of Object.entries(FORMS)) {
  const refused = (name: string, ...args: unknown[]): OmniError =>
    refusal(() => parseParams(name as MethodName, args));

  describe(`bad parameters, ${title}`, () => {
    for (const { name, takes } of listMethods()) {
      const entries = Object.entries(takes.keys);
      const mandatory = entries.filter(([, { optional }]) => !optional).map(([key]) => key);

      for (const missing of mandatory) {
        it(`${name} without ${missing} says so`, () => {
          const error = refused(
            name,
            ...entries.map(([key]) => (key === missing ? undefined : {})),
            undefined,
          );
          expect(error).to.include({ code: 2001, name: 'REQUIRED_FIELD_MISSING', method: name });
          expect(JSON.stringify(error.details)).to.contain(`${missing} in ${name} is missing`);
        });
      }

      it(`${name} refuses a value too many`, () => {
        const error = refused(name, ...entries.map(() => 'x'), 'one more');
        expect(error.code).to.equal(2001);
        expect(error.message).to.contain(`${name} takes at most ${entries.length} argument`);
      });
    }

    it('names the unknown key and the known keys', () => {
      const error = refused('login', { username: 'a', password: 'b', pasword: 'c' });
      expect(error.message).to.equal(
        'login does not take "pasword"; it takes username, password, authPolicy.',
      );
    });

    it('names an unknown key in a nested object, with its path', () => {
      const record = { recordId: '1', recordType: 'contact', recordName: 'Jack', phone: '1' };
      expect(refused('showMultipleRecordsForInteraction', 'i', [record]).message).to.equal(
        'recordsInfo[0] in showMultipleRecordsForInteraction does not take "phone"; ' +
          'it takes recordId, recordType, recordName, additionalInfo.',
      );
    });

    it('refuses the same parameter in two spellings', () => {
      const given = {
        channelType: 'chat',
        channelSubType: 'a',
        channelSubtype: 'b',
        channelDetails: {},
        campaignId: 1,
      };
      expect(refused('initiateInteraction', given).message).to.contain('does not take "channelSubtype"');
    });

    it('requires the phone of a call, and of a chat without an app', () => {
      expect(refused('initiateInteraction', 'voice', {}, 172).message).to.match(
        /^phone in initiateInteraction is missing/,
      );
      expect(refused('initiateInteraction', 'chat', { name: 'A' }, 172).message).to.contain(
        'channelDetails.appId',
      );
      expect(parseParams('initiateInteraction', ['chat', { appId: 'a' }, 172]).campaignId).to.equal(172);
    });

    it('refuses letters, nothing and markup as a phone number', () => {
      for (const phone of ['abc', '12a4', ' ', '+', HTML, '1\u202e2x', '9'.repeat(2_000)]) {
        const error = refused('initiateInteraction', 'voice', { phone }, 172);
        expect(error.message, phone.slice(0, 9)).to.contain('a phone number such as');
      }
      expect(refused('initiateInteraction', 'voice', { phone: 1234567890 }, 172).message).to.contain('text');
      for (const phone of ['1234567890', '+91 98 7654-3210', '(336) 222-7000', '٠١٢٣٤٥٦٧٨٩', '*67#', '1/2']) {
        expect(parseParams('initiateInteraction', ['voice', { phone }, 172]).channelDetails.phone).to.equal(
          phone,
        );
      }
    });

    it('refuses a callback without a valid time', () => {
      for (const callbackTime of [
        'soon',
        '2025-02-30T10:00:00Z',
        '2025-13-01',
        '',
        '1752484905899',
        '2025-07-06T25:00:00Z',
      ]) {
        const error = refused('disposeInteraction', 'voice', 'i', 1344, '', { callbackTime });
        expect(error.message).to.contain('additionalParams.callbackTime in disposeInteraction must be');
      }
      expect(refused('disposeInteraction', 'voice', 'i', 1344, '', { phone: '1' }).message).to.contain(
        'additionalParams.callbackTime in disposeInteraction is missing',
      );
    });

    it('refuses a note of 200,000 characters and says how many are taken', () => {
      const key = {
        channelType: 'voice',
        interactionId: 'i',
        dispositionCodeId: 1,
        idempotencyKey: 'k'.repeat(201),
      };
      expect(refused('disposeInteraction', key).message).to.include('idempotencyKey');
      const error = refused('disposeInteraction', 'voice', 'i', 1344, 'x'.repeat(200_000));
      expect(error.message).to.equal('notes in disposeInteraction must be at most 20000 characters long.');
      expect(error.message.length + JSON.stringify(error.details).length).to.be.below(500);
    });

    it('keeps markup as text', () => {
      expect(parseParams('disposeInteraction', ['voice', 'i', 1, HTML]).notes).to.equal(HTML);
      const name = HTML.repeat(300);
      expect(parseParams('setRecordInfoForInteraction', ['i', '1', 't', name]).recordName).to.equal(name);
    });

    it('refuses __proto__ as a parameter and changes no prototype', () => {
      const given: unknown = JSON.parse('{"username":"a","password":"b","__proto__":{"polluted":true}}');
      expect(refused('login', given).message).to.contain('"__proto__"');
      const nested: unknown = JSON.parse('{"phone":"1","__proto__":{"polluted":true}}');
      const { channelDetails } = parseParams('initiateInteraction', ['voice', nested, 172]);
      expect((channelDetails as Record<string, unknown>).polluted).to.equal(undefined);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    });

    it('finds no method under the name of a property that every object has', () => {
      for (const name of [
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'valueOf',
        '',
        'sdk.login',
        'LOGIN ',
      ]) {
        const error = refused(name);
        expect(error, name).to.include({ code: 2001 });
        expect(error.message).to.match(/^There is no method/);
      }
      expect(refused('Login').message).to.contain('it is spelt "login"');
      expect(refused('x'.repeat(100_000)).message.length).to.be.below(200);
    });

    it('refuses URLs that lead elsewhere', () => {
      for (const url of [
        'https://evil.example/',
        '//evil.example/',
        '\\\\evil.example',
        'javascript:alert(1)',
        '/a b',
        '',
      ]) {
        expect(refused('invokeEccApi', 'cms', url, 'GET').details, url).to.include({ field: 'url' });
      }
      for (const url of [
        '/v1/items',
        'ftp://a.example/',
        'https://user:pw@a.example/',
        'https://',
        'javascript:alert(1)',
      ]) {
        expect(refused('invokeThirdPartyApi', url, 'GET').details, url).to.include({ field: 'url' });
      }
    });

    it('refuses origins that are no exact origin', () => {
      for (const origin of [
        '*',
        'null',
        'crm.example.com',
        'https://*.example.com',
        'https://a.example/crm',
        'https://u@a.example',
      ]) {
        expect(refused('initialize', { context: 'crm', origin }).message, origin).to.contain(
          'an exact origin such as',
        );
      }
      expect(refused('initialize', { context: 'crm' }).message).to.match(/^origin in initialize is missing/);
      expect(refused('initialize', { context: 'desktop' }).message).to.contain("one of 'crm', 'app'");
      const { config } = parseParams('initialize', [{ context: 'crm', origin: 'https://crm.example.com/' }]);
      expect(config.origin).to.equal('https://crm.example.com');
    });

    it('refuses numbers that are no whole numbers', () => {
      for (const campaignId of [1.5, NaN, Infinity, '1.5', '0x10', ' 1', true, null, {}, '9'.repeat(40)]) {
        expect(refused('getDispositionCodesWithDispositionClass', campaignId).message).to.match(
          /must be|does not take/,
        );
      }
      expect(refused('searchCase', '23', 'case', 'a', 'Subject', 0, 0).message).to.contain(
        'between 1 and 10000',
      );
      expect(refused('searchCase', '23', 'case', 'a', 'Subject', 10, -1).message).to.contain('from 0 on');
    });

    it('repeats no password in a message', () => {
      const secret = 'hunter2-hunter2';
      for (const args of [
        [{ username: '', password: secret }],
        [{ username: 'a', password: secret, x: 1 }],
        [secret, secret, secret, 1],
      ]) {
        const error = refused('login', ...args);
        expect(JSON.stringify(error) + String(error.stack)).not.to.contain(secret);
      }
    });
  });
}

describe('sizes', () => {
  const { parseParams, parseResult, parseEvent } = whole;

  it('refuses what is nested too deep, also when it contains itself', () => {
    let deep: unknown = {};
    for (let level = 0; level < 1_000; level++) deep = { deep };
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const data of [deep, circle]) {
      expect(refusal(() => parseParams('sendDataToApp', [data]))).to.include({ code: 5007, name: 'LIMIT' });
      expect(refusal(() => parseEvent('receiveDataFromApp', data)).code).to.equal(5007);
    }
  });

  it('refuses what is too large to send', () => {
    const error = refusal(() => parseParams('sendDataToApp', ['x'.repeat(5_000_000)]));
    expect(error).to.include({ code: 5007, method: 'sendDataToApp' });
  });

  it('accepts 5,000 contacts', () => {
    const contacts = Array.from({ length: 5_000 }, (_, index) => [
      { field: 'Id', value: `00${index}`, type: 'id' },
      { field: 'LastName', value: HTML, type: 'string' },
    ]);
    expect(parseResult('getAllContacts', contacts)).to.deep.equal(contacts);
  });
});

describe('bad answers and events', () => {
  for (const [title, { parseResult, parseEvent }] of Object.entries(FORMS)) {
    it(`are not reported as the caller's fault, ${title}`, () => {
      const answer = refusal(() => parseResult('getCurrentUser', { userName: 'x' }));
      expect(answer).to.include({ code: 5000, method: 'getCurrentUser' });
      expect(answer.message).to.contain('userId in the answer of getCurrentUser is missing');
      expect(refusal(() => parseResult('getAllContacts', [{ field: 'Id' }])).code).to.equal(5000);
      expect(refusal(() => parseEvent('loginStatus', { status: 'x' })).message).to.contain(
        'the event loginStatus must be text',
      );
      expect(refusal(() => parseEvent('showCrm', {})).message).to.contain('interactionId');
    });
  }
});
