import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniPresenceChangeEvent, OmniPresenceChangedEvent, type PresenceChoice } from './presence.events.js';

/** Becomes available, or takes a break: now, or when the conversation is over. */
export function choosePresence(command: CommandController, choice: PresenceChoice): void {
  const options = {
    // The last choice holds, also while one before it is on its way.
    subject: choice.label,
    intent: new OmniPresenceChangeEvent(choice),
    fact: () => new OmniPresenceChangedEvent(choice),
  };
  if (choice.status === 'available') void command.run('goAvailable', {}, options);
  else void command.run('takeBreak', { label: choice.label }, options);
}
