import type { ContactCenter } from './contact-center.js';
import type { Crm } from './crm.js';
import type { Diagnostics } from './diagnostics.js';
import type { Http } from './http.js';
import type { Messaging } from './messaging.js';
import type { Samples } from './samples.js';
import type { Clock, Ids, KeyValueStorage, Log } from './surroundings.js';
import type { Voice } from './voice.js';

/**
 * What a core is built on. Only the center is required; commands that need a missing port are unsupported (OmniError
 * 5006).
 */
export interface Ports {
  readonly center: ContactCenter;
  readonly voice?: Voice;
  readonly messaging?: Messaging;
  readonly crm?: Crm;
  readonly http?: Http;
  readonly samples?: Samples;
  readonly diagnostics?: Diagnostics;
  /**
   * What this core remembers over a reload of its page. It must belong to this tab alone, and last no longer than the
   * tab.
   */
  readonly storage?: KeyValueStorage;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly log?: Log;
}
