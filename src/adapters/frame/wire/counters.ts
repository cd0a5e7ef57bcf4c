/** How often an end dropped something, by reason. Nothing from outside may throw here, so only the counters show it. */
export interface WireCounters {
  /** Messages of windows that are not allowed, or not the one expected. */
  foreign: number;
  /** Handshakes which were refused. */
  refused: number;
  /** Messages and items that are not of this protocol. */
  garbage: number;
  /** Answers to calls that nobody waits for: unknown, answered already, or too late. */
  unknownReplies: number;
  /** Events whose payload the contract does not allow. */
  badEvents: number;
  /** Handlers of the page that threw, or whose promise was rejected. */
  handlerFailures: number;
}

export function newCounters(): WireCounters {
  return { foreign: 0, refused: 0, garbage: 0, unknownReplies: 0, badEvents: 0, handlerFailures: 0 };
}
