import type { CommandController } from '../internal/controllers/command-controller.js';
import {
  type DispositionSubmission,
  OmniDispositionSubmitEvent,
  OmniDispositionSubmittedEvent,
} from './disposition-form.events.js';

/** Whether the interaction is being disposed, with or without a call afterwards. */
export const isDisposing = (command: CommandController, id: string): boolean =>
  command.isPending('disposeInteraction', id) || command.isPending('disposeAndDial', id);

/** Asks the contact center, which acts once for each key. `onDone` runs before the event is fired. */
export async function dispose(
  command: CommandController,
  submission: DispositionSubmission,
  key: string,
  onDone: () => void,
): Promise<void> {
  const { dial, callback, fields: _fields, ...basic } = submission;
  const options = {
    idempotencyKey: key,
    subject: submission.interactionId,
    intent: new OmniDispositionSubmitEvent({ ...submission, idempotencyKey: key }),
    fact: () => {
      onDone();
      return new OmniDispositionSubmittedEvent(submission);
    },
  };
  if (dial === null) await command.run('disposeInteraction', { ...basic, callback }, options);
  else await command.run('disposeAndDial', { ...basic, phone: dial }, options);
}
