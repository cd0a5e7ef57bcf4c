/** What a page writes to have the toolbar in a frame: whoever makes that frame makes the same one. */

export const CONTAINER_ID = 'ameyoIframeDiv';
export const DEFAULT_INSTANCE = 'ameyoIframe';

/** What the toolbar needs of the browser's features that a page has to hand on to its frames. */
export const NEEDED_FEATURES = ['microphone', 'autoplay', 'speaker-selection', 'clipboard-write'] as const;

/** The attribute of an iframe that hands them on. */
export const ALLOW = NEEDED_FEATURES.join('; ');

/** What the toolbar needs of the frame it runs in. */
export const FRAME_SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
] as const;

/** Attributes of a frame for the toolbar at a base URL: the permissions that it needs and no more. */
export function frameAttributes(
  baseUrl: string,
  { origin, instanceId, foreign }: { origin: string; instanceId: string; foreign: boolean },
): Record<string, string> {
  const query = `origin=${encodeURIComponent(origin)}&instanceId=${encodeURIComponent(instanceId)}`;
  return {
    id: instanceId,
    title: 'Omni toolbar',
    allow: ALLOW,
    // A frame of the page's own origin could lift its sandbox by itself, so there it would only pretend.
    ...(foreign ? { sandbox: FRAME_SANDBOX.join(' ') } : {}),
    // Who copies the address of the toolbar's page means where it is served from.
    src: `${baseUrl.replace(/(\b\/omniapp\/.*)?\/*$/, '')}/omniapp/toolbar/index.html?${query}`,
  };
}
