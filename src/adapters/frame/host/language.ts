/** The contract as the host's end uses it: without Zod, which would fill half of the script's size budget. */
export { eventInfo, findEvent, listMethods, methodInfo, parseEvent, parseParams, parseResult } from '../../../core/contract/lean.js';
export type { MethodSignature as MethodInfo } from '../../../core/contract/signature.js';
