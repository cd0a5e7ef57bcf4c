import { keptTexts } from '../../core/ports/kept-texts.js';
import type { KeyValueStorage } from '../../core/ports/surroundings.js';

/** What one tab remembers across reloads: drafts, and which screen pops its page has had. */
export const pageStorage: KeyValueStorage = /* @__PURE__ */ keptTexts(() => window.sessionStorage, 'omni:');

/** What outlives the tab: an agent's habits, never a customer's words. */
export const deviceStorage: KeyValueStorage = /* @__PURE__ */ keptTexts(() => window.localStorage, 'omni:');
