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
}

/** The custom apps that are open in this page, each in a frame of its own. */
export class AppFrames implements HostedApps {
  readonly closed = new Subject<string>();
  /** Instances whose `state` is another one now. */
  readonly changed = new Subject<AppInstance>();
  readonly #instances = new Map<string, AppInstance>();

  /** Makes the frame of a new instance. It starts to load when it is put into the page. */
  open(app: AppDescription): AppInstance {
    const instanceId = this.#freeId(app.appId);
    const url = new URL(app.url, location.href);
    url.searchParams.set('origin', location.origin);
    url.searchParams.set('instanceId', instanceId);
    url.searchParams.set('sdkBaseUrl', location.origin);
    url.searchParams.set('locale', document.documentElement.lang);
    const frame = hostedFrame(url, app.name);
    const instance: AppInstance = {
      ...app,
      url: url.href,
      origin: url.origin,
      instanceId,
      frame,
      state: 'loading',
    };
    frame.addEventListener('load', () => {
      if (instance.state === 'loading') this.#change(instance, 'loaded');
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

  /** Loads it anew from its own address, wherever it has gone. What it stored it finds again. */
  reload(instance: AppInstance): void {
    const { instanceId, frame } = instance;
    if (this.#instances.get(instanceId) !== instance) return;
    this.closed.next(instanceId);
    this.#change(instance, 'loading');
    // To set the address once more would only scroll, where that has a fragment.
    frame.replaceWith(frame);
  }

  onPresence(instanceId: string, present: boolean): void {
    const instance = this.#instances.get(instanceId);
    if (instance) this.#change(instance, present ? 'connected' : 'loaded');
  }

  #change(instance: AppInstance, state: AppInstance['state']): void {
    instance.state = state;
    this.changed.next(instance);
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
