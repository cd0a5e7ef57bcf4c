import { expect } from 'chai';
import { keptTexts } from '../../src/core/ports/kept-texts.js';
import { browserStorage } from '../../src/adapters/shared/browser/storage.js';

const PREFIX = `storage ${crypto.randomUUID()}:`;
const setItem = Storage.prototype.setItem;

describe('small texts in a storage of the browser', () => {
  afterEach(() => {
    Storage.prototype.setItem = setItem;
    sessionStorage.removeItem(`${PREFIX}name`);
  });

  it('have the value that was set last, also when there is no room left for it', () => {
    const storage = browserStorage('sessionStorage', PREFIX);
    expect(storage.set('name', 'before')).to.equal(undefined);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(storage.set('name', 'now'), 'it is gone with the page').to.equal(false);
    expect(sessionStorage.getItem(`${PREFIX}name`)).to.not.equal('now');
    expect(storage.get('name')).to.equal('now');
    expect(browserStorage('sessionStorage', PREFIX).get('name'), 'the next page').to.equal('before');
    expect(storage.keys()).to.deep.equal(['name']);
    storage.delete('name');
    expect(storage.get('name')).to.equal(null);
    expect(storage.keys()).to.deep.equal([]);

    Storage.prototype.setItem = setItem;
    storage.set('name', 'now');
    expect(sessionStorage.getItem(`${PREFIX}name`)).to.equal('now');
    expect(storage.keys()).to.deep.equal(['name']);
  });

  it('last as long as the page where an application gives its pages no storage', () => {
    const storage = keptTexts(() => null as never, PREFIX);
    expect(storage.durable).to.equal(false);
    expect(storage.set('name', 'now')).to.equal(undefined);
    expect(storage.get('name')).to.equal('now');
    expect(storage.keys()).to.deep.equal(['name']);
  });
});
