import { crmRecord, list, shaped, text } from './check.js';
import type { CommandsOf } from './command.js';
import { dialable, longestPhone, phone } from './phone.js';

const prefill = shaped(
  'a prefill: { channelType, channelSubType, campaignId, appName, phone, name }, all of them text',
  {
    channelType: text(200),
    channelSubType: text(200),
    campaignId: text(200),
    appName: text(20_000),
    phone: text(1_024),
    name: text(20_000),
  },
);

export const dialerCommands: CommandsOf<
  | 'prefillDialer'
  | 'enterDialerPhone'
  | 'previewNumber'
  | 'showPreviewMatches'
  | 'reportPreviewFailure'
  | 'closePreview'
> = {
  prefillDialer: { params: { prefill }, tells: 'dialer.prefilled' },
  enterDialerPhone: { params: { phone: text(1_024) }, tells: 'dialer.phoneEntered' },
  previewNumber: {
    params: { phone },
    instant: true,
    guard: ({ read }, params) => void dialable('previewNumber', 'phone', params.phone, longestPhone(read)),
    run: ({ emit, memory }, params) => {
      memory.closedPreview = null;
      emit({ type: 'preview.requested', phone: dialable('previewNumber', 'phone', params.phone) });
    },
  },
  showPreviewMatches: {
    params: { phone, records: list(crmRecord, 1_000) },
    instant: true,
    guard: (_situation, params) => void dialable('showPreviewMatches', 'phone', params.phone),
    run: ({ emit, memory }, { phone: given, records }) => {
      const number = dialable('showPreviewMatches', 'phone', given);
      if (number !== memory.closedPreview) emit({ type: 'preview.answered', phone: number, records });
    },
  },
  reportPreviewFailure: {
    params: { phone },
    instant: true,
    run: ({ emit }, params) =>
      emit({ type: 'preview.failed', phone: dialable('reportPreviewFailure', 'phone', params.phone) }),
  },
  closePreview: {
    params: {},
    instant: true,
    run: ({ emit, memory, read }) => {
      memory.closedPreview = read('preview')?.phone ?? memory.closedPreview;
      emit({ type: 'preview.closed' });
    },
  },
};
