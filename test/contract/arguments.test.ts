import { expect } from 'chai';
import fc from 'fast-check';
import { listMethods, type MethodName } from '../../src/core/contract/methods.js';
import { parseNamed } from '../../src/core/contract/named.js';
import { parseParams } from './support/by-schema.js';
import { anyParams } from './arbitraries.js';

describe('the two styles of arguments', () => {
  for (const info of listMethods()) {
    it(`${info.name}: by name and in order mean the same`, () => {
      fc.assert(
        fc.property(anyParams(info.name), (params) => {
          const names = Object.keys(info.takes.keys);
          const inOrder = names.map((name) => params[name]);
          const byName = parseParams(info.name, [params]);
          expect(parseParams(info.name, inOrder)).to.deep.equal(byName);
          expect(parseNamed(info.name, params)).to.deep.equal(byName);
          expect(parseNamed(info.name, byName), 'reading twice changes nothing').to.deep.equal(byName);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('one plain object counts as the parameters only if it has exactly their names, else as the first value', () => {
    expect(parseParams('sendDataToCrm', [{ a: 1 }])).to.deep.equal({ contextData: { a: 1 } });
    expect(parseParams('sendDataToCrm', [{ contextData: 1, more: 2 }])).to.deep.equal({
      contextData: { contextData: 1, more: 2 },
    });
    expect(parseParams('sendDataToCrm', [{ contextData: { a: 1 } }])).to.deep.equal({
      contextData: { a: 1 },
    });
    expect(parseParams('sendDataToCrm', [{}])).to.deep.equal({ contextData: {} });
    expect(parseParams('sendDataToApp', [[1, 2]])).to.deep.equal({ contextData: [1, 2] });
    expect(parseParams('sendDataToApp', [null])).to.deep.equal({ contextData: null });
  });

  it("accepts a configuration or a record itself, or under its parameter's name", () => {
    const config = { context: 'crm', origin: 'https://crm.example.com' } as const;
    expect(parseParams('initialize', [config])).to.deep.equal({ config });
    expect(parseParams('initialize', [{ config }])).to.deep.equal({ config });
    const record = { recordId: '1', recordType: 'contact', recordName: 'Jack' };
    expect(parseParams('sendCurrentCrmRecordOpened', [record])).to.deep.equal({ crmRecordInfo: record });
    expect(parseParams('sendCurrentCrmRecordOpened', [{ crmRecordInfo: record }])).to.deep.equal({
      crmRecordInfo: record,
    });
    expect(parseParams('sendCurrentCrmRecordOpened', [null])).to.deep.equal({ crmRecordInfo: null });
  });

  it('accepts no arguments, an empty object or trailing undefined as no parameters', () => {
    for (const args of [[], [{}], [undefined], [undefined, undefined]]) {
      expect(parseParams('getCurrentUser', args)).to.deep.equal({});
    }
  });

  it('takes null as "not given" for optional parameters, but keeps it as data', () => {
    const given = {
      channelType: 'chat',
      interactionId: 'i',
      dispositionCodeId: 1,
      notes: null,
      additionalParams: null,
    };
    expect(parseParams('disposeInteraction', [given])).to.deep.equal({
      channelType: 'chat',
      interactionId: 'i',
      dispositionCodeId: 1,
    });
    expect(parseParams('setRecordInfoForInteraction', ['i', '1', 't', 'n', null])).to.have.property(
      'additionalInfo',
      null,
    );
  });

  it('accepts a plain object of another window', () => {
    const foreign = Object.create(Object.create(null) as object) as Record<string, unknown>;
    Object.assign(foreign, { username: 'a', password: 'b' });
    expect(parseParams('login', [foreign])).to.deep.equal({ username: 'a', password: 'b' });
  });

  it('accepts numbers as text and text as numbers where integrators mix them', () => {
    expect(parseParams('getDispositionCodesWithDispositionClass', ['172'])).to.deep.equal({
      campaignId: 172,
    });
    expect(parseParams('getAllContacts', [23, 33])).to.deep.equal({ connectorId: '23', objectId: '33' });
    const details = { campaignId: 172, phone: '1' };
    expect(
      parseParams('populateChannelDetailsForNewInteraction', ['voice', '', details]).channelDetails
        .campaignId,
    ).to.equal('172');
  });

  it('names services by key, by value and with spaces', () => {
    for (const name of ['DATA_ENGINE', 'data-engine', 'data engine']) {
      expect(parseParams('invokeEccApi', [name, '/v1', 'GET']).microservice).to.equal('data-engine');
    }
  });

  it('knows the same of a method under all its names', () => {
    for (const { name, aliases } of listMethods()) {
      for (const alias of aliases) {
        const tooMany = Array.from({ length: 20 }, () => 1);
        expect(() => parseParams(alias as MethodName, tooMany)).to.throw(`${name} takes at most`);
      }
    }
  });
});
