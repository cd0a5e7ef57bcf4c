import type { Omni, StateKey, StateValue } from 'omni-toolbar';
import { readable, type Readable } from 'svelte/store';

/** One slice of the core's state as a store; null where there is none. */
export function slice<K extends StateKey>(omni: Omni | null, key: K | null): Readable<StateValue<K> | null> {
  return readable<StateValue<K> | null>(null, (set) => {
    const subscription = omni && key ? omni.state.observe(key).subscribe(set) : null;
    return () => subscription?.unsubscribe();
  });
}
