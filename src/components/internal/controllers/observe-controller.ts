import type { ReactiveController, ReactiveElement } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { Interaction } from '../../../core/model/interaction.js';
import type { StateKey, StateValue } from '../../../core/model/state.js';
import type { Omni } from '../../../core/types.js';
import type { OmniController } from './omni-controller.js';

/**
 * Binds one observable of the core to its host, which renders again at each value. Before each render it checks whether
 * the host's properties ask for another observable.
 */
export class ObserveController<T, K extends string = string> implements ReactiveController {
  #value: T | undefined;
  #omni: Omni | undefined;
  #identity: K | null = null;
  #subscription: Subscription | undefined;

  readonly #host: ReactiveElement;
  readonly #core: OmniController;
  readonly #identify: K | (() => K | null);
  readonly #open: (omni: Omni, identity: K) => Observable<T>;

  /**
   * @param identify the name of what to follow, fixed or asked for before each render; null: nothing
   * @param open opens the observable of that name
   */
  constructor(
    host: ReactiveElement,
    core: OmniController,
    identify: K | (() => K | null),
    open: (omni: Omni, identity: K) => Observable<T>,
  ) {
    this.#host = host;
    this.#core = core;
    this.#identify = identify;
    this.#open = open;
    host.addController(this);
  }

  /** The last value; undefined without a core, and before the first value. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    // An update may run after the host was disconnected, when a toolbar's own core is still there.
    const omni = this.#host.isConnected ? this.#core.omni : undefined;
    const identity = typeof this.#identify === 'function' ? this.#identify() : this.#identify;
    if (omni === this.#omni && identity === this.#identity) return;
    this.#close();
    this.#omni = omni;
    this.#identity = identity;
    if (!omni || identity === null) return;
    this.#subscription = this.#open(omni, identity).subscribe(this);
  }

  /** Takes a value. One that comes during the subscription goes into the update that is running. */
  next(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    if (this.#subscription) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#close();
  }

  #close(): void {
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    this.#omni = undefined;
    this.#identity = null;
    this.#value = undefined;
  }
}

/** Follows one slice of the state: a fixed one, or the one that `key` names before each render. */
export function observeState<K extends StateKey>(
  host: ReactiveElement,
  core: OmniController,
  key: K | (() => K | null),
): ObserveController<StateValue<K>, K> {
  return new ObserveController(host, core, key, slice);
}

/** Follows the interaction that an element is to show. */
export function observeInteraction(
  host: ReactiveElement & { readonly interactionId: string },
  core: OmniController,
): ObserveController<Interaction | undefined, `interaction:${string}`> {
  return observeState(host, core, () =>
    host.interactionId ? (`interaction:${host.interactionId}` as const) : null,
  );
}

function slice<K extends StateKey>(omni: Omni, key: K): Observable<StateValue<K>> {
  return omni.state.observe(key);
}
