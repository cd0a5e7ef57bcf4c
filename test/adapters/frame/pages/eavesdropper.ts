/** Keeps what comes, and tells it when asked. */
const overheard: unknown[] = [];

addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
  overheard.push(data);
  if (data === 'tell') window.parent.postMessage({ overheard }, origin);
});
window.parent.postMessage({ eavesdropper: true }, location.origin);
