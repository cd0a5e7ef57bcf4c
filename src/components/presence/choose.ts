import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniPresenceChangeEvent, OmniPresenceChangedEvent, type PresenceChoice } from './presence.events.js';

/** Makes the agent available, or begins a break: now, or when the conversation is over. */
export function choosePresence(command: CommandController, choice: PresenceChoice): void {
  const options = {
    // A new choice may be sent while an earlier one is pending: the last one counts.
    subject: choice.label,
    intent: new OmniPresenceChangeEvent(choice),
    fact: () => new OmniPresenceChangedEvent(choice),
  };
  if (choice.status === 'available') void command.run('goAvailable', {}, options);
  else void command.run('takeBreak', { label: choice.label }, options);
}
