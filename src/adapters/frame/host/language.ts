/** The contract as the host's end uses it: the form without Zod, so that the script stays small. */
export {
  eventInfo,
  listMethods,
  methodInfo,
  parseEvent,
  parseParams,
  parseResult,
} from '../../../core/contract/lean.js';
export type { MethodSignature } from '../../../core/contract/signature.js';
