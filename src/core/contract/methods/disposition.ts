import { dispositionClasses } from '../shapes/interaction.js';
import { whole } from '../zod.js';
import { method } from './define.js';

export const dispositionMethods = {
  getDispositionCodesWithDispositionClass: method({
    group: 'disposition',
    params: [['campaignId', whole()]],
    result: dispositionClasses,
    summary: 'The disposition classes of a campaign, each with its codes.',
  }),
};
