import { expect } from 'chai';
import { OmniError } from 'omni-toolbar/core';

/** Ids of interactions, as agents must not have to read them: they are for `details`. */
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{10}/;

export function readable({ message }: OmniError): void {
  expect(message).not.to.match(ID);
}

/** Waits for a refusal with this code, whose message says this. */
export async function refused(asked: Promise<unknown>, code: number, says?: RegExp): Promise<OmniError> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof OmniError)) throw error;
    expect(error.code, error.message).to.equal(code);
    readable(error);
    if (says) expect(error.message).to.match(says);
    return error;
  }
  throw new Error(`It was not refused, although ${code} was expected.`);
}
