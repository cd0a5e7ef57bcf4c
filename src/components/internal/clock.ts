const listeners = new Set<() => void>();
let interval: ReturnType<typeof setInterval> | undefined;

/** Calls back once a second. All elements share one interval, which stops when nobody listens. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  interval ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || interval === undefined) return;
    clearInterval(interval);
    interval = undefined;
  };
}
