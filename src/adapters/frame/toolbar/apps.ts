import type { AppInstanceInfo } from '../../../core/contract/shapes/app.js';
import { FRAME_SANDBOX } from '../host/iframe.js';
import type { HostedApps } from './serve.js';

/** A custom app, as the deployment configures it. */
export interface AppDescription {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
}

interface Instance extends AppDescription {
  readonly instanceId: string;
  readonly frame: HTMLIFrameElement;
  state: 'loading' | 'loaded';
}

/** The custom apps that are open in this page, each in a frame of its own. */
export class AppFrames implements HostedApps {
  readonly #instances = new Map<string, Instance>();

  /** Makes the frame of a new instance. It starts to load when it is put into the page. */
  open(app: AppDescription): HTMLIFrameElement {
    const instanceId = this.#freeId(app.appId);
    const url = new URL(app.url, location.href);
    url.searchParams.set('origin', location.origin);
    url.searchParams.set('instanceId', instanceId);
    url.searchParams.set('sdkBaseUrl', location.origin);
    const frame = document.createElement('iframe');
    frame.title = app.name;
    frame.allow = 'clipboard-write';
    // An app of our own origin could lift its sandbox by itself, so there it would only pretend.
    if (url.origin !== location.origin) frame.setAttribute('sandbox', FRAME_SANDBOX.join(' '));
    frame.src = url.href;
    const instance: Instance = { ...app, url: url.href, instanceId, frame, state: 'loading' };
    frame.addEventListener('load', () => (instance.state = 'loaded'));
    this.#instances.set(instanceId, instance);
    return frame;
  }

  /** The first instance has the same id after every reload, and so finds what it stored. */
  #freeId(appId: string): string {
    let count = 1;
    while (this.#instances.has(`${appId}-${count}`)) count++;
    return `${appId}-${count}`;
  }

  close(frame: HTMLIFrameElement): void {
    for (const [instanceId, instance] of this.#instances)
      if (instance.frame === frame) this.#instances.delete(instanceId);
    frame.remove();
  }

  list(): readonly AppInstanceInfo[] {
    return [...this.#instances.values()]
      .filter(({ frame }) => frame.isConnected)
      .map(({ instanceId, appId, name, state }) => ({ instanceId, appId, name, state }));
  }

  find(source: Window): { readonly instanceId: string; readonly origin: string } | undefined {
    for (const { instanceId, frame, url } of this.#instances.values()) {
      if (frame.contentWindow === source) return { instanceId, origin: new URL(url).origin };
    }
    return undefined;
  }
}
