import { ContextRoot } from '@lit/context';

const ATTACHED = Symbol.for('omni-toolbar/context-root');

/**
 * Keeps the requests of elements that are upgraded before their provider, once per document and however many copies
 * of this package the page loads. Without it such an element would stay empty for ever.
 */
export function ensureContextRoot(doc: Document & { [ATTACHED]?: true } = document): void {
  if (doc[ATTACHED]) return;
  Object.defineProperty(doc, ATTACHED, { value: true });
  new ContextRoot().attach(doc.documentElement);
}
