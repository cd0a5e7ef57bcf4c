import { ContextRoot } from '@lit/context';

const ATTACHED = Symbol.for('omni-toolbar/context-root');

/**
 * Attaches a context root to the document, which keeps the context requests of elements that are upgraded before their
 * provider. Without it such an element would stay empty for ever. One per document, however many copies of this package
 * the page loads.
 */
export function ensureContextRoot(doc: Document & { [ATTACHED]?: true } = document): void {
  if (doc[ATTACHED]) return;
  Object.defineProperty(doc, ATTACHED, { value: true });
  new ContextRoot().attach(doc.documentElement);
}
