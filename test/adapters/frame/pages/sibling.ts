/** A widget that was taken over: sends to another frame of its parent whatever the parent tells it to send. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ attack?: unknown; targetOrigin: string; frame: number; times?: number }>) => {
    if (data.attack === undefined) return;
    for (let left = data.times ?? 1; left > 0; left--) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data: answer }: MessageEvent<unknown>) =>
        window.parent.postMessage({ answer }, '*');
      window.parent.frames[data.frame]?.postMessage(data.attack, data.targetOrigin, [port2]);
    }
    window.parent.postMessage({ sent: true }, '*');
  },
);
window.parent.postMessage({ sibling: true }, '*');
