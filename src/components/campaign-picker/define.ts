import { defineElement } from '../internal/define-element.js';
import { OmniCampaignPicker } from './campaign-picker.js';

defineElement('omni-campaign-picker', OmniCampaignPicker);
