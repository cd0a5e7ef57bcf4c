import * as z from 'zod/mini';
import { crmConfiguration, crmObjectConfigurations } from '../shapes/configuration.js';
import { method } from './define.js';

export const configurationMethods = {
  getOmniCrmObjectConfiguration: method({
    group: 'configuration',
    params: [],
    result: crmObjectConfigurations,
    summary: 'How each kind of CRM object is shown, searched and created.',
    aliases: ['getOmniCRMObjectConfiguration'],
  }),
  getOmniCrmConfiguration: method({
    group: 'configuration',
    params: [],
    result: crmConfiguration,
    summary: 'The connection between the contact center and the CRM.',
    aliases: ['getOmniCRMConfiguration'],
  }),
  getPhoneNumberForSearch: method({
    group: 'configuration',
    params: [],
    result: z.string(),
    summary: 'The phone number on the start-interaction screen; empty when none has been entered.',
  }),
  getPrimaryColumnName: method({
    group: 'configuration',
    params: [],
    result: z.string(),
    summary: 'The name of the column that identifies a record.',
  }),
};
