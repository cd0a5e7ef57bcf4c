import { OmniError } from '../../core/contract/errors.js';
import type { EventName } from '../../core/contract/events.js';
import type { FormEntry } from '../../core/ports/http.js';
import { Calls } from './wire/calls.js';
import { takeArguments } from './host/arguments.js';
import { diagnose, report, type Surroundings } from './host/diagnose.js';
import { readForm } from './host/form.js';
import { EventHub, type Handler } from './host/hub.js';
import { eventInfo, listMethods, methodInfo, parseParams, parseResult } from '../../core/contract/lean.js';
import type { MethodSignature } from '../../core/contract/signature.js';
import { allowNotifications, showNotification } from './host/notification.js';
import { LayoutLoader, type LoadLayout } from './host/layout-loader.js';
import { Session } from './host/session.js';
import { readDesktopParameters } from './host/parameters.js';
import { canBegin, placeOf, targetOf, type Target } from './host/target.js';
import type { LayoutGate, LayoutLimits, Sdk } from './host/types.js';
import { BUILD } from './wire/build.js';
import { newCounters } from './wire/counters.js';
import type { Layout } from '../../core/model/layout.js';

export { OmniError } from '../../core/contract/errors.js';
export type { OmniErrorCode, OmniErrorName } from '../../core/contract/errors.js';
export type { EventName, EventPayload } from '../../core/contract/events.js';
export type { MethodArgs, MethodInput, MethodName, MethodResult } from '../../core/contract/methods.js';
export { readDesktopParameters, type DesktopParameters, type DesktopRecord } from './host/parameters.js';
export type {
  Diagnosis,
  EventHandler,
  Finding,
  LayoutGate,
  LayoutLimits,
  LayoutState,
  Sdk,
  SdkMethod,
} from './host/types.js';
export type { Layout, LayoutDock, LayoutMode } from '../../core/model/layout.js';

type AnyMethod = (...args: unknown[]) => Promise<unknown>;

interface SdkOptions {
  readonly baseUrl?: string;
  /** For the classic script, which finds the file of the layout by its own address. */
  readonly loadLayout?: LoadLayout;
}

/** Makes an SDK of its own. A page needs one: the exported `sdk`. */
export function createSdk(options: SdkOptions = {}): Sdk {
  return new Facade(options).build();
}

class Facade {
  #baseUrl: string;
  readonly #counters = newCounters();
  readonly #hub = new EventHub(this.#counters);
  readonly #calls = new Calls(() => this.#reason());
  readonly #layout: LayoutLoader;
  /** What `initialize` was last called for, also when it could not begin; null: not called, or disconnected. */
  #target: Target | null = null;
  /** The words in which it was. */
  #given = '';
  #session: Session | null = null;
  #started: Promise<void> | null = null;
  /** The frame, if this SDK has made it. */
  #made: HTMLIFrameElement | null = null;

  constructor({ baseUrl = '', loadLayout = () => import('./host/layout.js') }: SdkOptions) {
    this.#baseUrl = baseUrl;
    this.#layout = new LayoutLoader(loadLayout, this.#counters, this.#hub);
  }

  build(): Sdk {
    const capabilities = (): readonly string[] => this.#session?.welcome?.capabilities ?? [];
    const layout = (): unknown => this.#layout.now?.state ?? { mode: 'docked', dock: 'right', home: true };
    const api: Record<string, unknown> = {
      on: (name: unknown, handler: unknown) => this.#on(name, handler),
      once: (name: unknown, handler: unknown) => this.#once(name, handler),
      off: (name: unknown, handler: unknown) =>
        this.#hub.remove(this.#eventOf(name), functionOf(name, handler)),
      setLayout: (wish: Partial<Layout>) => this.#layout.load().then((layout) => layout.set(wish)),
      limitLayout: (given: LayoutLimits | LayoutGate) =>
        this.#layout.load().then((layout) => layout.limit(given)),
      onLayout: (handler: unknown) => this.#hub.add('layout', functionOf('onLayout', handler)),
      diagnose: () => diagnose(this.#surroundings()),
      allowNotifications,
      disconnect: () => this.#disconnect(),
      version: BUILD,
      parameters: readDesktopParameters(),
      get capabilities() {
        return capabilities();
      },
      get layout() {
        return layout();
      },
    };
    for (const listed of listMethods()) {
      const method = this.#methodFor(listed);
      for (const name of [listed.name, ...listed.aliases]) place(api, name, method);
    }
    return api as unknown as Sdk;
  }

  #methodFor(listed: ReturnType<typeof listMethods>[number]): AnyMethod {
    switch (listed.name) {
      case 'initialize':
        return (...args) => this.#initialize(args);
      case 'setBaseUrl':
        return async (...args) => this.#setBaseUrl(parseParams('setBaseUrl', args).url);
      case 'getBaseUrl':
        return async (...args) => (parseParams('getBaseUrl', args), this.#baseUrl);
      default:
        return (...args) => this.#call(listed.info, args);
    }
  }

  /** No async function: its promises would cost as much as all else that is done for a call. */
  #call(info: MethodSignature, args: readonly unknown[]): Promise<unknown> {
    try {
      if (this.#target) methodInfo(info.name, this.#target.context);
      const { params, form } = takeArguments(info.name, args);
      if (this.#session?.failure) throw this.#session.failure.of(info.name);
      if (form) return readForm(form).then((entries) => this.#send(info, params, entries));
      return this.#send(info, params);
    } catch (thrown) {
      return Promise.reject(OmniError.from(thrown, info.name));
    }
  }

  #send({ name, deadline }: MethodSignature, params: unknown, form?: readonly FormEntry[]): Promise<unknown> {
    const early = !this.#target;
    const send = (id: number): void => {
      // The call was made before `initialize`: only now is the context known that it is checked for.
      if (early && this.#target) methodInfo(name, this.#target.context);
      this.#session?.client.send(id, name, params, form);
    };
    const ready = this.#session?.client.open ?? false;
    return this.#calls.add(name, deadline, ready, send, (value) => parseResult(name, value));
  }

  /** Gives the same promise for the same configuration; begins anew if the last attempt failed or its frame is gone. */
  #initialize(args: readonly unknown[]): Promise<void> {
    const gone = this.#made && !this.#session?.place.window();
    const begun = gone || this.#session?.failure ? null : this.#started;
    let error: unknown = new OmniError(
      'WRONG_STATE',
      `initialize was called already with ${this.#given}: call it once.`,
    );
    try {
      const { config } = parseParams('initialize', args);
      const target = targetOf(config, this.#baseUrl);
      if (!begun) return this.#begin(target, JSON.stringify(config));
      if (JSON.stringify(target) === JSON.stringify(this.#target)) return begun;
    } catch (thrown) {
      if (!begun) error = thrown;
    }
    return Promise.reject(OmniError.from(error, 'initialize'));
  }

  #begin(target: Target, given: string): Promise<void> {
    this.#leave('initialize was called again');
    this.#made?.remove();
    this.#session = this.#started = this.#made = null;
    this.#target = target;
    this.#given = given;
    return (this.#started = canBegin(target) ? this.#start(target) : this.#startWhenParsed(target));
  }

  #start(target: Target): Promise<void> {
    const { place, made } = placeOf(target, this.#baseUrl);
    const asked = {
      notification: (wish: unknown) =>
        showNotification(wish, (id) => session.client.ask('show-interaction', id)),
      diagnose: () => report(this.#surroundings()),
      ...this.#layout.asked,
    };
    const session: Session = new Session(place, target, this.#calls, this.#hub, this.#counters, asked);
    this.#made = made;
    this.#session = session;
    if (!target.inside) this.#layout.attach(session, target.instanceId, () => this.#session === session);
    session.start();
    return session.ready;
  }

  /** Begins when the page is parsed: a script in the head runs before the container is there. */
  async #startWhenParsed(target: Target): Promise<void> {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    if (this.#target !== target)
      throw new OmniError('CANCELLED', 'initialize was not finished: this page disconnected.', {
        method: 'initialize',
      });
    try {
      await this.#start(target);
    } catch (thrown) {
      if (!this.#session) this.#started = null;
      throw OmniError.from(thrown, 'initialize');
    }
  }

  #leave(reason: string): void {
    this.#layout.now?.detach();
    this.#session?.stop(reason);
  }

  #disconnect(): void {
    this.#leave('this page disconnected');
    this.#calls.rejectAll(
      (method) =>
        new OmniError('CANCELLED', `${method} was not answered: this page disconnected.`, { method }),
    );
    // From now on the frame belongs to the page, to keep or to remove.
    this.#session = this.#target = this.#started = this.#made = null;
  }

  #setBaseUrl(url: string): string {
    if (
      this.#started &&
      !this.#session?.failure &&
      this.#target?.context === 'crm' &&
      url !== this.#baseUrl
    ) {
      throw new OmniError('WRONG_STATE', 'The toolbar is loading: call setBaseUrl before initialize.', {
        method: 'setBaseUrl',
      });
    }
    this.#baseUrl = url;
    return 'ok';
  }

  #on(name: unknown, handler: unknown): () => void {
    return this.#hub.add(this.#eventOf(name), functionOf(name, handler));
  }

  #once(name: unknown, handler: unknown): () => void {
    const run = functionOf(name, handler);
    const stop = this.#hub.add(this.#eventOf(name), run, (payload) => {
      stop();
      return run(payload);
    });
    return stop;
  }

  #eventOf(name: unknown): EventName {
    return eventInfo(name, this.#target?.context).name;
  }

  #surroundings(): Surroundings {
    return {
      baseUrl: this.#baseUrl,
      target: this.#target,
      session: this.#session,
      counters: this.#counters,
    };
  }

  #reason(): string {
    if (!this.#session) return 'initialize was not called';
    if (!this.#session.place.window()) return "the toolbar's frame is no longer in the page";
    if (!this.#session.welcome) return 'the toolbar has not answered initialize yet';
    return this.#session.client.open
      ? 'the toolbar is busy or its contact center does not answer'
      : 'the toolbar is being loaded again';
  }
}

function functionOf(event: unknown, handler: unknown): Handler {
  if (typeof handler === 'function') return handler as Handler;
  throw new OmniError('REQUIRED_FIELD_MISSING', `The handler of ${String(event)} must be a function.`);
}

/** Puts `store.get` at `api.store.get`, and everything else flat. */
function place(api: Record<string, unknown>, name: string, method: AnyMethod): void {
  const [group, short] = name.split('.') as [string, string | undefined];
  if (short === undefined) api[group] = method;
  else ((api[group] ??= {}) as Record<string, unknown>)[short] = method;
}

/** The SDK of this page. */
export const sdk: Sdk = /* @__PURE__ */ createSdk();
