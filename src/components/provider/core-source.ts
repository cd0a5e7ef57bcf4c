import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Subscription } from 'rxjs';
import type { AdapterOptions } from '../../core/adapter.js';
import { OmniError } from '../../core/contract/errors.js';
import type { Omni } from '../../core/types.js';
import { omniContext } from '../context/omni-context.js';
import { type SourceState, sourceContext } from '../context/source-context.js';
import { resolveAdapter } from './adapters.js';
import { forgetCustomers } from './forget-customers.js';
import { OmniProviderFailedEvent, OmniProviderOpenedEvent } from './provider.events.js';

/** The core that an element should provide: the host's own, or one that an adapter opens. */
export interface CoreWish {
  readonly omni: Omni | null;
  readonly adapter: string;
  readonly options: AdapterOptions;
  readonly instanceId: string;
}

/** Translates the core's events into the SDK's; loaded together with the core. */
const sdkEvents = () => import('./sdk-events.js');
type SdkEvents = ReturnType<typeof sdkEvents>;

/** Opens a core, provides it to the elements inside its host, and closes the core that it has opened. */
export class CoreSource implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #wish: () => CoreWish | null;
  #core: ContextProvider<typeof omniContext, ReactiveElement> | undefined;
  #state: ContextProvider<typeof sourceContext, ReactiveElement> | undefined;
  #wanted = '';
  #given: Omni | null = null;
  #omni: Omni | undefined;
  #owned = false;
  #forgetting: Subscription | undefined;
  #stopEvents: (() => void) | undefined;
  #attempt = 0;

  /** @param wish null: it provides nothing, and the elements inside look further up */
  constructor(host: ReactiveElement, wish: () => CoreWish | null) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  get omni(): Omni | undefined {
    return this.#omni;
  }

  get state(): SourceState | undefined {
    return this.#state?.value;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const wish = this.#wish();
    const wanted = wish ? JSON.stringify([wish.adapter, wish.options, wish.instanceId]) : '';
    const given = wish?.omni ?? null;
    // For a core of the host's own the adapter does not matter, so only the instance is compared.
    if (given === this.#given && wanted === this.#wanted) return;
    this.#close();
    this.#wanted = wanted;
    this.#given = given;
    if (!wish) return;
    this.#core ??= new ContextProvider(this.#host, { context: omniContext });
    this.#state ??= new ContextProvider(this.#host, { context: sourceContext });
    if (given) this.#give(given, wish.instanceId);
    else void this.#open(wish);
  }

  hostDisconnected(): void {
    // An element that is only moved is connected again within the same task, and keeps its core.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#close();
    });
  }

  async #open(wish: CoreWish): Promise<void> {
    const attempt = ++this.#attempt;
    const retry = (): void => {
      if (attempt === this.#attempt) void this.#open(wish);
    };
    this.#tell({ status: 'opening', error: null, retry });
    try {
      const events = sdkEvents();
      const [adapter] = await Promise.all([resolveAdapter(wish.adapter), events]);
      const omni = attempt === this.#attempt ? await adapter.open(wish.options) : undefined;
      if (attempt !== this.#attempt) return omni?.destroy();
      if (!omni) return;
      this.#owned = true;
      this.#give(omni, wish.instanceId, events);
    } catch (reason) {
      if (attempt === this.#attempt) await this.#fail(reason, retry);
    }
  }

  #give(omni: Omni, instanceId: string, events?: SdkEvents): void {
    this.#omni = omni;
    this.#core?.setValue(omni);
    this.#forgetting = forgetCustomers(omni);
    void this.#fire(omni, instanceId, events);
  }

  /**
   * In the same task in which the core was opened, if the module is loaded by then, so that no event of the core is
   * missed.
   */
  async #fire(omni: Omni, instanceId: string, events = sdkEvents()): Promise<void> {
    const attempt = this.#attempt;
    this.#tell({ status: 'open', error: null, retry: () => undefined });
    try {
      const { fireSdkEvents } = await events;
      if (attempt !== this.#attempt) return;
      this.#stopEvents = fireSdkEvents(omni, this.#host, instanceId);
      this.#host.dispatchEvent(new OmniProviderOpenedEvent(null));
    } catch (reason) {
      if (attempt === this.#attempt) await this.#fail(reason, () => void this.#fire(omni, instanceId));
    }
  }

  async #fail(reason: unknown, retry: () => void): Promise<void> {
    const error = OmniError.from(reason);
    this.#tell({ status: 'failed', error, retry });
    // After the update, so that a listener finds the element in the new state.
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new OmniProviderFailedEvent({ error }));
  }

  #tell(state: SourceState): void {
    this.#state?.setValue(state);
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#attempt++;
    this.#wanted = '';
    this.#given = null;
    this.#forgetting?.unsubscribe();
    this.#stopEvents?.();
    this.#stopEvents = undefined;
    const [omni, owned] = [this.#omni, this.#owned];
    this.#omni = undefined;
    this.#owned = false;
    this.#core?.setValue(undefined);
    if (owned) omni?.destroy();
  }
}
