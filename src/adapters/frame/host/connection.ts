import { OmniError } from '../../../core/contract/errors.js';
import type { WireCounters } from '../wire/counters.js';
import { Link, type Payload } from '../wire/link.js';
import { shakeHands, type Handshake, type Introduction, type Welcomed } from './handshake.js';
import type { Place } from './place.js';

export interface ConnectionHandlers {
  onOpen(welcome: Welcomed): void;
  onItem(item: Payload): void;
  onUnsendable(item: Payload, error: OmniError): void;
  /** The conversation ended. The next page of the toolbar brings a new one by itself. */
  onClosed(reason: string): void;
  /** The toolbar is there and does not want to talk to this page. */
  onRefused(error: OmniError): void;
  /** A page has loaded in the frame; it may or may not be the toolbar. */
  onLoaded?(): void;
}

/** Keeps a conversation with whatever page of the toolbar is in a place: the first, and the one after a reload. */
export class Connection {
  readonly #place: Place;
  readonly #introduction: Introduction;
  readonly #counters: WireCounters;
  readonly #handlers: ConnectionHandlers;
  #link: Link | null = null;
  #handshake: Handshake | null = null;
  #page = '';
  /** The page that is there invited us, and its `load` is still to come. */
  #announced = false;
  /** The last hello went to a page that had loaded, so it is heard; if that page goes, the next one's `load` tells. */
  #heard = false;
  /** No page has loaded since we came: its `load` may follow the handshake. Another page closes the port, or says `ready`. */
  #unloaded = true;
  #watching: AbortController | null = null;

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
    if (this.#watching) return;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    window.addEventListener('message', (event) => this.#onMessage(event), { signal });
    window.addEventListener('pagehide', () => this.#drop('this page is going away'), { signal });
    window.addEventListener('pageshow', (event) => this.#onPageShow(event), { signal });
    this.#place.watch(signal, {
      loaded: () => this.#onLoaded(),
      removed: () => {
        this.#announced = false;
        this.#drop("the toolbar's frame was removed or moved in the page");
        if (this.#place.occupied()) this.#greet();
      },
    });
    this.#unloaded = true;
    if (this.#place.occupied()) this.#greet();
  }

  /** Ends it for good. */
  stop(reason: string): void {
    this.#watching?.abort();
    this.#watching = null;
    this.#drop(reason);
  }

  /** Sends when there is somebody to send to. Throws an OmniError when the item cannot be sent. */
  send(item: Payload): void {
    this.#link?.send(item);
  }

  #greet(): void {
    const window = this.#place.window();
    if (!window) return;
    this.#handshake?.abandon();
    this.#heard = false;
    const handshake = shakeHands(window, this.#place.origin, this.#introduction);
    this.#handshake = handshake;
    handshake.done.then(
      ({ port, welcome }) => {
        if (this.#handshake === handshake) this.#adopt(port, welcome);
        else port.close();
      },
      (error: unknown) => {
        if (this.#handshake === handshake) this.#refuse(OmniError.from(error));
      },
    );
  }

  #adopt(port: MessagePort, welcome: Welcomed): void {
    this.#handshake = null;
    this.#link?.close('the toolbar started anew');
    this.#page = welcome.page;
    const link: Link = new Link(port, this.#counters, {
      onItem: (item) => this.#handlers.onItem(item),
      onUnsendable: (item, error) => this.#handlers.onUnsendable(item, error),
      onClosed: (reason) => this.#onLinkClosed(link, reason),
    });
    this.#link = link;
    this.#handlers.onOpen(welcome);
  }

  #onLinkClosed(link: Link, reason: string): void {
    if (this.#link !== link) return;
    this.#link = null;
    this.#page = '';
    this.#handlers.onClosed(reason);
  }

  #refuse(error: OmniError): void {
    this.#handshake = null;
    this.#counters.refused++;
    this.#handlers.onRefused(error);
  }

  #drop(reason: string): void {
    this.#handshake?.abandon();
    this.#handshake = null;
    this.#link?.close(reason);
  }

  #onLoaded(): void {
    this.#handlers.onLoaded?.();
    const ours = this.#announced || (this.#unloaded && this.#link !== null);
    this.#announced = false;
    this.#unloaded = false;
    if (ours) return;
    this.#link?.close('another page was loaded in the frame');
    this.#greet();
    this.#heard = true;
  }

  #onMessage(event: MessageEvent<unknown>): void {
    if (!event.source || event.source !== this.#place.window()) return;
    if (event.origin !== this.#place.origin) {
      this.#counters.foreign++;
      return;
    }
    const { omni, page, error } = Object(event.data) as Record<string, unknown>;
    if (omni === 'ready' && typeof page === 'string') {
      if (this.#handshake && this.#heard) return;
      this.#announced = true;
      if (!this.#link || page !== this.#page) this.#greet();
    } else if (omni === 'refused' && !this.#link) this.#refuse(OmniError.fromWire(error));
  }

  #onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted && !this.#link) this.#greet();
  }
}
