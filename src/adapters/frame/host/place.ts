/** Where the toolbar is, seen from a client: a frame of this page, or the page around this one. */
export interface Place {
  readonly origin: string;
  /** Its window, or null while there is none. */
  window(): Window | null;
  /** Whether a page of the toolbar may be listening there already. */
  occupied(): boolean;
  /** Tells when a page has loaded there, and when the place itself went away, until `stop`. */
  watch(stop: AbortSignal, on: { loaded(): void; removed(): void }): void;
}

export function framePlace(frame: HTMLIFrameElement, origin: string): Place {
  return {
    origin,
    window: () => (frame.isConnected ? frame.contentWindow : null),
    occupied() {
      if (!frame.isConnected || !frame.contentWindow) return false;
      // A document of another origin cannot be seen; the empty one that every frame starts with can.
      const document = frame.contentDocument;
      return !document || (document.URL !== 'about:blank' && document.readyState === 'complete');
    },
    watch(stop, { loaded, removed }) {
      frame.addEventListener('load', loaded, { signal: stop });
      let present = frame.isConnected;
      const observer = new MutationObserver(() => {
        if (present && !frame.isConnected) removed();
        present = frame.isConnected;
      });
      observer.observe(frame.ownerDocument, { childList: true, subtree: true });
      stop.addEventListener('abort', () => observer.disconnect());
    },
  };
}

/** The page that this page is framed by. It made our frame, so it is there before us and leaves after us. */
export function parentPlace(origin: string): Place {
  return {
    origin,
    window: () => (window.parent === window ? null : window.parent),
    occupied: () => true,
    watch: () => undefined,
  };
}
