import type { OmniError } from '../../core/contract/errors.js';
import type { EventName, EventPayload } from '../../core/contract/events.js';
import { FactEvent } from '../internal/events.js';

/** The core could not be opened. */
export class OmniProviderFailedEvent extends FactEvent<{ readonly error: OmniError }> {
  static override readonly type = 'omni-provider-failed';
}

/** The core is open: `provider.omni` answers from now on. */
export class OmniProviderOpenedEvent extends FactEvent<null> {
  static override readonly type = 'omni-provider-opened';
}

/** An event of the SDK as a DOM event: `showCrm` is `omni-show-crm`, with the contract's payload in `detail`. */
export class OmniSdkEvent<N extends EventName = EventName> extends CustomEvent<EventPayload<N>> {
  /** The event's name in the contract. */
  readonly sdkName: N;
  constructor(name: N, payload: EventPayload<N>) {
    super(domEventName(name), { bubbles: true, composed: true, detail: payload });
    this.sdkName = name;
  }
}

type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The DOM events that stand for the SDK's. */
export type SdkDomEvents = { [N in EventName as `omni-${Kebab<N>}`]: OmniSdkEvent<N> };

export function domEventName(name: EventName): string {
  return `omni-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

interface OwnEvents {
  'omni-provider-failed': OmniProviderFailedEvent;
  'omni-provider-opened': OmniProviderOpenedEvent;
}

declare global {
  interface GlobalEventHandlersEventMap extends SdkDomEvents, OwnEvents {}
}
