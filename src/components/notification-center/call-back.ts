import type { CommandController, RunOutcome } from '../internal/controllers/command-controller.js';
import {
  type CallBack,
  OmniNotificationCallEvent,
  OmniNotificationCalledEvent,
} from './notification-center.events.js';

const VOICE = { kind: 'voice', name: 'voice', subType: null } as const;

/** Calls back after a missed call, or because a callback is due. The host may do it instead. */
export function callBack(
  command: CommandController,
  who: CallBack,
  subject: string,
): Promise<RunOutcome<unknown>> {
  return command.run(
    'startInteraction',
    { channel: VOICE, ...who },
    {
      subject,
      intent: new OmniNotificationCallEvent(who),
      fact: () => new OmniNotificationCalledEvent(who),
    },
  );
}
