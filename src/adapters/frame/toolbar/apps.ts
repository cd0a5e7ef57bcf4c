import { Subject } from 'rxjs';
import type { AppInstanceInfo } from '../../../core/contract/shapes/app.js';
import { hostedBy, hostedFrame, type HostedFrame } from './hosted.js';
import type { HostedApps } from './serve.js';

/** A custom app, as the deployment configures it. */
export interface AppDescription {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
}

/** An app that is open. */
export interface AppInstance extends HostedFrame, AppDescription {
  /** `loading`, then `connected` while it talks to the toolbar; `loaded` when its page is there and does not. */
  state: 'loading' | 'loaded' | 'connected';
  /** Resolves when it has connected for the first time. */
  readonly connected: Promise<void>;
}

/** The custom apps that are open in this page, each in a frame of its own. */
export class AppFrames implements HostedApps {
  readonly closed = new Subject<string>();
  readonly #instances = new Map<string, AppInstance & { readonly onConnected: () => void }>();

  /** Makes the frame of a new instance. It starts to load when it is put into the page. */
  open(app: AppDescription): AppInstance {
    const instanceId = this.#freeId(app.appId);
    const url = new URL(app.url, location.href);
    url.searchParams.set('origin', location.origin);
    url.searchParams.set('instanceId', instanceId);
    url.searchParams.set('sdkBaseUrl', location.origin);
    url.searchParams.set('locale', document.documentElement.lang);
    const frame = hostedFrame(url, app.name);
    let onConnected!: () => void;
    const connected = new Promise<void>((resolve) => (onConnected = resolve));
    const instance: AppInstance & { onConnected: () => void } = {
      ...app,
      url: url.href,
      origin: url.origin,
      instanceId,
      frame,
      state: 'loading',
      connected,
      onConnected,
    };
    frame.addEventListener('load', () => {
      if (instance.state === 'loading') instance.state = 'loaded';
    });
    this.#instances.set(instanceId, instance);
    return instance;
  }

  /** The first instance has the same id after every reload, and so finds what it stored. */
  #freeId(appId: string): string {
    let count = 1;
    while (this.#instances.has(`${appId}-${count}`)) count++;
    return `${appId}-${count}`;
  }

  close({ instanceId, frame }: AppInstance): void {
    if (this.#instances.get(instanceId)?.frame !== frame) return;
    this.#instances.delete(instanceId);
    frame.remove();
    this.closed.next(instanceId);
  }

  onPresence(instanceId: string, present: boolean): void {
    const instance = this.#instances.get(instanceId);
    if (!instance) return;
    instance.state = present ? 'connected' : 'loaded';
    if (present) instance.onConnected();
  }

  list(): readonly AppInstanceInfo[] {
    return [...this.#instances.values()]
      .filter(({ frame }) => frame.isConnected)
      .map(({ instanceId, appId, name, state }) => ({ instanceId, appId, name, state }));
  }

  find(source: Window): AppInstance | undefined {
    return hostedBy(this.#instances.values(), source);
  }
}
