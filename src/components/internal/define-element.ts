import { ensureContextRoot } from '../context/context-root.js';

/**
 * Registers an element unless its name is taken, so that two copies of the package on one page do no harm. Does nothing
 * on a server, where frameworks load the same modules.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  ensureContextRoot();
  if (!customElements.get(name)) customElements.define(name, element);
}
