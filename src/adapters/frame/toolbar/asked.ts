import type { SdkContext } from '../../../core/contract/contexts.js';
import { OmniError } from '../../../core/contract/errors.js';
import type { AskHandlers } from '../wire/asks.js';
import { diagnoseFor } from './diagnose.js';
import type { FrameServerOptions } from './options.js';

/** What an SDK may ask of this page beyond the contract. */
export function askHandlers({
  omni,
  onShown,
  asked,
}: FrameServerOptions): Readonly<Record<SdkContext, AskHandlers>> {
  return {
    crm: {
      diagnose: (report) => diagnoseFor(omni, report),
      'show-interaction': async (wish) => {
        // Without one nothing would be in front any more.
        const { interactionId } = Object(wish) as { readonly interactionId?: unknown };
        if (typeof interactionId !== 'string')
          throw new OmniError('REQUIRED_FIELD_MISSING', 'Say which interaction to show, as interactionId.');
        await omni.call('selectInteraction', { interactionId });
        await onShown?.();
      },
      ...asked,
    },
    // Notifications are the CRM page's affair.
    app: { diagnose: (report) => diagnoseFor(omni, { ...Object(report), notifications: null }) },
  };
}
