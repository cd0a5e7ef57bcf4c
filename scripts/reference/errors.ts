import { ERROR_CODES, type OmniErrorName } from '../../src/core/contract/errors.js';
import { table } from './pages.js';

/** When each code comes, and what helps. */
const MEANINGS: Readonly<Record<OmniErrorName, readonly [when: string, help: string]>> = {
  TIMEOUT: [
    'No answer came before the deadline.',
    'The message says what was being waited for: `initialize`, the toolbar, or the contact center.',
  ],
  INVALID_ORIGIN: [
    "The page's origin may not embed or drive this toolbar.",
    "Add the exact origin to `ALLOWED_ORIGINS` on the toolbar's server, or correct `origin` in `initialize`.",
  ],
  REQUIRED_FIELD_MISSING: [
    'The input is not valid: a field is missing, wrong or unknown, or there is no such method or event.',
    '`details.field` names the field, `details.problems` lists all of them.',
  ],
  HTTP_ERROR: [
    'A request failed: a status of 400 and above, the network, CORS, or a content security policy.',
    'The message says which; `details` has the status and the body, where there is one.',
  ],
  DATA_NOT_FOUND: ['What was asked for does not exist.', 'Check the id; it may have ended or been deleted.'],
  INTERNAL: [
    'A fault of the toolbar, or an answer that does not fit the contract.',
    'Report it with the message and `sdk.diagnose()`.',
  ],
  NOT_LOGGED_IN: ['No agent is logged in.', 'Call `login` first, or wait for `loginStatus`.'],
  WRONG_STATE: [
    'It cannot be done now, for example disposing an interaction twice.',
    'The message names the state and what has to come first.',
  ],
  WRONG_CONTEXT: [
    'The method or event belongs to another context.',
    'The message says whether it is for the CRM page or for apps.',
  ],
  REFUSED: [
    'The contact center refused: a wrong password, no capacity, not allowed.',
    'The message has its reason.',
  ],
  DISCONNECTED: [
    'The toolbar was reloaded or removed, or lost the contact center, while the call was under way.',
    'Call again, with the same `idempotencyKey` if it takes one.',
  ],
  UNSUPPORTED: ['This contact center cannot do it.', 'Look at its capabilities before offering it.'],
  LIMIT: ['Too large, too deep, or too many calls at once.', 'The message names the limit.'],
  FORCE_LOGIN_REQUIRED: ['The agent is logged in elsewhere.', 'Ask the agent, then call `forceLogin`.'],
  NOT_ALLOWED: [
    'It is another agent’s, this page was not granted it, or the browser refused (the microphone).',
    'The message says who may, or what has to be allowed.',
  ],
  INCOMPATIBLE: [
    'The SDK script and the toolbar share no version of the protocol.',
    "Load `omni-sdk.js` from the toolbar's own origin.",
  ],
  CANCELLED: ['It was given up before it was done.', 'Nothing: somebody or something asked for it.'],
};

export function errorsPage(): string {
  const rows = Object.entries(ERROR_CODES).map(([name, code]) => [
    String(code),
    `\`${name}\``,
    ...MEANINGS[name as OmniErrorName],
  ]);
  const documented = rows.filter(([code]) => Number(code) < 5_000);
  const own = rows.filter(([code]) => Number(code) >= 5_000);
  const head = ['Code', 'Name', 'When', 'What helps'];
  return `<!-- Written by scripts/reference.ts from the table of codes. Do not edit. -->

# Errors

Whatever fails rejects with an \`OmniError\`: \`code\`, \`name\` (below), \`message\` (says what to change), \`method\`
(which call failed) and \`details\` (plain data for programs, never credentials).

## Documented codes

${table(head, documented)}

## The toolbar's own

${table(head, own)}
`;
}
