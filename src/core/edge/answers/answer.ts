import type { MethodName, MethodParams, MethodResult } from '../../contract/methods.js';
import type { Omni } from '../../types.js';
import type { EdgeClient } from '../client.js';

export interface AnswerContext {
  readonly omni: Omni;
  readonly client: EdgeClient;
}

type Answer<N extends MethodName> = (
  params: MethodParams<N>,
  context: AnswerContext,
) => MethodResult<N> | Promise<MethodResult<N>>;
export type Answers<N extends MethodName> = { readonly [M in N]: Answer<M> };
