import type { Omni } from 'omni-toolbar';
import type { AppDescription, AppFrames, AppInstance } from 'omni-toolbar/adapters/frame';
import { say } from './words.js';

/** How long an app may put away what it has, when it is closed. */
const FAREWELL = 300;
/** An app that is silent for so long may not know that it has to connect. */
const PATIENCE = 10_000;

/** A button for each custom app, which opens and closes it below the toolbar. */
export function showApps(
  section: HTMLElement,
  apps: readonly AppDescription[],
  frames: AppFrames,
  omni: Omni,
): void {
  if (apps.length === 0) return;
  section.ariaLabel = say('apps');
  const names = document.createElement('div');
  names.className = 'app-names';
  names.append(...apps.map((app) => buttonOf(app, section, frames, omni)));
  section.append(names);
  section.hidden = false;
}

function buttonOf(
  app: AppDescription,
  section: HTMLElement,
  frames: AppFrames,
  omni: Omni,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = app.name;
  button.ariaExpanded = 'false';
  let open: Showing | null = null;
  let closing = Promise.resolve();
  button.addEventListener('click', () => {
    const opens = button.ariaExpanded !== 'true';
    button.ariaExpanded = String(opens);
    closing = closing.then(async () => {
      // One after the other: an app that is still putting its things away has to find them when it opens again.
      if (opens) open = showing(frames.open(app), section);
      else if (open) await hide(open, frames, omni);
    });
  });
  return button;
}

interface Showing {
  readonly instance: AppInstance;
  /** What is said of an app that does not connect. */
  readonly silence: HTMLElement;
}

function showing(instance: AppInstance, section: HTMLElement): Showing {
  const silence = document.createElement('p');
  silence.role = 'status';
  const waiting = setTimeout(() => (silence.textContent = say('silent', { name: instance.name })), PATIENCE);
  void instance.connected.then(() => {
    clearTimeout(waiting);
    silence.textContent = '';
  });
  section.append(silence, instance.frame);
  return { instance, silence };
}

async function hide({ instance, silence }: Showing, frames: AppFrames, omni: Omni): Promise<void> {
  silence.remove();
  instance.frame.hidden = true;
  const { instanceId, state } = instance;
  if (state === 'connected') {
    await omni.call('reportLifecycle', { stage: 'unloaded', instanceId }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, FAREWELL));
  }
  frames.close(instance);
}
