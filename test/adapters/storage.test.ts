import { expect } from 'chai';
import { browserStorage } from '../../src/adapters/shared/browser/storage.js';

/** Leaves no room in this tab's storage. */
function fill(): void {
  for (let size = 2 ** 23; size >= 1; size /= 2) {
    try {
      for (let count = 0; ; count += 1) sessionStorage.setItem(`fill ${size} ${count}`, 'x'.repeat(size));
    } catch {
      // It takes no more of that size.
    }
  }
}

describe('small texts in a storage of the browser', () => {
  afterEach(() => sessionStorage.clear());

  it('are as they were set last, also where there is no room for them any more', () => {
    const storage = browserStorage('sessionStorage', 'test:');
    storage.set('name', 'before');
    fill();
    const longer = 'now '.repeat(10);
    storage.set('name', longer);
    expect(sessionStorage.getItem('test:name'), 'there is room').to.not.equal(longer);
    expect(storage.get('name')).to.equal(longer);
    expect(storage.keys()).to.deep.equal(['name']);
    storage.delete('name');
    expect(storage.get('name')).to.equal(null);
    expect(storage.keys()).to.deep.equal([]);

    sessionStorage.clear();
    storage.set('name', longer);
    expect(sessionStorage.getItem('test:name')).to.equal(longer);
    expect(storage.keys()).to.deep.equal(['name']);
  });
});
