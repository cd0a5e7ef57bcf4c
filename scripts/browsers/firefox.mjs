// Where a Firefox lives, and how it is started.
import { findExecutable, underProgramFiles } from './executable.mjs';

/** The second browser to test in: `FIREFOX_PATH`, then the usual places of the platform, then the search path. */
export function findFirefox() {
  return findExecutable({
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    usual: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: underProgramFiles('Mozilla Firefox', 'firefox.exe'),
      linux: ['/snap/bin/firefox'],
    },
  });
}

/**
 * The same for Firefox as CHROMIUM_ARGS for Chromium: a made-up microphone, sound without permission, and no sound
 * hardware needed.
 */
export const FIREFOX_PREFS = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  // Without a sound card an AudioContext would never start.
  'media.cubeb.force_mock_context': true,
};
