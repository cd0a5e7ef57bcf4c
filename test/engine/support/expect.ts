import { expect } from 'chai';
import { OmniError } from 'omni-toolbar/core';

/** Waits for a refusal with this code, whose message says this. */
export async function refused(asked: Promise<unknown>, code: number, says?: RegExp): Promise<OmniError> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof OmniError)) throw error;
    expect(error.code, error.message).to.equal(code);
    if (says) expect(error.message).to.match(says);
    return error;
  }
  throw new Error(`It was not refused, although ${code} was expected.`);
}
