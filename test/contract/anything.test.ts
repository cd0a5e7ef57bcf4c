import { expect } from 'chai';
import fc from 'fast-check';
import { OmniError } from '../../src/core/contract/errors.js';
import { listEvents } from '../../src/core/contract/events.js';
import * as lean from '../../src/core/contract/lean.js';
import { listMethods } from '../../src/core/contract/methods.js';
import * as whole from './support/by-schema.js';

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Runs `act`: if it throws, then an OmniError that can be sent. */
function harmless(act: () => unknown): void {
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof OmniError)) throw thrown;
    expect(thrown.message.length).to.be.within(1, 4_000);
    structuredClone(thrown.toWire());
  }
}

for (const [title, { parseParams, parseResult, parseEvent }] of Object.entries({
  'with Zod': whole,
  'without Zod': lean,
})) {
  describe(`whatever it is given, ${title}`, () => {
    it('accepts parameters or throws an OmniError', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...listMethods()),
          fc.array(anything, { maxLength: 10 }),
          ({ name }, args) => harmless(() => parseParams(name, args)),
        ),
        { numRuns: 1_000 },
      );
    });

    it('accepts answers or throws an OmniError', () => {
      fc.assert(
        fc.property(fc.constantFrom(...listMethods()), anything, ({ name }, value) =>
          harmless(() => parseResult(name, value)),
        ),
        { numRuns: 1_000 },
      );
    });

    it('accepts events or throws an OmniError', () => {
      fc.assert(
        fc.property(fc.constantFrom(...listEvents()), anything, ({ name }, value) =>
          harmless(() => parseEvent(name, value)),
        ),
        { numRuns: 1_000 },
      );
    });

    it('does not change the given value', () => {
      fc.assert(
        fc.property(fc.constantFrom(...listMethods()), fc.jsonValue(), ({ name }, value) => {
          const before = structuredClone(value);
          harmless(() => parseParams(name, [value]));
          harmless(() => parseResult(name, value));
          expect(value).to.deep.equal(before);
        }),
        { numRuns: 500 },
      );
    });
  });
}
