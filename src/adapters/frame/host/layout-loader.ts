import { OmniError } from '../../../core/contract/errors.js';
import type { AskHandlers } from '../wire/asks.js';
import type { WireCounters } from '../wire/counters.js';
import type { EventHub } from './hub.js';
import type { HostLayout } from './layout.js';
import type { Session } from './session.js';

export type LoadLayout = () => Promise<{ readonly HostLayout: typeof HostLayout }>;

/** Loads the code that places the frame: a file of its own beside omni-sdk.js, so that nothing has to wait for it. */
export class LayoutLoader {
  /** What the toolbar may ask of the page's layout. */
  readonly asked: AskHandlers = { layout: (asked) => this.load().then((layout) => layout.answer(asked)) };
  now: HostLayout | null = null;
  readonly #load: LoadLayout;
  readonly #counters: WireCounters;
  readonly #hub: EventHub;
  #loading: Promise<HostLayout> | null = null;

  constructor(load: LoadLayout, counters: WireCounters, hub: EventHub) {
    this.#load = load;
    this.#counters = counters;
    this.#hub = hub;
  }

  load(): Promise<HostLayout> {
    return (this.#loading ??= this.#load().then(
      (module) => (this.now ??= new module.HostLayout(this.#counters, this.#hub, OmniError)),
      () => {
        this.#loading = null;
        throw new OmniError(
          'UNSUPPORTED',
          'omni-sdk-layout.js did not load: serve it beside omni-sdk.js, with CORS, and allow it in script-src.',
        );
      },
    ));
  }

  /** When it cannot be loaded, only those who ask for another layout get the error. */
  attach(session: Session, instanceId: string, current: () => boolean): void {
    this.load().then(
      (layout) => current() && layout.attach(session, instanceId),
      () => undefined,
    );
  }
}
