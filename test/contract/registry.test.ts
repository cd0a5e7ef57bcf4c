import { expect } from 'chai';
import { ERROR_CODES } from '../../src/core/contract/errors.js';
import { eventInfo, listEvents } from '../../src/core/contract/events.js';
import { listMethods, methodInfo } from '../../src/core/contract/methods.js';
import { keyOfMicroservice, MICROSERVICES } from '../../src/core/contract/microservices.js';
import {
  documentedErrors,
  documentedEvents,
  documentedMethods,
  documentedMicroservices,
  enums,
  wireName,
} from './fixture.js';

describe('the registry of methods', () => {
  it('has every documented method and no other, in the same order', () => {
    expect(listMethods().map(({ name }) => name)).to.deep.equal(documentedMethods.map(wireName));
    expect(listMethods()).to.have.length(46);
  });

  for (const documented of documentedMethods) {
    const name = wireName(documented);
    describe(name, () => {
      const info = methodInfo(name);
      const extras = new Set<string>(info.extras);

      it('belongs to its group', () => {
        expect(info.group).to.equal(documented.group);
        expect(info.channelOnly).to.equal(documented.channelOnly);
      });

      it('takes the documented parameters in order, optional where they are optional', () => {
        const keys = Object.entries(info.takes.keys).filter(([key]) => !extras.has(key));
        expect(keys.map(([key, { optional }]) => [key, optional ?? false])).to.deep.equal(
          documented.params.map((param) => [param.name, param.optional]),
        );
      });

      it('takes what the documentation lacks only as optional parameters at the end', () => {
        const keys = Object.entries(info.takes.keys);
        const added = keys.slice(documented.params.length);
        expect(added.map(([key]) => key)).to.deep.equal([...extras]);
        for (const [, { optional }] of added) expect(optional).to.equal(true);
      });

      it('is open to the side which the documentation names', () => {
        const [from] = documented.direction.split('->');
        if (from === 'crm' || from === 'app') expect(info.contexts).to.include(from);
        if (from === 'app') expect(info.contexts).not.to.include('crm');
      });
    });
  }

  it('answers to the other spellings of acronyms', () => {
    expect(methodInfo('invokeECCApi').name).to.equal('invokeEccApi');
    expect(methodInfo('getOmniCRMConfiguration').name).to.equal('getOmniCrmConfiguration');
    expect(methodInfo('sendDataToCRM').name).to.equal('sendDataToCrm');
  });

  it('gives no name or alias to two methods', () => {
    const names = listMethods().flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('marks every password and token as sensitive', () => {
    for (const { name, takes, sensitive } of listMethods()) {
      for (const key of Object.keys(takes.keys).filter((param) => /password|token|secret/i.test(param))) {
        expect(sensitive, name).to.include(key);
      }
    }
  });
});

describe('the registry of events', () => {
  it('has every documented event and no other, in the same order', () => {
    const documented = [...new Set(documentedEvents.map(({ name }) => name))];
    expect(new Set(listEvents().map(({ name }) => name))).to.deep.equal(new Set(documented));
    expect(listEvents()).to.have.length(29);
  });

  for (const documented of documentedEvents) {
    it(`${documented.name} (${documented.group}) is heard on the documented side`, () => {
      const info = eventInfo(documented.name);
      const to = documented.direction.replace(/.*->/, '').replace(/ .*/, '');
      expect(info.contexts).to.include(to);
      const groups = documentedEvents
        .filter(({ name }) => name === documented.name)
        .map(({ group }) => group);
      expect(groups).to.include(info.group);
    });
  }

  it('names a method of the contract as the answer to an event that asks', () => {
    const asking = listEvents().filter(({ answeredBy }) => answeredBy !== undefined);
    expect(asking.map(({ name }) => name)).to.include.members([
      'showCrm',
      'handlePreview',
      'getCurrentCrmRecordOpened',
    ]);
    for (const { answeredBy } of asking) expect(methodInfo(answeredBy).name).to.equal(answeredBy);
  });
});

describe('the other lists', () => {
  it('have the documented error codes', () => {
    const codes: Readonly<Record<string, number>> = ERROR_CODES;
    for (const { name, code } of documentedErrors) expect(codes[name], name).to.equal(code);
    const documented = new Set(documentedErrors.map(({ code }) => code));
    for (const code of Object.values(codes).filter((value) => !documented.has(value))) {
      expect(code).to.be.at.least(5000);
    }
    expect(new Set(Object.values(codes)).size).to.equal(Object.keys(codes).length);
  });

  it('have the documented microservices', () => {
    const documented = Object.fromEntries(documentedMicroservices.map(({ key, value }) => [key, value]));
    expect(Object.fromEntries(MICROSERVICES.map((name) => [keyOfMicroservice(name), name]))).to.deep.equal(
      documented,
    );
  });

  it('have the documented words', () => {
    const words = (method: string, param: string): readonly string[] => {
      const descriptor = methodInfo(method).takes.keys[param];
      return descriptor?.kind === 'word' ? descriptor.words : [];
    };
    expect(words('triggerToastNotification', 'variant')).to.deep.equal(enums.toastVariant);
    expect(words('invokeEccApi', 'method')).to.deep.equal(enums.eccMethod);
    expect(words('invokeThirdPartyApi', 'method')).to.deep.equal(enums.thirdPartyMethod);
    expect(words('initiateInteraction', 'channelType')).to.include.members(enums.channelType);
  });
});
