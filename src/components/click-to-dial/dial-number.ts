import type { Session } from '../../core/model/session.js';
import type { CommandController, RunOutcome } from '../internal/controllers/command-controller.js';
import { campaignsFor, channelOfKind } from '../internal/outbound.js';
import { type NumberToDial, OmniNumberDialEvent, OmniNumberDialledEvent } from './click-to-dial.events.js';

export interface DialOptions {
  readonly phone: string;
  readonly name: string | null;
  /** Null: the agent's first campaign that has calls. */
  readonly campaignId: number | null;
}

/** Asks the host, then the contact center, to call a number. */
export function dialNumber(
  command: CommandController,
  session: Session | undefined,
  { phone, name, campaignId }: DialOptions,
): Promise<RunOutcome<{ interactionId: string }>> {
  const [offered] = campaignsFor(session?.campaigns ?? [], 'voice');
  const detail: NumberToDial = { phone, name, campaignId: campaignId ?? offered?.id ?? null };
  return command.run(
    'startInteraction',
    // The core says what is missing when there is no campaign: the agent may not be signed in yet.
    { channel: channelOfKind('voice'), phone, name, campaignId: detail.campaignId ?? 0 },
    {
      inline: true,
      intent: new OmniNumberDialEvent(detail),
      fact: ({ interactionId }) => new OmniNumberDialledEvent({ ...detail, interactionId }),
    },
  );
}
