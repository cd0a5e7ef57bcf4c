import type { AppDescription, AppFrames } from 'omni-toolbar/adapters/frame';

/** A button for each custom app, which opens and closes it below the toolbar. */
export function showApps(section: HTMLElement, apps: readonly AppDescription[], frames: AppFrames): void {
  if (apps.length === 0) return;
  const names = document.createElement('div');
  names.className = 'app-names';
  for (const app of apps) {
    let frame: HTMLIFrameElement | null = null;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = app.name;
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => {
      if (frame) {
        frames.close(frame);
        frame = null;
      } else {
        frame = frames.open(app);
        section.append(frame);
      }
      button.ariaExpanded = String(frame !== null);
    });
    names.append(button);
  }
  section.append(names);
  section.hidden = false;
}
