import { OmniError } from '../../../core/contract/errors.js';
import { newCounters } from '../wire/counters.js';
import { makeNonce } from '../wire/nonce.js';
import { Door } from './door.js';

export interface Refusal {
  /** Messages that came before. */
  readonly arrivals?: readonly MessageEvent<unknown>[];
  /** Who is told the error; everybody else hears that its origin is not allowed. */
  readonly allowedOrigins?: readonly string[];
  readonly error?: OmniError;
}

/** Tells the page around us why there is no toolbar to talk to. Returns a function that stops. */
export function refuseFrame({ arrivals = [], allowedOrigins = [], error }: Refusal): () => void {
  const door = new Door({
    page: makeNonce(),
    counters: newCounters(),
    admit: (origin) => (error && allowedOrigins.includes(origin) ? 'crm' : null),
    onCaller() {
      throw OmniError.from(error);
    },
  });
  for (const arrival of arrivals) door.onMessage(arrival);
  return () => door.close();
}
