import { expect } from 'chai';
import type { EventName } from '../../src/core/contract/events.js';
import * as lean from '../../src/core/contract/lean.js';
import type { MethodName } from '../../src/core/contract/methods.js';
import * as whole from './support/by-schema.js';
import { answered, heard, wireName } from './fixture.js';

const FORMS = { 'with Zod': whole, 'without Zod': lean };

for (const [title, { parseResult, parseEvent }] of Object.entries(FORMS)) {
  describe(`printed samples, ${title}`, () => {
    for (const method of answered) {
      it(`the answer of ${wireName(method)} comes back as it was`, () => {
        const before = structuredClone(method.result);
        expect(parseResult(wireName(method) as MethodName, method.result)).to.deep.equal(before);
        expect(method.result, 'the input is left alone').to.deep.equal(before);
      });
    }

    for (const event of heard) {
      it(`the payload of ${event.name} comes back as it was`, () => {
        const before = structuredClone(event.payload);
        expect(parseEvent(event.name as EventName, event.payload)).to.deep.equal(before);
        expect(event.payload, 'the input is left alone').to.deep.equal(before);
      });
    }

    it('keeps keys that it does not know, in answers and in events', () => {
      expect(parseResult('getCurrentUser', { userId: 'a', newThing: { x: [1] } })).to.deep.equal({
        userId: 'a',
        newThing: { x: [1] },
      });
      expect(
        parseEvent('showCrm', { interactionId: 'i', channelDetails: { queue: 'q' }, more: null }),
      ).to.deep.equal({
        interactionId: 'i',
        channelDetails: { queue: 'q' },
        more: null,
      });
    });
  });
}
