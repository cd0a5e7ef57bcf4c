import type { Browser } from '../browsers/require.js';
import { startWebKit } from '../browsers/webkit.mjs';
import { PARTS_FOR_HOSTS, PARTS_FOR_TESTS, type Part } from '../build.js';

/** The paths of browsers, by the names of their environment variables. */
export type Paths = Readonly<Record<string, string>>;

export const TOOLS = ['wtr', 'mocha'] as const;

export interface Stage {
  readonly title: string;
  readonly rooms: readonly string[];
  readonly tool: (typeof TOOLS)[number];
  readonly files: (room: string) => string;
  /** The browsers that the stage needs; it runs in the first one. */
  readonly browsers: readonly Browser[];
  /**
   * Tries whether this machine can run the stage at all. If this fails or the browser cannot be had, the stage is left
   * out, and the output says so.
   */
  readonly trial?: (paths: Paths) => Promise<void>;
  /** The parts of dist/ that its tests use. */
  readonly builds?: readonly Part[];
  /**
   * Whether tests that failed are tried once more, which the output says: in CI browsers and servers share two cores,
   * see decision 0011.
   */
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
