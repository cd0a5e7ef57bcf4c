import { id, list, oneOf, someText, text, whole } from './check.js';
import type { CommandsOf } from './command.js';
import { ownCampaign, whenSignedIn } from './guards.js';

const TOAST_MAX = 2_000;

export const listCommands: CommandsOf<
  | 'listDispositions'
  | 'refreshDirectory'
  | 'readNotifications'
  | 'showToast'
  | 'dismissToast'
  | 'showDesktopNotification'
> = {
  listDispositions: {
    params: { campaignId: whole },
    instant: true,
    guard: ({ read }, { campaignId }) => void ownCampaign(read, campaignId),
    run: ({ read }, { campaignId }) => read(`dispositions:${campaignId}`) ?? [],
  },
  refreshDirectory: { params: {}, guard: whenSignedIn, asks: 'refreshDirectory' },
  readNotifications: {
    params: { ids: list(id, 1_000) },
    guard: whenSignedIn,
    run: async (context, { ids }) => {
      if (ids.length > 0) await context.center('readNotifications', { ids });
    },
  },
  showToast: {
    params: { message: someText(TOAST_MAX), variant: oneOf(['success', 'error', 'warning', 'info']) },
    instant: true,
    run: ({ emit, newId, now }, { message, variant }) => {
      const toastId = newId();
      emit({ type: 'toast.shown', toast: { id: toastId, message, variant, at: now() } });
      return { toastId };
    },
  },
  dismissToast: { params: { toastId: id }, tells: 'toast.dismissed' },
  showDesktopNotification: {
    params: { type: text(200), subType: text(200), subject: text(TOAST_MAX), message: text(TOAST_MAX) },
    instant: true,
    run: ({ emit }, notification) => emit({ type: 'desktopNotification.requested', notification }),
  },
};
