import type { Omni } from 'omni-toolbar';

/** Tells the core, and so every client, what happens to this window. */
export function reportSurroundings(omni: Omni): void {
  const stage = (name: 'focused' | 'blurred' | 'unloaded'): void => {
    omni.call('reportLifecycle', { stage: name }).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => {
    omni.call('reportVisibility', { visible: document.visibilityState === 'visible' }).catch(() => undefined);
  });
  window.addEventListener('focus', () => stage('focused'));
  window.addEventListener('blur', () => stage('blurred'));
  window.addEventListener('pagehide', () => stage('unloaded'));
}
