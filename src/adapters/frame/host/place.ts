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

/** The place of a frame; once that is removed, the place of any frame with the same id. */
export function framePlace(given: HTMLIFrameElement, origin: string): Place {
  let frame = given;
  const window = (): Window | null => frame.contentWindow;
  return {
    origin,
    window,
    occupied() {
      if (!frame.contentWindow) return false;
      // A document of another origin cannot be read; the empty one that every frame starts with can.
      const document = frame.contentDocument;
      return !document || (document.URL !== 'about:blank' && document.readyState === 'complete');
    },
    watch(stop, { loaded, removed }) {
      const page = frame.ownerDocument;
      page.addEventListener('load', ({ target }) => target === frame && loaded(), {
        capture: true,
        signal: stop,
      });
      let shown = window();
      const observer = new MutationObserver(() => {
        const next = frame.isConnected ? null : page.getElementById(frame.id);
        if (next instanceof HTMLIFrameElement) frame = next;
        const before = shown;
        shown = window();
        // A frame that is moved in the document gets a new window as well.
        if (before && shown !== before) removed();
      });
      observer.observe(page, { childList: true, subtree: true });
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
