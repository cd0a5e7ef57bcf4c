import { createContext } from '@lit/context';

/**
 * The keys of everything that a toolbar can do now, in the form of `aria-keyshortcuts`, by the name of the act. For an
 * act on one conversation the name is followed by a blank and the conversation's id.
 */
export type KeysByAct = Readonly<Record<string, string>>;

export const shortcutsContext = createContext<KeysByAct | undefined>(Symbol.for('omni-toolbar/shortcuts'));
