import type { MethodName, MethodParams, MethodResult } from '../../contract/methods.js';
import type { AppInstanceInfo } from '../../contract/shapes/app.js';
import type { Omni } from '../../types.js';
import type { EdgeClient } from '../events.js';
import { appAnswers } from './app.js';
import { crmAnswers } from './crm.js';
import { httpAnswers } from './http.js';
import { interactionAnswers } from './interaction.js';
import { sessionAnswers } from './session.js';
import { surroundingsAnswers } from './surroundings.js';

export interface AnswerContext {
  readonly omni: Omni;
  readonly client: EdgeClient;
  /** The host's idempotency key, when it gave one beside the parameters. */
  readonly key: string | undefined;
}

/** The apps that are open now. */
export interface AppDirectory {
  list(): readonly AppInstanceInfo[];
}

/** Methods that the SDK answers in the host's page. */
type LocalMethod = 'initialize' | 'setBaseUrl' | 'getBaseUrl';
export type RemoteMethod = Exclude<MethodName, LocalMethod>;

export type Answer<N extends MethodName> = (
  params: MethodParams<N>,
  context: AnswerContext,
) => MethodResult<N> | Promise<MethodResult<N>>;
export type Answers<N extends MethodName> = { readonly [M in N]: Answer<M> };

/** The answer to every method that travels. */
export const answers: Readonly<Record<string, unknown>> & Answers<RemoteMethod> = {
  ...sessionAnswers,
  ...interactionAnswers,
  ...crmAnswers,
  ...httpAnswers,
  ...surroundingsAnswers,
  ...appAnswers,
};
