/** Keeps every message that arrives, and sends them all to the parent when asked. */
const overheard: unknown[] = [];

addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
  overheard.push(data);
  if (data === 'tell') window.parent.postMessage({ overheard }, origin);
});
window.parent.postMessage({ eavesdropper: true }, location.origin);
