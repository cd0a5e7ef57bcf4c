import type * as z from 'zod/mini';
import type { SdkContext } from '../contexts.js';
import { closed } from '../zod.js';

export const METHOD_GROUPS = [
  'initialise',
  'session',
  'interaction',
  'crm',
  'disposition',
  'configuration',
  'http',
  'ui',
  'store',
  'appInstance',
] as const;
type MethodGroup = (typeof METHOD_GROUPS)[number];

type AnySchema = z.core.$ZodType;
/** Parameters in the order in which positional arguments come. */
export type ParamList = readonly (readonly [name: string, schema: AnySchema])[];
type ParamShape<P extends ParamList> = { [E in P[number] as E[0]]: E[1] };

export interface MethodSpec<P extends ParamList = ParamList, R extends AnySchema = AnySchema> {
  readonly group: MethodGroup;
  readonly params: P;
  readonly result: R;
  /** One sentence for the reference. */
  readonly summary: string;
  /** Where it may be called; both when left out. */
  readonly contexts?: readonly SdkContext[];
  /** Other spellings under which hosts know it. */
  readonly aliases?: readonly string[];
  /** Parameters which the documented contract does not have; always optional. */
  readonly extras?: readonly string[];
  /** Parameters never to be logged, stored or shown. */
  readonly sensitive?: readonly string[];
  /** Milliseconds until it rejects with 1000; 20 seconds when left out. */
  readonly deadline?: number;
  /** True: the SDK script answers by itself, without a message to the toolbar. */
  readonly local?: boolean;
  /** The only channel it makes sense on. */
  readonly channelOnly?: string;
}

/** A registered method: what its author wrote and the schema of its named parameters. */
export interface Method<P extends ParamList = ParamList, R extends AnySchema = AnySchema> extends MethodSpec<
  P,
  R
> {
  readonly schema: z.ZodMiniObject<ParamShape<P>, z.core.$strict>;
}

/** Writes an entry of the registry. */
/* @__NO_SIDE_EFFECTS__ */
export function method<const P extends ParamList, R extends AnySchema>(spec: MethodSpec<P, R>): Method<P, R> {
  return {
    ...spec,
    schema: closed(Object.fromEntries(spec.params) as ParamShape<P>) as Method<P, R>['schema'],
  };
}
