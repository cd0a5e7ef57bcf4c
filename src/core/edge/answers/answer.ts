import type { MethodName, MethodParams, MethodResult } from '../../contract/methods.js';
import type { Omni } from '../../types.js';
import type { EdgeClient } from '../client.js';

export interface AnswerContext {
  readonly omni: Omni;
  readonly client: EdgeClient;
  /** The host's idempotency key, when it gave one beside the parameters. */
  readonly key: string | undefined;
}

export type Answer<N extends MethodName> = (
  params: MethodParams<N>,
  context: AnswerContext,
) => MethodResult<N> | Promise<MethodResult<N>>;
export type Answers<N extends MethodName> = { readonly [M in N]: Answer<M> };
