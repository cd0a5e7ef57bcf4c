import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniInteractionSelectEvent } from './interaction-list.events.js';

/** Makes a conversation the current one. */
export function select(command: CommandController, interactionId: string): void {
  const detail = { interactionId };
  void command.run('selectInteraction', detail, { intent: new OmniInteractionSelectEvent(detail) });
}
