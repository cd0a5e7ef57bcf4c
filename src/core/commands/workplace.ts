import { OmniError } from '../contract/errors.js';
import { badInput, list, someText, text, whole } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { signedIn } from './guards.js';

/** Asks for the microphone while there is time, not in the middle of the first call. */
function prepareVoice({ ports, read, emit, newId, now }: CommandContext): void {
  const channels = read('session').campaigns.flatMap((campaign) => campaign.channels);
  if (!ports.voice || (channels.length > 0 && !channels.includes('voice'))) return;
  ports.voice.prepare().catch((thrown: unknown) => {
    const { message } = OmniError.from(thrown);
    emit({ type: 'toast.shown', toast: { id: newId(), message, variant: 'warning', at: now() } });
  });
}

export const workplaceCommands: CommandsOf<
  'selectCampaigns' | 'selectExtension' | 'prefillExtension' | 'goAvailable' | 'takeBreak'
> = {
  selectCampaigns: {
    params: { campaignIds: list(whole, 1_000) },
    guard: ({ read }, { campaignIds }) => {
      const { assignedCampaigns } = signedIn(read);
      if (campaignIds.length === 0) {
        throw badInput(
          'selectCampaigns',
          'campaignIds',
          'campaignIds in selectCampaigns is empty: choose at least one.',
        );
      }
      const unknown = campaignIds.find((id) => !assignedCampaigns.some((campaign) => campaign.id === id));
      if (unknown === undefined) return;
      const yours = assignedCampaigns.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none';
      throw new OmniError(
        'DATA_NOT_FOUND',
        `Campaign ${unknown} is not one of the agent's: they are ${yours}.`,
        {
          details: { campaignId: unknown },
        },
      );
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
    run: (context, params) => context.center('selectExtension', params),
  },
  prefillExtension: {
    params: { callContextId: whole, phone: text(1_024) },
    instant: true,
    run: ({ emit }, { callContextId, phone }) => emit({ type: 'extension.prefilled', callContextId, phone }),
  },
  goAvailable: {
    params: {},
    guard: ({ read }) => void signedIn(read),
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
        {
          details: { breaks },
        },
      );
    },
    run: (context, { label }) => context.center('setAvailability', { status: 'break', label }),
  },
};
