import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { checkTogether } from '../../src/core/contract/checks.js';
import { BASE_FORMATS } from '../../src/core/contract/base-formats.js';
import { describe as describeSchema } from '../../src/core/contract/describe.js';
import { OmniError } from '../../src/core/contract/errors.js';
import { listEvents } from '../../src/core/contract/events.js';
import * as lean from '../../src/core/contract/lean.js';
import { listMethods, methodInfo } from '../../src/core/contract/methods.js';
import { parseNamed } from '../../src/core/contract/named.js';
import { normalised } from '../../src/core/contract/normalise.js';
import * as whole from './support/by-schema.js';
import { anyParams, data, fitting } from './arbitraries.js';

/** The result of `act`: its value, or the message of its refusal. */
function outcome(act: () => unknown): { value: unknown } | { refused: string } {
  try {
    return { value: act() };
  } catch (thrown) {
    if (thrown instanceof OmniError) return { refused: thrown.message };
    throw thrown;
  }
}

/** A value like the given one with one defect: a key is removed, replaced or added, or the whole value is another. */
function damaged(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.nat(), data, fc.constantFrom('lose', 'replace', 'add', 'whole'))
    .map(([whole_, at, other, how]) => {
      const copy = structuredClone(whole_);
      if (how === 'whole' || typeof copy !== 'object' || copy === null) return other;
      const keys = Object.keys(copy);
      const key = keys[at % Math.max(keys.length, 1)] ?? 'x';
      const target = copy as Record<string, unknown>;
      if (how === 'lose') Reflect.deleteProperty(target, key);
      else target[how === 'add' ? 'added' : key] = other;
      return copy;
    });
}

describe('the contract without Zod', () => {
  it('lists the same methods and events', () => {
    expect(lean.listMethods().map(({ name }) => name)).to.deep.equal(listMethods().map(({ name }) => name));
    for (const info of listMethods()) {
      const { takes, contexts, aliases, deadline, local } = info;
      expect(lean.methodInfo(info.name)).to.deep.include({ takes, contexts, aliases, deadline, local });
    }
    for (const { name, contexts, aliases } of listEvents()) {
      expect(lean.eventInfo(name)).to.deep.include({ name, contexts, aliases });
    }
  });

  it('has every rule for what the toolbar sends, and for what the SDK answers by itself', () => {
    const formatsIn = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : 'format' in value
          ? [String(value.format)]
          : Object.values(value).flatMap(formatsIn);
    const needed = [
      ...lean
        .listMethods()
        .flatMap(({ info: { result, takes, local } }) => formatsIn([result, local && takes])),
      ...listEvents().flatMap(({ name }) => formatsIn(lean.eventInfo(name).payload)),
    ];
    expect(Object.keys(BASE_FORMATS)).to.include.members(needed);
    expect(needed.length).to.be.greaterThan(20);
  });

  for (const { name, result } of listMethods()) {
    it(`${name}: the same verdict on parameters, and the same words`, () => {
      const params = anyParams(name);
      fc.assert(
        fc.property(fc.oneof(params, damaged(params)), (given) => {
          const expected = outcome(() => whole.parseParams(name, [given]));
          expect(outcome(() => lean.parseParams(name, [given]))).to.deep.equal(expected);
        }),
        { numRuns: 60 },
      );
    });

    it(`${name}: the guard has the schema's verdict on what comes over a channel`, () => {
      const params = anyParams(name);
      const { schema, takes } = methodInfo(name);
      fc.assert(
        fc.property(fc.oneof(params, damaged(params)), (given) => {
          const mended = normalised(takes, given);
          const parsed = z.safeParse(schema, mended);
          const seen = outcome(() => parseNamed(name, given));
          if (parsed.success && !checkTogether(name, parsed.data))
            expect(seen).to.deep.equal({ value: parsed.data });
          else expect(seen).to.have.property('refused');
        }),
        { numRuns: 60 },
      );
    });

    it(`${name}: takes every answer that the toolbar may send, unchanged`, () => {
      fc.assert(
        fc.property(fitting(describeSchema(result)), (answer) => {
          const sent = whole.parseResult(name, answer);
          expect(lean.parseResult(name, sent)).to.deep.equal(sent);
        }),
        { numRuns: 30 },
      );
    });
  }

  for (const { name, payload } of listEvents()) {
    it(`${name}: takes every payload that the toolbar may send, unchanged`, () => {
      fc.assert(
        fc.property(fitting(describeSchema(payload)), (given) => {
          const sent = whole.parseEvent(name, given);
          expect(lean.parseEvent(name, sent)).to.deep.equal(sent);
        }),
        { numRuns: 30 },
      );
    });

    it(`${name}: accepts nothing that the toolbar would not have sent, except null for some keys`, () => {
      const descriptor = lean.eventInfo(name).payload;
      fc.assert(
        fc.property(damaged(fitting(descriptor)), (given) => {
          const seen = outcome(() => lean.parseEvent(name, given));
          const sent = outcome(() => whole.parseEvent(name, given));
          if ('refused' in seen) expect(sent).to.have.property('refused');
        }),
        { numRuns: 60 },
      );
    });
  }
});
