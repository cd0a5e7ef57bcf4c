import { Subject } from 'rxjs';
import { FRAME_SANDBOX } from '../../../core/contract/frame.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

/** Somebody's page in a frame of ours: who it is, and the exact origin it may speak from. */
export interface HostedFrame {
  readonly instanceId: string;
  readonly origin: string;
  readonly frame: HTMLIFrameElement;
  /** `loading`, then `connected` while it talks to the toolbar; `loaded` when its page is there and does not. */
  state: 'loading' | 'loaded' | 'connected';
  /** Remembers what the page was told, if that is to be forgotten with its frame. */
  readonly memory?: KeyValueStorage;
}

/** Pages of somebody else that are open in this one, each in a frame of its own. */
export class HostedFrames<T extends HostedFrame> {
  /** Instances whose frame was taken away, or is loaded anew. */
  readonly closed = new Subject<string>();
  /** Instances whose `state` has changed. */
  readonly changed = new Subject<T>();
  protected readonly instances = new Map<string, T>();

  close(instance: T): void {
    const { instanceId, frame } = instance;
    if (this.instances.get(instanceId) !== instance) return;
    this.instances.delete(instanceId);
    frame.remove();
    this.closed.next(instanceId);
  }

  /** Loads a page anew from its first address, wherever it has gone since. It finds again what it has stored. */
  reload(instance: T): void {
    const { instanceId, frame } = instance;
    if (this.instances.get(instanceId) !== instance) return;
    this.closed.next(instanceId);
    this.#change(instance, 'loading');
    // Setting `src` again would only scroll if the address has a fragment.
    frame.replaceWith(frame);
  }

  onPresence(instanceId: string, present: boolean): void {
    const instance = this.instances.get(instanceId);
    if (instance) this.#change(instance, present ? 'connected' : 'loaded');
  }

  /** Which of these pages a window belongs to. */
  find(source: Window): T | undefined {
    for (const instance of this.instances.values())
      if (instance.frame.contentWindow === source) return instance;
    return undefined;
  }

  protected add(instance: T): T {
    instance.frame.addEventListener('load', () => {
      if (instance.state === 'loading') this.#change(instance, 'loaded');
    });
    this.instances.set(instance.instanceId, instance);
    return instance;
  }

  #change(instance: T, state: HostedFrame['state']): void {
    instance.state = state;
    this.changed.next(instance);
  }
}

/** A frame for somebody else's page, with the permissions that it needs and no more. Loads when it is in the page. */
export function hostedFrame(url: URL, title: string, more: readonly string[] = []): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  // A page of our own origin could remove its sandbox by itself: a sandbox there would only seem to protect.
  if (url.origin !== location.origin) frame.setAttribute('sandbox', [...FRAME_SANDBOX, ...more].join(' '));
  frame.src = url.href;
  return frame;
}
