import { keptTexts } from '../../core/ports/kept-texts.js';
import type { KeyValueStorage } from '../../core/ports/surroundings.js';

/** Storage for one tab, across reloads: drafts, and which screen pops the page has received. */
export const pageStorage: KeyValueStorage = /* @__PURE__ */ keptTexts(() => window.sessionStorage, 'omni:');

/** Storage that outlives the tab: for an agent's habits, never for a customer's words. */
export const deviceStorage: KeyValueStorage = /* @__PURE__ */ keptTexts(() => window.localStorage, 'omni:');
