import { startWebKit } from './webkit.mjs';

// What @web/test-runner makes of a page in Chromium.
const VIEWPORT = { width: 800, height: 600 };

/**
 * Lets @web/test-runner run its pages in WebKit, one after the other in one window. Its own launcher for WebDriver brings
 * 148 packages along for the three commands that this takes: see decision 0101.
 * @param {{ driver: string, xvfb: string }} files
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher(files) {
  /** @type {import('./webkit.mjs').WebKit} */
  let webkit;
  /** @type {string | undefined} */
  let active;
  return {
    name: 'WebKit',
    type: 'webdriver',
    async initialize() {
      webkit = await startWebKit(files);
      const frame = await webkit.evaluate('return outerHeight - innerHeight');
      await webkit.send('POST', '/window/rect', { ...VIEWPORT, height: VIEWPORT.height + frame });
    },
    async startSession(id, url) {
      active = id;
      await webkit.open(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => webkit.send('GET', '/url'),
    async stopSession() {
      active = undefined;
      // Ends what still runs in the page.
      await webkit.open('about:blank');
      return {};
    },
    stop: () => webkit.end(),
    startDebugSession: () => Promise.reject(new Error('Nobody sees the display of this WebKit.')),
  };
}
