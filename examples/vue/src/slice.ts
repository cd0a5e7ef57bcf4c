import type { Omni, StateKey, StateValue } from 'omni-toolbar';
import { shallowRef, toValue, watchEffect, type MaybeRefOrGetter, type ShallowRef } from 'vue';

/** One slice of the core's state; null where there is none. */
export function useSlice<K extends StateKey>(
  omni: MaybeRefOrGetter<Omni | null>,
  key: MaybeRefOrGetter<K | null>,
): Readonly<ShallowRef<StateValue<K> | null>> {
  const value = shallowRef(null) as ShallowRef<StateValue<K> | null>;
  watchEffect((onCleanup) => {
    const [core, slice] = [toValue(omni), toValue(key)];
    value.value = null;
    if (!core || !slice) return;
    const subscription = core.state.observe(slice).subscribe((found) => (value.value = found));
    onCleanup(() => subscription.unsubscribe());
  });
  return value;
}
