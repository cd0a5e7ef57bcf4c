// Finds and starts a WebKit that is not Safari: WebKitGTK, driven by WebDriver, on a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findExecutable } from './executable.mjs';

/**
 * Finds the third browser to test in, by its driver: `WEBKIT_PATH`, then the search path. The driver finds the browser
 * itself.
 */
export function findWebKit() {
  return findExecutable({ variable: 'WEBKIT_PATH', names: ['WebKitWebDriver'], usual: {} });
}

/**
 * Finds Xvfb, a display that nobody sees, because WebKitGTK cannot run without a display: `XVFB_PATH`, then the search
 * path.
 */
export function findXvfb() {
  return findExecutable({ variable: 'XVFB_PATH', names: ['Xvfb'], usual: {} });
}

/** The same for WebKit as CHROMIUM_ARGS for Chromium: made-up microphones, and sound without permission. */
const BROWSER_ARGS = [
  '--automation',
  '--enable-media-stream=true',
  '--enable-mock-capture-devices=true',
  '--autoplay-policy=allow',
];

const SCREEN = { width: 1280, height: 2400 };

const START_DEADLINE = 30_000;
const END_DEADLINE = 10_000;

/**
 * A port that was free a moment ago. We cannot let the driver choose one: with port 0 it does not say which one it
 * took.
 */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** Child processes that are ended together, when this process exits at the latest. */
class Family {
  /** @type {import('node:child_process').ChildProcess[]} */
  #members = [];
  #end = () => this.#members.forEach((member) => member.kill());

  constructor() {
    process.once('exit', this.#end);
  }

  /**
   * @param {string} program
   * @param {readonly string[]} args
   * @param {Readonly<Record<string, string>>} [env]
   */
  start(program, args, env) {
    const member = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // Not handled here: a program that does not start is noticed because it does not answer.
    member.on('error', () => undefined);
    this.#members.push(member);
    return member;
  }

  async end() {
    process.off('exit', this.#end);
    const running = this.#members.filter(
      ({ pid, exitCode, signalCode }) => pid !== undefined && exitCode === null && signalCode === null,
    );
    const gone = running.map((member) => once(member, 'exit'));
    this.#end();
    await Promise.all(gone);
  }
}

/** @param {{ driver: string, xvfb: string }} files */
export async function startWebKit({ driver, xvfb }) {
  const family = new Family();
  try {
    const signal = AbortSignal.timeout(START_DEADLINE);
    // Xvfb takes the first free display and writes its number to file descriptor 1.
    const screen = family.start(xvfb, [
      '-displayfd',
      '1',
      '-screen',
      '0',
      `${SCREEN.width}x${SCREEN.height}x24`,
      '-nolisten',
      'tcp',
    ]);
    const [display] = await once(screen.stdout, 'data', { signal });
    const port = await freePort();
    family.start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: `:${String(display).trim()}`,
      // WebKit tells pages the language of this locale. The locale "C" names none.
      LC_ALL: 'en_US.UTF-8',
    });
    const server = `http://127.0.0.1:${port}`;
    while (
      !(await fetch(`${server}/status`, { signal }).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      await wait(50, undefined, { signal });
    }
    const { sessionId } = await send(server, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: BROWSER_ARGS } } },
    });
    return new WebKit(`${server}/session/${sessionId}`, family);
  } catch (error) {
    await family.end();
    throw new Error('WebKit did not start.', { cause: error });
  }
}

/** Sends one command of WebDriver and answers its result. */
async function send(address, method, path, body, signal) {
  const response = await fetch(address + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKit, ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** A running browser with one window, and the commands of WebDriver for it. */
export class WebKit {
  #address;
  #family;

  /**
   * @param {string} address
   * @param {Family} family
   */
  constructor(address, family) {
    this.#address = address;
    this.#family = family;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  send(method, path, body) {
    return send(this.#address, method, path, body);
  }

  /** @param {string} url */
  open(url) {
    return this.send('POST', '/url', { url });
  }

  /** @param {string} script */
  evaluate(script) {
    return this.send('POST', '/execute/sync', { script, args: [] });
  }

  /**
   * Makes the viewport of pages this large. There is no window manager, so the window under the pointer has the focus.
   * The pointer stands in the middle of the screen: the window is placed so that the browser's bar lies under it, and
   * no part of the page.
   */
  async resize(width, height) {
    const bar = await this.evaluate('return outerHeight - innerHeight');
    const x = (SCREEN.width - width) / 2;
    const y = (SCREEN.height - bar) / 2;
    await this.send('POST', '/window/rect', { x, y, width, height: height + bar });
  }

  /** Ends the browser and every process started for it. */
  async end() {
    try {
      await send(this.#address, 'DELETE', '', undefined, AbortSignal.timeout(END_DEADLINE));
    } finally {
      // A browser that did not close ends with its display.
      await this.#family.end();
    }
  }
}
