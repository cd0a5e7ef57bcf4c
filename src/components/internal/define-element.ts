import { ensureContextRoot } from '../context/context-root.js';

/**
 * Registers an element unless its name is taken: two copies of the package on one page must not break it. On a server,
 * where frameworks load the same modules, there is nothing to define.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  ensureContextRoot();
  if (!customElements.get(name)) customElements.define(name, element);
}
