import type { SdkContext } from '../../../core/contract/contexts.js';
import { OmniError } from '../../../core/contract/errors.js';
import type { AskHandlers } from '../wire/asks.js';
import { diagnoseFor } from './diagnose.js';
import type { FrameServerOptions } from './options.js';

/** What an SDK may ask of this page beyond the contract, by the SDK's context. */
export function askHandlers({
  omni,
  onShown,
  asked,
}: FrameServerOptions): Readonly<Record<SdkContext, AskHandlers>> {
  return {
    crm: {
      diagnose: (report) => diagnoseFor(omni, report),
      'show-interaction': async (wish) => {
        // Without an interactionId the call below would leave no interaction in front.
        const { interactionId } = Object(wish) as { readonly interactionId?: unknown };
        if (typeof interactionId !== 'string')
          throw new OmniError('REQUIRED_FIELD_MISSING', 'Say which interaction to show, as interactionId.');
        await omni.call('selectInteraction', { interactionId });
        await onShown?.();
      },
      ...asked,
    },
    // Only the CRM page shows notifications: whether an app may is no finding.
    app: { diagnose: (report) => diagnoseFor(omni, { ...Object(report), notifications: null }) },
  };
}
