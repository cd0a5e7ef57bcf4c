import type { Omni } from 'omni-toolbar';
import type { AppDescription, AppFrames, AppInstance } from 'omni-toolbar/adapters/frame';
import { watchSilence } from './silence.js';
import { say } from './words.js';

/** How many milliseconds an app has to save its state when it is closed. */
const FAREWELL = 300;

/** A button for each custom app. An opened app stands above the buttons, so that the buttons stay where they are. */
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
    // A double click opens or closes once, as a single click does.
    if (detail > 1) return;
    const opens = button.ariaExpanded !== 'true';
    button.ariaExpanded = String(opens);
    closing = closing.then(async () => {
      // Opening and closing wait for each other: an app that is still saving its state must find it when it opens
      // again.
      if (opens) open = showing(frames.open(app), opened, frames);
      else if (open) await hide(open, frames, omni);
    });
  });
  return button;
}

interface Showing {
  readonly instance: AppInstance;
  /** Contains the app's frame, and the message about its connection. */
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

/**
 * Says when an app does not talk to the toolbar, or no longer does, and offers to load it again. Returns a function
 * that stops it.
 */
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

/** Isolates a name, so that characters in it cannot change the direction of the text around it. */
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
