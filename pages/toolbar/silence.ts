import type { HostedFrame } from 'omni-toolbar/adapters/frame';

/** A page that is silent for so long may not know that it has to connect. */
const PATIENCE = 10_000;
/** One that was connected and goes from page to page is back sooner. */
const RETURN = 4_000;

interface Frames<T> {
  readonly changed: {
    subscribe(listener: (changed: T) => void): { unsubscribe(): void };
  };
}

/** Says that a hosted page does not talk to the toolbar, or no more; null: it does. Returns how to stop. */
export function watchSilence<T extends HostedFrame>(
  instance: T,
  frames: Frames<T>,
  say: (silence: 'silent' | 'left' | null) => void,
): () => void {
  let wasConnected = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(waiting);
    if (instance.state !== 'loaded') {
      wasConnected = instance.state === 'connected';
      say(null);
    }
    if (instance.state === 'connected') return;
    waiting = setTimeout(() => say(wasConnected ? 'left' : 'silent'), wasConnected ? RETURN : PATIENCE);
  };
  const changes = frames.changed.subscribe((changed) => {
    if (changed === instance) look();
  });
  look();
  return () => {
    clearTimeout(waiting);
    changes.unsubscribe();
  };
}
