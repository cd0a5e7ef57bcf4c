import type { Browser } from '../browsers/require.js';
import { startWebKit } from '../browsers/webkit.mjs';
import { PARTS_FOR_HOSTS, PARTS_FOR_TESTS, type Part } from '../build.js';

/** Where browsers are, as the environment names them. */
export type Paths = Readonly<Record<string, string>>;

export const TOOLS = ['wtr', 'mocha'] as const;

export interface Stage {
  readonly title: string;
  readonly rooms: readonly string[];
  readonly tool: (typeof TOOLS)[number];
  readonly files: (room: string) => string;
  /** The browsers that it cannot do without; the first is the one that it runs in. */
  readonly browsers: readonly Browser[];
  /** Where its browser cannot be had, or this does not work, the stage is left out, and that is said. */
  readonly trial?: (paths: Paths) => Promise<void>;
  /** What of dist/ it works on. */
  readonly builds?: readonly Part[];
  /** What has failed is tried once more, and said: browsers and servers share two cores in CI, see decision 0011. */
  readonly twice?: boolean;
}

export const STAGES: readonly Stage[] = [
  {
    title: 'Node',
    rooms: ['house', 'contract', 'core', 'engine'],
    tool: 'mocha',
    files: (room) => `test/${room}/**/*.test.ts`,
    browsers: [],
  },
  {
    title: 'the same in the browser',
    rooms: ['contract', 'core', 'engine'],
    tool: 'wtr',
    files: (room) => `test/${room}/**/*.test.ts`,
    browsers: ['chromium'],
  },
  {
    title: 'elements and adapters',
    rooms: ['components', 'adapters'],
    tool: 'wtr',
    files: (room) => `test/${room}/**/*.test.ts`,
    browsers: ['chromium'],
    twice: true,
  },
  {
    title: 'elements, the frame and audio in Firefox',
    rooms: ['components', 'adapters'],
    tool: 'wtr',
    files: (room) =>
      room === 'adapters' ? 'test/adapters/{frame/**/*,webrtc}.test.ts' : `test/${room}/**/*.test.ts`,
    browsers: ['firefox'],
    twice: true,
  },
  {
    // Audio between pages is left out: WebKitGTK is built without WebRTC.
    title: 'elements and the frame in WebKit',
    rooms: ['components', 'adapters'],
    tool: 'wtr',
    files: (room) => `test/${room === 'adapters' ? 'adapters/frame' : room}/**/*.test.ts`,
    browsers: ['webkit', 'xvfb'],
    twice: true,
    trial: async ({ WEBKIT_PATH: driver = '', XVFB_PATH: xvfb = '' }) => {
      const webkit = await startWebKit({ driver, xvfb });
      await webkit.end();
    },
  },
  {
    title: 'pages, end to end',
    rooms: ['pages'],
    tool: 'mocha',
    files: (room) => `test/${room}/**/*.e2e.ts`,
    browsers: ['chromium', 'firefox'],
    builds: PARTS_FOR_TESTS,
    twice: true,
  },
  {
    title: 'the package in pages of other frameworks',
    rooms: ['hosts'],
    tool: 'mocha',
    files: (room) => `test/${room}/**/*.e2e.ts`,
    browsers: ['chromium'],
    twice: true,
    builds: PARTS_FOR_HOSTS,
  },
];
