import { OmniError } from '../../../core/contract/errors.js';
import type { WireCounters } from '../wire/counters.js';
import { Link, type Payload } from '../wire/link.js';
import { shakeHands, type Introduction, type Welcomed } from './handshake.js';
import type { Place } from './place.js';

export interface ConnectionHandlers {
  onOpen(welcome: Welcomed): void;
  onItem(item: Payload): void;
  onUnsendable(item: Payload, error: OmniError): void;
  /** The connection has ended. The next page of the toolbar opens a new one by itself. */
  onClosed(reason: string): void;
  /** The toolbar is there and refuses this page. */
  onRefused(error: OmniError): void;
  /** A page has loaded in the frame; it may or may not be the toolbar. */
  onLoaded?(): void;
}

/**
 * Keeps a connection to the toolbar's page in a frame or around this page: to the first one, and to the one after a
 * reload.
 */
export class Connection {
  readonly #place: Place;
  readonly #introduction: Introduction;
  readonly #counters: WireCounters;
  readonly #handlers: ConnectionHandlers;
  #link: Link | null = null;
  /** Gives up the handshake that has no answer yet. */
  #abandon: (() => void) | null = null;
  /** The id of the toolbar's page that we are connected to. */
  #page = '';
  /**
   * What is known of the page in the frame. `unknown`: nothing; if we are connected, its `load` event may still follow.
   * `ready`: it has invited us, and its `load` is to come. `loaded`: it has loaded, so it receives every hello.
   */
  #there: 'unknown' | 'ready' | 'loaded' = 'unknown';
  readonly #watching = new AbortController();

  constructor(
    place: Place,
    introduction: Introduction,
    counters: WireCounters,
    handlers: ConnectionHandlers,
  ) {
    this.#place = place;
    this.#introduction = introduction;
    this.#counters = counters;
    this.#handlers = handlers;
  }

  get open(): boolean {
    return this.#link !== null;
  }

  start(): void {
    const { signal } = this.#watching;
    window.addEventListener('message', (event) => this.#onMessage(event), { signal });
    window.addEventListener('pagehide', () => this.#drop('this page is going away'), { signal });
    window.addEventListener('pageshow', (event) => this.#onPageShow(event), { signal });
    this.#place.watch(signal, {
      loaded: () => this.#onLoaded(),
      removed: () => {
        this.#there = 'unknown';
        this.#drop("the toolbar's frame was removed or moved in the page");
        this.#greetIfThere();
      },
    });
    this.#greetIfThere();
  }

  /** Ends the connection for good. */
  stop(reason: string): void {
    this.#watching.abort();
    this.#drop(reason);
  }

  /** Sends an item if there is a connection. Throws an OmniError when the item cannot be sent. */
  send(item: Payload): void {
    this.#link?.send(item);
  }

  #greetIfThere(): void {
    if (this.#place.occupied()) this.#greet();
  }

  #greet(): void {
    const window = this.#place.window();
    if (!window) return;
    this.#letGo();
    this.#abandon = shakeHands(window, this.#place.origin, this.#introduction, {
      onWelcome: (port, welcome) => this.#adopt(port, welcome),
      onRefused: (error) => this.#refuse(error),
    });
  }

  #adopt(port: MessagePort, welcome: Welcomed): void {
    this.#abandon = null;
    this.#link?.close('the toolbar started anew');
    this.#page = welcome.page;
    this.#link = new Link(port, this.#counters, {
      ...this.#handlers,
      onClosed: (reason, replaced) => {
        this.#link = null;
        // A page that invited us and was replaced before its `load` fires no more `load`.
        if (this.#there === 'ready') this.#there = 'unknown';
        this.#handlers.onClosed(reason);
        // While our own handshake is under way, the client that replaced us may be our own next connection.
        if (replaced && !this.#abandon) {
          const message = `Another SDK took the name "${this.#introduction.instanceId}": use that one.`;
          this.#refuse(new OmniError('WRONG_STATE', message));
        }
      },
    });
    this.#handlers.onOpen(welcome);
  }

  #refuse(error: OmniError): void {
    this.#letGo();
    this.#counters.refused++;
    this.#handlers.onRefused(error);
  }

  #drop(reason: string): void {
    this.#letGo();
    this.#link?.close(reason);
  }

  #letGo(): void {
    this.#abandon?.();
    this.#abandon = null;
  }

  #onLoaded(): void {
    this.#handlers.onLoaded?.();
    const ours = this.#there === 'ready' || (this.#there === 'unknown' && this.open);
    this.#there = 'loaded';
    if (ours) return;
    this.#link?.close('another page was loaded in the frame');
    this.#greetIfThere();
  }

  #onMessage(event: MessageEvent<unknown>): void {
    if (!event.source || event.source !== this.#place.window()) return;
    if (event.origin !== this.#place.origin) {
      this.#counters.foreign++;
      return;
    }
    const { omni, page, error } = Object(event.data) as Record<string, unknown>;
    if (omni === 'ready' && typeof page === 'string') {
      // A page that has loaded has received our hello already; if it goes, the `load` of the next one tells us.
      const known = this.#abandon ? this.#there === 'loaded' : this.open && page === this.#page;
      if (known) return;
      this.#there = 'ready';
      this.#greet();
    } else if (omni === 'refused' && !this.#link) this.#refuse(OmniError.fromWire(error));
    else this.#counters.garbage++;
  }

  #onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted && !this.#link) this.#greet();
  }
}
