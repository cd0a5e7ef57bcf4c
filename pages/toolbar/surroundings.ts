import type { Omni } from 'omni-toolbar';
import type { AppFrames, CrmPages } from 'omni-toolbar/adapters/frame';

/** How often to check which frame has the focus, in milliseconds, while one has it. */
const GLANCE = 300;

type Hosted = Pick<AppFrames | CrmPages, 'find'>;
type Stage = 'registered' | 'loaded' | 'focused' | 'blurred' | 'unloaded';

function report(omni: Omni, stage: Stage, instanceId?: string): void {
  const about = instanceId === undefined ? {} : { instanceId };
  omni.call('reportLifecycle', { stage, ...about }).catch(() => undefined);
}

/** Reports to a page that has just connected that it is registered and loaded. */
export function welcoming(omni: Omni): (client: { readonly instanceId: string }) => void {
  return ({ instanceId }) => {
    report(omni, 'registered', instanceId);
    report(omni, 'loaded', instanceId);
  };
}

/** Reports to the core, and by it to every client, what happens to this window and to the pages in its frames. */
export function reportSurroundings(omni: Omni, ...hosted: readonly Hosted[]): void {
  document.addEventListener('visibilitychange', () => {
    omni.call('reportVisibility', { visible: document.visibilityState === 'visible' }).catch(() => undefined);
  });
  window.addEventListener('focus', () => report(omni, 'focused'));
  window.addEventListener('blur', () => report(omni, 'blurred'));
  // In the capture phase, so that it is sent before other listeners of `pagehide` close the connections.
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
  // A window loses the focus before its frame has it, so we look a moment later. When the focus moves from one frame to
  // another there is no event at all, so we look again and again.
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
