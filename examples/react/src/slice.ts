import type { Omni, StateKey, StateValue } from 'omni-toolbar';
import { useCallback, useSyncExternalStore } from 'react';

/** One slice of the core's state; null where there is none. */
export function useSlice<K extends StateKey>(omni: Omni | null, key: K | null): StateValue<K> | null {
  const subscribe = useCallback(
    (changed: () => void) => {
      const subscription = omni && key ? omni.state.observe(key).subscribe(changed) : null;
      return () => subscription?.unsubscribe();
    },
    [omni, key],
  );
  const read = () => (omni && key ? omni.state.get(key) : null);
  return useSyncExternalStore(subscribe, read, read);
}
