/** Holds a lock until `release` is called; resolves when it is held. Rejects when `signal` says not to wait any longer. */
export function holdLock(locks: LockManager, name: string, signal?: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks.request(name, { signal }, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}
