import {
  launch,
  type Browser,
  type ElementHandle,
  type Frame,
  type Keyboard,
  type KeyInput,
  type Page,
} from 'puppeteer-core';
import { FIREFOX_PREFS, findFirefox } from '../../../scripts/browsers/firefox.mjs';
import type { StartOptions } from '../../../server/start.js';
import { openWorld, type World } from './world.js';

/** The real servers and a Firefox, which only puppeteer can drive as Debian builds it. */
export interface FirefoxStage extends World<Browser> {
  /** A page of the one profile: its pages share a contact center. */
  open(url: string): Promise<Page>;
  /** What pages, their frames and their policies complained about so far. */
  complaints(): Promise<string[]>;
}

interface WatchedWindow {
  violations?: string[];
  peers: RTCPeerConnection[];
}

export async function openFirefox(options: StartOptions = {}): Promise<FirefoxStage> {
  const world = await openWorld(
    () =>
      launch({
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        defaultViewport: { width: 1280, height: 900 },
        extraPrefsFirefox: FIREFOX_PREFS,
      }),
    options,
  );
  const heard: string[] = [];
  const pages: Page[] = [];
  return Object.assign(world, {
    async open(url: string) {
      const page = await world.browser.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => heard.push(`page error: ${String(error)}`));
      page.on('console', (message) => {
        if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`);
      });
      await page.evaluateOnNewDocument(() => {
        const watched = window as unknown as WatchedWindow;
        const list: string[] = (watched.violations = []);
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          list.push(`policy: ${location.pathname} ${effectiveDirective} ${blockedURI}`);
        });
        watched.peers = [];
        const Native = window.RTCPeerConnection;
        window.RTCPeerConnection = class extends Native {
          constructor(configuration?: RTCConfiguration) {
            super(configuration);
            watched.peers.push(this);
          }
        };
      });
      await page.goto(url);
      pages.push(page);
      return page;
    },
    async complaints() {
      const frames = pages.flatMap((page) => page.frames());
      const violations = await Promise.all(
        frames.map((frame) =>
          frame.evaluate(
            () =>
              (window as unknown as WatchedWindow).violations ?? [`no watch stands in ${location.pathname}`],
          ),
        ),
      );
      return [...heard, ...violations.flat()];
    },
  });
}

/**
 * Something to see in a page or behind its shadow roots, with a text in it if one is given, once it is there. Puppeteer's
 * own search evaluates texts in the page, which Firefox forbids before version 153 where a page's policy does.
 */
export function see(place: Page | Frame, selector: string, text = ''): Promise<ElementHandle<HTMLElement>> {
  return place.evaluateHandle(
    async (steps, wanted) => {
      for (;;) {
        let found: HTMLElement[] = [];
        let roots: (Document | ShadowRoot)[] = [document];
        for (const step of steps) {
          for (const root of roots) {
            for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
          }
          found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(step)]);
          roots = found.flatMap(({ shadowRoot }) => shadowRoot ?? []);
        }
        const seen = found.find(
          (element) =>
            element.innerText.includes(wanted) && element.checkVisibility({ visibilityProperty: true }),
        );
        if (seen) return seen;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    selector.split(' >>> '),
    text,
  );
}

/** Works what is seen as hands on a keyboard do: a key is for what has the focus, in whichever frame. */
export async function press(place: Page | Frame, selector: string, key: KeyInput = ' '): Promise<void> {
  await (await see(place, selector)).evaluate((element) => element.focus());
  await keyboardOf(place).press(key);
}

export async function write(place: Page | Frame, selector: string, text: string): Promise<void> {
  await (await see(place, selector)).evaluate((element) => element.focus());
  await keyboardOf(place).type(text);
}

const keyboardOf = (place: Page | Frame): Keyboard => ('page' in place ? place.page() : place).keyboard;

/** The document of the frame that the SDK made. */
export async function toolbarIn(page: Page): Promise<Frame> {
  const frame = await (await see(page, '#ameyoIframe')).contentFrame();
  if (!frame) throw new Error('The toolbar’s frame has no document.');
  return frame;
}

/** Waits until some more packets of audio have come to a page's calls than there were. */
export async function hears(place: Page | Frame): Promise<void> {
  const packets = (more: number): Promise<number> =>
    place.evaluate(async (least) => {
      const { peers } = window as unknown as WatchedWindow;
      for (;;) {
        let sum = 0;
        for (const peer of peers) {
          for (const { type, kind, packetsReceived = 0 } of (
            (await peer.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>
          ).values()) {
            if (type === 'inbound-rtp' && kind === 'audio') sum += packetsReceived;
          }
        }
        if (sum >= least) return sum;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, more);
  await packets((await packets(1)) + 10);
}
