import { expect } from 'chai';
import { OmniError } from 'omni-toolbar/core';

/** Matches an interaction's id. Messages for agents must not contain one: ids belong in `details`. */
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{10}/;

export function readable({ message }: OmniError): void {
  expect(message).not.to.match(ID);
}

/** Waits until a request is refused with this code, and checks the message if `says` is given. */
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
