import type { MethodName } from '../../contract/methods.js';
import type { Answers } from './answer.js';
import { appAnswers } from './app.js';
import { crmAnswers } from './crm.js';
import { httpAnswers } from './http.js';
import { interactionAnswers } from './interaction.js';
import { sessionAnswers } from './session.js';
import { surroundingsAnswers } from './surroundings.js';

/** Methods that the SDK answers in the host's page. */
type LocalMethod = 'initialize' | 'setBaseUrl' | 'getBaseUrl';
type RemoteMethod = Exclude<MethodName, LocalMethod>;

/** The answer to every method that reaches the toolbar. */
export const answers: Readonly<Record<string, unknown>> & Answers<RemoteMethod> = {
  ...sessionAnswers,
  ...interactionAnswers,
  ...crmAnswers,
  ...httpAnswers,
  ...surroundingsAnswers,
  ...appAnswers,
};
