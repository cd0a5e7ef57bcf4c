import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniWrapUpExtendEvent, OmniWrapUpExtendedEvent } from './disposition-form.events.js';

/** Asks to start the time for wrap-up again. `inline`: the caller shows itself why that failed. */
export function askMoreTime(command: CommandController, interactionId: string, inline = false): void {
  const detail = { interactionId };
  void command.run('extendWrapUp', detail, {
    subject: interactionId,
    inline,
    intent: new OmniWrapUpExtendEvent(detail),
    fact: () => new OmniWrapUpExtendedEvent(detail),
  });
}
