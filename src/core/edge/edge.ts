import { takeWhile } from 'rxjs';
import { OmniError } from '../contract/errors.js';
import { methodInfo } from '../contract/lean.js';
import type { MethodName } from '../contract/methods.js';
import type { Omni } from '../types.js';
import type { AnswerContext } from './answers/answer.js';
import { answers } from './answers/table.js';
import type { EdgeClient } from './client.js';
import { type EdgeEvents, openEvents } from './events.js';

/** One client's view of the core, in the SDK's language. */
export interface Edge extends EdgeEvents {
  /** `params` have passed the contract; the result is in the contract's spelling. Rejects with an OmniError. */
  answer(method: MethodName, params: unknown): Promise<unknown>;
}

export function openEdge(omni: Omni, client: EdgeClient): Edge {
  return {
    ...openEvents(omni, client),
    answer: async (method, params) => {
      try {
        methodInfo(method, client.context);
        if (omni.state.get('connection').status === 'connecting') await connected(omni);
        const answer = answers[method] as (params: unknown, context: AnswerContext) => unknown;
        return await answer(params, { omni, client });
      } catch (thrown) {
        throw inTheNameOf(method, OmniError.from(thrown, method));
      }
    },
  };
}

/** Names the SDK's method in the error instead of the command behind it, which the caller does not know. */
function inTheNameOf(method: MethodName, error: OmniError): OmniError {
  const { code, method: command = method, message, details } = error;
  if (command === method) return error;
  const named = /^\w+$/.test(command)
    ? message.replaceAll(new RegExp(`\\b${command}\\b`, 'g'), method)
    : message;
  return new OmniError(code, named, {
    method,
    details,
    cause: error,
  });
}

/** Waits for the center's first snapshot. After a reload an earlier answer would be that nobody is logged in. */
function connected(omni: Omni): Promise<void> {
  return new Promise((complete) => {
    omni.state
      .observe('connection')
      .pipe(takeWhile(({ status }) => status === 'connecting'))
      .subscribe({ complete });
  });
}
