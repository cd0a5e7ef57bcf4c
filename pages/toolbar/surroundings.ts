import type { Omni } from 'omni-toolbar';
import type { AppFrames, CrmPages } from 'omni-toolbar/adapters/frame';

/** How often the focus is looked for while it is in a frame, in milliseconds. */
const GLANCE = 300;

type Hosted = Pick<AppFrames | CrmPages, 'find'>;
type Stage = 'registered' | 'loaded' | 'focused' | 'blurred' | 'unloaded';

function report(omni: Omni, stage: Stage, instanceId?: string): void {
  const about = instanceId === undefined ? {} : { instanceId };
  omni.call('reportLifecycle', { stage, ...about }).catch(() => undefined);
}

/** Tells a page that has connected so. */
export function welcoming(omni: Omni): (client: { readonly instanceId: string }) => void {
  return ({ instanceId }) => {
    report(omni, 'registered', instanceId);
    report(omni, 'loaded', instanceId);
  };
}

/** Tells the core, and so every client, what happens to this window, and to the pages in frames of it. */
export function reportSurroundings(omni: Omni, ...hosted: readonly Hosted[]): void {
  document.addEventListener('visibilitychange', () => {
    omni.call('reportVisibility', { visible: document.visibilityState === 'visible' }).catch(() => undefined);
  });
  window.addEventListener('focus', () => report(omni, 'focused'));
  window.addEventListener('blur', () => report(omni, 'blurred'));
  // Before those who close conversations then.
  window.addEventListener('pagehide', () => report(omni, 'unloaded'), { capture: true });

  let focused: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const now = focusedIn(hosted);
    if (now !== focused) {
      if (focused !== undefined) report(omni, 'blurred', focused);
      focused = now;
      if (now !== undefined) report(omni, 'focused', now);
    }
    lookAgain(now === undefined ? undefined : GLANCE);
  };
  const lookAgain = (after: number | undefined): void => {
    clearTimeout(timer);
    if (after !== undefined) timer = setTimeout(look, after);
  };
  // A window loses the focus before one of its frames has it; from one frame to the next there is no event at all.
  for (const type of ['focus', 'blur']) window.addEventListener(type, () => lookAgain(0));
}

function focusedIn(hosted: readonly Hosted[]): string | undefined {
  const active = document.activeElement;
  if (!document.hasFocus() || !(active instanceof HTMLIFrameElement) || !active.contentWindow)
    return undefined;
  for (const pages of hosted) {
    const page = pages.find(active.contentWindow);
    if (page) return page.instanceId;
  }
  return undefined;
}
