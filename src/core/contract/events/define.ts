import type * as z from 'zod/mini';

export const EVENT_GROUPS = ['session', 'interaction', 'crm', 'ui', 'notification', 'appInstance'] as const;
type EventGroup = (typeof EVENT_GROUPS)[number];

export interface EventSpec<S extends z.core.$ZodType = z.core.$ZodType> {
  readonly group: EventGroup;
  readonly payload: S;
  /** One sentence for the reference. */
  readonly summary: string;
  /** Other spellings under which hosts know it. */
  readonly aliases?: readonly string[];
  /** The method with which the host answers, for events that ask something. */
  readonly answeredBy?: string;
}

/** Writes an entry of the registry. */
/* @__NO_SIDE_EFFECTS__ */
export function event<S extends z.core.$ZodType>(spec: EventSpec<S>): EventSpec<S> {
  return spec;
}
