import { ContextProvider } from '@lit/context';
import { omniContext } from '../../../src/components/context/omni-context.js';
import { ensureContextRoot } from '../../../src/components/context/context-root.js';
import type { Omni } from '../../../src/core/types.js';

/** A plain element that provides a core to the elements inside of it. */
export function providing(omni: Omni | undefined): HTMLElement & { setOmni(omni: Omni | undefined): void } {
  ensureContextRoot();
  const host = document.createElement('div');
  const provider = new ContextProvider(host, { context: omniContext, initialValue: omni });
  return Object.assign(host, { setOmni: (next: Omni | undefined) => provider.setValue(next) });
}
