import type { HostedFrame } from 'omni-toolbar/adapters/frame';

/** After so many milliseconds without a connection we say so: the page may not know that it has to connect. */
const PATIENCE = 10_000;
/** A page that was connected and navigates is back sooner than that. */
const RETURN = 4_000;

interface Frames<T> {
  readonly changed: {
    subscribe(listener: (changed: T) => void): { unsubscribe(): void };
  };
}

/**
 * Tells whether a hosted page talks to the toolbar: `silent`: it has not connected; `left`: it is no longer connected;
 * null: it is connected. Returns a function that stops it.
 */
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
