import { ensureContextRoot } from '../context/context-root.js';

/** Registers an element unless its name is taken: two copies of the package on one page must not break it. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  ensureContextRoot();
  if (!customElements.get(name)) customElements.define(name, element);
}
