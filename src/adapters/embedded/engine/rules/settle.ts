import { settleAudio } from './audio.js';
import { assignDueCallbacks } from './callbacks.js';
import type { Draft } from './draft.js';
import { settleAllPresences } from './presence.js';
import { forget, isCrowded } from './retention.js';
import { route } from './routing.js';

const MAX_ROUNDS = 20;

/** What follows from every decision: presences are brought up to date, and waiting conversations are offered. */
export function settle(draft: Draft): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = draft.events.length;
    settleAudio(draft);
    settleAllPresences(draft);
    route(draft);
    assignDueCallbacks(draft);
    if (isCrowded(draft)) forget(draft);
    if (draft.events.length === before) return;
  }
}
