/** The attributes of the iframe that holds the toolbar: the SDK, `<omni-frame>` and the doctor use the same ones. */

export const CONTAINER_ID = 'ameyoIframeDiv';
export const DEFAULT_INSTANCE = 'ameyoIframe';

/** The browser features that the toolbar needs, and that a page has to delegate to its frames. */
export const NEEDED_FEATURES = ['microphone', 'autoplay', 'speaker-selection', 'clipboard-write'] as const;

/** The value of an iframe's `allow` attribute which delegates them. */
export const ALLOW = NEEDED_FEATURES.join('; ');

/** What the toolbar's frame must be allowed in its sandbox. */
export const FRAME_SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
] as const;

/** Attributes of an iframe for the toolbar at a base URL, with the permissions that it needs and no more. */
export function frameAttributes(
  baseUrl: string,
  { origin, instanceId, foreign }: { origin: string; instanceId: string; foreign: boolean },
): Record<string, string> {
  const query = `origin=${encodeURIComponent(origin)}&instanceId=${encodeURIComponent(instanceId)}`;
  return {
    id: instanceId,
    title: 'Omni toolbar',
    allow: ALLOW,
    // A frame of the page's own origin could remove its sandbox by itself, so a sandbox would only pretend to protect.
    ...(foreign ? { sandbox: FRAME_SANDBOX.join(' ') } : {}),
    // Some hosts give the address of the toolbar's page as base URL: its path is cut off.
    src: `${baseUrl.replace(/(\b\/omniapp\/.*)?\/*$/, '')}/omniapp/toolbar/index.html?${query}`,
  };
}
