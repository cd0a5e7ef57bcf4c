import { startWebKit } from './webkit.mjs';

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
      // The same size as a page has in Chromium.
      await webkit.resize(800, 600);
    },
    async startSession(id, url) {
      active = id;
      await webkit.open(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => webkit.send('GET', '/url'),
    async stopSession() {
      active = undefined;
      // Leaving the page ends what still runs in it.
      await webkit.open('about:blank');
      return {};
    },
    stop: () => webkit.end(),
    startDebugSession: () => Promise.reject(new Error('Nobody sees the display of this WebKit.')),
  };
}
