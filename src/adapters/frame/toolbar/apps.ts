import type { AppInstanceInfo } from '../../../core/contract/shapes/app.js';
import type { AppDirectory } from '../../../core/edge/client.js';
import { HostedFrames, hostedFrame, type HostedFrame } from './hosted.js';

/** A custom app, as the deployment configures it. */
export interface AppDescription {
  readonly appId: string;
  readonly name: string;
  readonly url: string;
}

/** An app that is open. */
export interface AppInstance extends HostedFrame, AppDescription {}

/** The custom apps that are open in this page. */
export class AppFrames extends HostedFrames<AppInstance> implements AppDirectory {
  /** Makes the frame of a new instance. It starts to load when it is put into the page. */
  open(app: AppDescription): AppInstance {
    const instanceId = this.#freeId(app.appId);
    const url = new URL(app.url, location.href);
    url.searchParams.set('origin', location.origin);
    url.searchParams.set('instanceId', instanceId);
    url.searchParams.set('sdkBaseUrl', location.origin);
    url.searchParams.set('locale', document.documentElement.lang);
    const frame = hostedFrame(url, app.name);
    return this.add({ ...app, url: url.href, origin: url.origin, instanceId, frame, state: 'loading' });
  }

  /** The first instance has the same id after every reload, and so finds what it stored. */
  #freeId(appId: string): string {
    let count = 1;
    while (this.instances.has(`${appId}-${count}`)) count++;
    return `${appId}-${count}`;
  }

  list(): readonly AppInstanceInfo[] {
    return [...this.instances.values()]
      .filter(({ frame }) => frame.isConnected)
      .map(({ instanceId, appId, name, state }) => ({ instanceId, appId, name, state }));
  }
}
