import type { ReactiveElement } from 'lit';
import type { OmniController } from '../internal/controllers/omni-controller.js';
import { putAwayByEscape } from './put-away.js';
import { Reminders, type Telling } from './reminders.js';
import { keepCurrentInSight } from './rail-scroll.js';
import { StillLines } from './still-lines.js';

/** What the toolbar does by itself, and does not need in its first moment. */
export function begin(host: ReactiveElement, core: OmniController, telling: Telling): void {
  new StillLines(host);
  keepCurrentInSight(host);
  new Reminders(host, core, telling);
  putAwayByEscape(host);
}
