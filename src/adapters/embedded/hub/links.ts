import type { AgentLink, CustomerLink } from '../engine/index.js';
import { OPERATIONS, type Speaker } from './wire.js';

/** A line to the center, whichever page runs it. */
export interface LinkLine {
  /** Secret parameters travel sealed. */
  ask(operation: string, params: unknown, secret: boolean): Promise<unknown>;
  tell(operation: string, params: unknown): void;
  close(): void;
}

interface Links {
  readonly agent: AgentLink;
  readonly customer: CustomerLink;
}

/** Whether a request carries a password. */
const isSecret = (params: unknown): boolean => (Object(params) as { name?: unknown }).name === 'signIn';

/** A link to a center that may run in another page, with the same interface as the engine's own links. */
export function linkOver<R extends Speaker['role']>(line: LinkLine, role: R): Links[R] {
  const operations = Object.entries(OPERATIONS[role]).map(([name, way]) => [
    name,
    way === 'tell'
      ? (params: unknown) => line.tell(name, params)
      : (params: unknown) => line.ask(name, params, name === 'perform' && isSecret(params)),
  ]);
  return { ...Object.fromEntries(operations), close: () => line.close() } as Links[R];
}
