import type { AudioOutput } from './output.js';

/** Plays what the far end says. */
export interface RemoteAudio {
  play(track: MediaStreamTrack): void;
  setSilent(silent: boolean): void;
  close(): void;
}

const GESTURES = ['pointerdown', 'keydown'] as const;

/**
 * An audio element that is never shown; if not `aloud`, it takes the audio in without a sound. When the browser refuses
 * to play before the page has been clicked, `onBlocked` is told, and playing starts at the next click or key.
 */
export function remoteAudio(
  aloud: boolean,
  output: AudioOutput | undefined,
  onBlocked: (blocked: boolean) => void,
): RemoteAudio {
  const element = new Audio();
  element.autoplay = true;
  element.muted = !aloud;
  const detach = output?.attach(element);
  const closing = new AbortController();
  const { signal } = closing;
  let waiting = false;

  function start(): void {
    element.play().then(
      () => settle(false),
      (refusal: unknown) => {
        if (refusal instanceof DOMException && refusal.name === 'NotAllowedError') settle(true);
      },
    );
  }

  function settle(blocked: boolean): void {
    if (signal.aborted || blocked === waiting) return;
    waiting = blocked;
    for (const gesture of GESTURES) {
      if (blocked) document.addEventListener(gesture, start, { capture: true, signal });
      else document.removeEventListener(gesture, start, { capture: true });
    }
    onBlocked(blocked);
  }

  return {
    play(track) {
      element.srcObject = new MediaStream([track]);
      start();
    },
    setSilent(silent) {
      element.muted = silent || !aloud;
    },
    close() {
      closing.abort();
      detach?.();
      element.pause();
      element.srcObject = null;
    },
  };
}
