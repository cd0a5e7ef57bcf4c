import { well, type CheckName, type Finding } from '../../../../core/model/diagnosis.js';
import { autoplay, microphone, microphoneDevice } from './audio.js';
import { unseen, type Check } from './check.js';
import { clock, notifications, secureContext, storage } from './browser.js';

/** How long one check may take: a browser that does not answer must not hold up the rest. */
const PATIENCE = 2_000;

const CHECKS: readonly (readonly [CheckName, Check])[] = [
  ['secure-context', secureContext],
  ['microphone', microphone],
  ['microphone-device', microphoneDevice],
  ['autoplay', autoplay],
  ['storage', storage],
  ['clock', clock],
];

async function find(check: CheckName, look: Check): Promise<Finding> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ReturnType<typeof unseen>>((resolve) => {
    timer = setTimeout(() => resolve(unseen('silent', 'The browser does not answer.')), PATIENCE);
  });
  try {
    const wrong = await Promise.race([look(), late]);
    return wrong ? { check, ...wrong } : well(check);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { check, severity: 'unknown', message, fix: '' };
  } finally {
    clearTimeout(timer);
  }
}

/** What this page may do. Changes nothing, and asks the user for nothing. */
export function diagnosePage(): Promise<readonly Finding[]> {
  // A frame of another origin may not show notifications: there the page around it does.
  const own: typeof CHECKS = window.parent === window ? [['notifications', notifications]] : [];
  return Promise.all([...CHECKS, ...own].map(([name, look]) => find(name, look)));
}
