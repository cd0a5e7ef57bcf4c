import { expect } from 'chai';
import { OmniError } from '../../src/core/contract/errors.js';
import { assertContext } from '../../src/core/contract/names.js';
import { eventInfo } from '../../src/core/contract/events.js';
import { methodInfo } from '../../src/core/contract/methods.js';

describe('OmniError', () => {
  it('says its code, name, method and details', () => {
    const error = new OmniError('TIMEOUT', 'Too late.', { method: 'login', details: { after: 20_000 } });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({ code: 1000, name: 'TIMEOUT', message: 'Too late.', method: 'login' });
    expect(String(error)).to.equal('TIMEOUT: Too late.');
  });

  it('crosses a message channel and comes back the same', () => {
    const error = new OmniError('HTTP_ERROR', 'No.', {
      method: 'invokeEccApi',
      details: { status: 404, body: [1, null, 'a'] },
    });
    const back = OmniError.fromWire(structuredClone(error.toWire()));
    expect(back.toWire()).to.deep.equal(error.toWire());
    expect(back).to.be.instanceOf(OmniError);
  });

  it('leaves out of its details what cannot be sent', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const nested = (levels: number): unknown => (levels > 0 ? [nested(levels - 1)] : 'inside');
    const odd: unknown = JSON.parse('{ "data": { "__proto__": {} } }');
    expect(new OmniError('INTERNAL', 'x', { details: nested(64) }).toWire()).to.have.property('details');
    const large = 'x'.repeat(1_000_000);
    for (const details of [circle, () => 1, Symbol('x'), 1n, large, nested(65), nested(5_000), odd]) {
      const wire = new OmniError('INTERNAL', 'x', { details }).toWire();
      expect(wire).not.to.have.property('details');
      structuredClone(wire);
    }
    const mixed = new OmniError('INTERNAL', 'x', {
      details: { keep: 1, drop: () => 1, cause: new OmniError('TIMEOUT', 'y') },
    });
    expect(mixed.toWire().details).to.deep.equal({
      keep: 1,
      cause: { code: 1000, name: 'TIMEOUT', message: 'y' },
    });
  });

  it('is read from whatever another side sends', () => {
    for (const wire of [null, undefined, 'no', 7, [], {}, { code: '1000', message: 5 }]) {
      expect(OmniError.fromWire(wire)).to.include({ code: 5000, name: 'INTERNAL' });
    }
    expect(OmniError.fromWire({ code: 5999, message: 'new', name: 'NEWER' })).to.include({
      code: 5999,
      name: 'UNKNOWN',
    });
  });

  it('is made from any thrown value', () => {
    const error = new OmniError('REFUSED', 'No.');
    expect(OmniError.from(error)).to.equal(error);
    expect(OmniError.from(error, 'login')).to.include({ code: 5004, method: 'login' });
    expect(OmniError.from(new TypeError('bad'), 'login')).to.include({
      code: 5000,
      message: 'bad',
      method: 'login',
    });
    expect(OmniError.from('text').message).to.equal('text');
    const trap = (): never => {
      throw new Error('no');
    };
    const unspeakable = [
      Object.create(null),
      { toString: trap },
      new Proxy({}, { get: trap, getPrototypeOf: trap }),
      Object.defineProperty(new Error(), 'message', { get: trap }),
    ] as unknown[];
    for (const thrown of unspeakable)
      expect(OmniError.from(thrown, 'login')).to.include({ code: 5000, method: 'login' });
  });
});

describe('contexts', () => {
  it('name the context that has a method or an event', () => {
    expect(() => methodInfo('store.get', 'crm')).to.throw(
      OmniError,
      /store\.get is for an app \(context 'app'\)/,
    );
    expect(() => methodInfo('sendDataToApp', 'app')).to.throw(
      OmniError,
      /is for a CRM page \(context 'crm'\)/,
    );
    expect(() => eventInfo('receiveDataFromApp', 'app')).to.throw(OmniError, /CRM page/);
    expect(methodInfo('getCurrentUser', 'app').name).to.equal('getCurrentUser');
    expect(eventInfo('showCRM', 'crm').name).to.equal('showCrm');
  });

  it('reject with 5003 and say which contexts there are', () => {
    try {
      assertContext('method', methodInfo('login'), 'app');
      expect.fail('It was allowed.');
    } catch (thrown) {
      expect(thrown).to.include({ code: 5003, name: 'WRONG_CONTEXT', method: 'login' });
    }
  });

  it('throw 2001 for events that do not exist', () => {
    for (const name of ['toString', '__proto__', 'showcrm2', 7, null]) {
      expect(() => eventInfo(name)).to.throw(OmniError, /There is no event/);
    }
  });
});
