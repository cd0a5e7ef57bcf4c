import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniWrapUpExtendEvent, OmniWrapUpExtendedEvent } from './disposition-form.events.js';

/** Asks for the whole time of the wrap-up again; `inline`: whoever asks says itself why there is none. */
export function askMoreTime(command: CommandController, interactionId: string, inline = false): void {
  const detail = { interactionId };
  void command.run('extendWrapUp', detail, {
    subject: interactionId,
    inline,
    intent: new OmniWrapUpExtendEvent(detail),
    fact: () => new OmniWrapUpExtendedEvent(detail),
  });
}
