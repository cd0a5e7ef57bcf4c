import { createContext } from '@lit/context';

/**
 * The keys of everything that a toolbar can do now, as `aria-keyshortcuts` has them: by what they do, and where that is
 * about one conversation, with a blank and its id behind.
 */
export type KeysByAct = Readonly<Record<string, string>>;

export const shortcutsContext = createContext<KeysByAct | undefined>(Symbol.for('omni-toolbar/shortcuts'));
