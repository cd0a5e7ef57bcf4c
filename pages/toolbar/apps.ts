import type { Omni } from 'omni-toolbar';
import type { AppDescription, AppFrames, AppInstance } from 'omni-toolbar/adapters/frame';
import { watchSilence } from './silence.js';
import { say } from './words.js';

/** How long an app may put away what it has, when it is closed. */
const FAREWELL = 300;

/** A button for each custom app, which opens and closes it above the buttons: these stay where they are. */
export function showApps(
  section: HTMLElement,
  apps: readonly AppDescription[],
  frames: AppFrames,
  omni: Omni,
): void {
  if (apps.length === 0) return;
  section.ariaLabel = say('apps');
  const opened = document.createElement('div');
  opened.className = 'app-frames';
  const names = document.createElement('div');
  names.className = 'app-names';
  names.append(...apps.map((app) => buttonOf(app, opened, frames, omni)));
  section.append(opened, names);
  section.hidden = false;
}

function buttonOf(
  app: AppDescription,
  opened: HTMLElement,
  frames: AppFrames,
  omni: Omni,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = app.name;
  button.append(isolated(app.name));
  button.ariaExpanded = 'false';
  let open: Showing | null = null;
  let closing = Promise.resolve();
  button.addEventListener('click', ({ detail }) => {
    // A double click means to open it, or to close it, as one click does.
    if (detail > 1) return;
    const opens = button.ariaExpanded !== 'true';
    button.ariaExpanded = String(opens);
    closing = closing.then(async () => {
      // One after the other: an app that is still putting its things away has to find them when it opens again.
      if (opens) open = showing(frames.open(app), opened, frames);
      else if (open) await hide(open, frames, omni);
    });
  });
  return button;
}

interface Showing {
  readonly instance: AppInstance;
  /** Its frame, and what is said of it. */
  readonly box: HTMLElement;
  readonly stop: () => void;
}

function showing(instance: AppInstance, opened: HTMLElement, frames: AppFrames): Showing {
  const box = document.createElement('div');
  const trouble = document.createElement('p');
  trouble.role = 'status';
  box.append(trouble, instance.frame);
  opened.append(box);
  opened.scrollTop = opened.scrollHeight;
  return { instance, box, stop: watch(instance, trouble, frames) };
}

/** Says that an app does not talk to the toolbar, or no more, and offers to load it again. Returns how to stop. */
function watch(instance: AppInstance, trouble: HTMLElement, frames: AppFrames): () => void {
  return watchSilence(instance, frames, (silence) => {
    if (!silence) return trouble.replaceChildren();
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = say('reload');
    again.addEventListener('click', () => {
      frames.reload(instance);
      instance.frame.focus();
    });
    const [before = '', after = ''] = say(silence, { name: '\n' }).split('\n');
    trouble.replaceChildren(before, isolated(instance.name), after, again);
  });
}

/** Whatever is in a name, its direction ends with it. */
function isolated(name: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = name;
  return element;
}

async function hide({ instance, box, stop }: Showing, frames: AppFrames, omni: Omni): Promise<void> {
  stop();
  box.hidden = true;
  const { instanceId, state } = instance;
  if (state === 'connected') {
    await omni.call('reportLifecycle', { stage: 'unloaded', instanceId }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, FAREWELL));
  }
  frames.close(instance);
  box.remove();
}
