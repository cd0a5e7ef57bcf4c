import { OmniError, reasonOf } from '../contract/errors.js';
import { badField, list, someText, text, whole } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { ownCampaign, signedIn, whenSignedIn } from './guards.js';

/**
 * Asks for the microphone as soon as the agent is available, so that the browser's question does not come in the middle
 * of the first call.
 */
function prepareVoice({ ports, read, emit, newId, now }: CommandContext): void {
  const channels = read('session').campaigns.flatMap((campaign) => campaign.channels);
  if (!ports.voice || (channels.length > 0 && !channels.includes('voice'))) return;
  ports.voice.prepare().catch((thrown: unknown) => {
    const error = OmniError.from(thrown);
    const { message } = error;
    const toast = { id: newId(), message, reason: reasonOf(error), variant: 'warning', at: now() } as const;
    emit({ type: 'toast.shown', toast });
  });
}

export const workplaceCommands: CommandsOf<
  'selectCampaigns' | 'selectExtension' | 'prefillExtension' | 'goAvailable' | 'takeBreak'
> = {
  selectCampaigns: {
    params: { campaignIds: list(whole, 1_000) },
    guard: ({ read }, { campaignIds }) => {
      signedIn(read);
      if (campaignIds.length === 0)
        throw badField('selectCampaigns', 'campaignIds', 'is empty: choose at least one.');
      for (const id of campaignIds) ownCampaign(read, id);
    },
    run: (context, { campaignIds }) =>
      context.center('selectCampaigns', { campaignIds: [...new Set(campaignIds)] }),
  },
  selectExtension: {
    params: { callContextId: whole, phone: text(1_024) },
    guard: ({ read }, { callContextId, phone }) => {
      const { extensions } = signedIn(read);
      if (
        extensions.some((extension) => extension.callContextId === callContextId && extension.phone === phone)
      )
        return;
      const yours =
        extensions
          .map((extension) => `${extension.phone} (callContextId ${extension.callContextId})`)
          .join(', ') || 'none';
      throw new OmniError(
        'DATA_NOT_FOUND',
        `There is no extension '${phone.slice(0, 40)}' with callContextId ${callContextId}: the agent may choose ${yours}.`,
        { details: { callContextId } },
      );
    },
    asks: 'selectExtension',
  },
  prefillExtension: {
    params: { callContextId: whole, phone: text(1_024) },
    tells: 'extension.prefilled',
  },
  goAvailable: {
    params: {},
    guard: whenSignedIn,
    run: async (context) => {
      await context.center('setAvailability', { status: 'available' });
      prepareVoice(context);
    },
  },
  takeBreak: {
    params: { label: someText(200) },
    guard: ({ read }, { label }) => {
      const breaks = signedIn(read).settings?.breaks ?? [];
      if (breaks.length === 0 || breaks.includes(label)) return;
      throw new OmniError(
        'DATA_NOT_FOUND',
        `There is no break '${label.slice(0, 60)}': the breaks are ${breaks.join(', ')}.`,
        { details: { breaks } },
      );
    },
    run: (context, { label }) => context.center('setAvailability', { status: 'break', label }),
  },
};
