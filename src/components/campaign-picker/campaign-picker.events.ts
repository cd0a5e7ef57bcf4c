import { FactEvent, IntentEvent } from '../internal/events.js';

export interface CampaignSelection {
  readonly campaignIds: readonly number[];
}

/** The agent has chosen the campaigns to work in. */
export class OmniCampaignSelectEvent extends IntentEvent<CampaignSelection> {
  static readonly type = 'omni-campaign-select';
  constructor(detail: CampaignSelection) {
    super(OmniCampaignSelectEvent.type, detail);
  }
}

/** The contact center has taken the choice. */
export class OmniCampaignSelectedEvent extends FactEvent<CampaignSelection> {
  static readonly type = 'omni-campaigns-selected';
  constructor(detail: CampaignSelection) {
    super(OmniCampaignSelectedEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-campaign-select': OmniCampaignSelectEvent;
    'omni-campaigns-selected': OmniCampaignSelectedEvent;
  }
}
