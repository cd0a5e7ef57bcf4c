import type { Signature } from './arguments.js';
import { CONTEXTS, type SdkContext } from './contexts.js';
import type * as z from 'zod/mini';
import { describe } from './describe.js';
import { appInstanceMethods, storeMethods } from './methods/app.js';
import { configurationMethods } from './methods/configuration.js';
import { crmMethods } from './methods/crm.js';
import type { Method, ParamList } from './methods/define.js';
import { DEFAULT_DEADLINE } from './limits.js';
import { dispositionMethods } from './methods/disposition.js';
import { httpMethods } from './methods/http.js';
import { initialiseMethods } from './methods/initialise.js';
import { interactionMethods } from './methods/interaction.js';
import { sessionMethods } from './methods/session.js';
import { uiMethods } from './methods/ui.js';
import { byName, lookUp } from './names.js';

/** Every method of the SDK, by its name on the wire. Adding one here is all it takes. */
export const methods = {
  ...initialiseMethods,
  ...sessionMethods,
  ...interactionMethods,
  ...crmMethods,
  ...dispositionMethods,
  ...configurationMethods,
  ...httpMethods,
  ...uiMethods,
  ...storeMethods,
  ...appInstanceMethods,
};

type MethodRegistry = typeof methods;
export type MethodName = keyof MethodRegistry;
/** The parameters of a checked call: by name, in one spelling. */
export type MethodParams<N extends MethodName> = z.output<MethodRegistry[N]['schema']>;
/** The parameters as a caller may give them in one object. */
export type MethodInput<N extends MethodName> = z.input<MethodRegistry[N]['schema']>;
/** The parameters as a caller may give them in order. */
export type MethodArgs<N extends MethodName> = Positional<MethodRegistry[N]['params']>;
export type MethodResult<N extends MethodName> = z.output<MethodRegistry[N]['result']>;

type Positional<P extends ParamList> = P extends readonly [
  readonly [string, infer S extends z.core.$ZodType],
  ...infer Rest extends ParamList,
]
  ? S extends z.ZodMiniOptional
    ? [value?: z.input<S>, ...rest: Positional<Rest>]
    : [value: z.input<S>, ...rest: Positional<Rest>]
  : [];

/** One method of the registry, with defaults filled in. */
export interface MethodInfo extends Method {
  readonly name: MethodName;
  readonly takes: Signature['takes'];
  readonly contexts: readonly SdkContext[];
  readonly deadline: number;
  readonly aliases: readonly string[];
  readonly extras: readonly string[];
  readonly sensitive: readonly string[];
  readonly local: boolean;
}

const infos = Object.entries<Method>(methods).map(([name, entry]): MethodInfo => ({
  ...entry,
  name: name as MethodName,
  takes: describe(entry.schema) as Signature['takes'],
  contexts: entry.contexts ?? CONTEXTS,
  deadline: entry.deadline ?? DEFAULT_DEADLINE,
  aliases: entry.aliases ?? [],
  extras: entry.extras ?? [],
  sensitive: entry.sensitive ?? [],
  local: entry.local ?? false,
}));
const named = byName(infos.map((info) => ({ ...info, info })));

/** Every method, in the contract's order. */
export function listMethods(): readonly MethodInfo[] {
  return infos;
}

/** Finds a method or throws OmniError 2001; with a context, throws 5003 when the method is not there. */
export function methodInfo(name: unknown, context?: SdkContext): MethodInfo {
  return lookUp('method', name, named, context);
}
