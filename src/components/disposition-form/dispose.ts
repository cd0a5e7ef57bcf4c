import type { CommandController } from '../internal/controllers/command-controller.js';
import {
  type DispositionSubmission,
  OmniDispositionSubmitEvent,
  OmniDispositionSubmittedEvent,
} from './disposition-form.events.js';

/** Whether it is under way, in one way or the other. */
export const isDisposing = (command: CommandController, id: string): boolean =>
  command.isPending('disposeInteraction', id) || command.isPending('disposeAndDial', id);

/** Asks the contact center, once for each key; `onDone` comes before the fact is told. */
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
