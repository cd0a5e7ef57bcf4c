import { FactEvent, IntentEvent } from '../internal/events.js';

export interface CampaignSelection {
  readonly campaignIds: readonly number[];
}

/** The agent has chosen the campaigns to work in. */
export class OmniCampaignSelectEvent extends IntentEvent<CampaignSelection> {
  static override readonly type = 'omni-campaign-select';
}

/** The contact center has accepted the choice. */
export class OmniCampaignSelectedEvent extends FactEvent<CampaignSelection> {
  static override readonly type = 'omni-campaigns-selected';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-campaign-select': OmniCampaignSelectEvent;
    'omni-campaigns-selected': OmniCampaignSelectedEvent;
  }
}
