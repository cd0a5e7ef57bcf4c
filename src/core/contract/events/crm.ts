import * as z from 'zod/mini';
import { interactionDisposedEvent, interactionEvent } from '../shapes/interaction.js';
import { crmRecordInfo } from '../shapes/record.js';
import { id, ID_MAX, line, open } from '../zod.js';
import { event } from './define.js';

const recordOfInteraction = open({ ...crmRecordInfo.shape, interactionId: id() });

export const crmEvents = {
  showCrm: event({
    group: 'crm',
    payload: interactionEvent,
    summary: 'Screen pop: show the customer of this interaction.',
    aliases: ['showCRM'],
    answeredBy: 'showMultipleRecordsForInteraction',
  }),
  openRecord: event({
    group: 'crm',
    payload: crmRecordInfo,
    summary: 'The agent wants to see this record in the CRM.',
  }),
  onAttachButtonClick: event({
    group: 'crm',
    payload: recordOfInteraction,
    summary: 'The agent wants this record attached to the interaction.',
    answeredBy: 'setRecordInfoForInteraction',
  }),
  onUnattachButtonClick: event({
    group: 'crm',
    payload: recordOfInteraction,
    summary: 'The agent wants this record detached from the interaction.',
  }),
  onCreateButtonClick: event({
    group: 'crm',
    payload: open({ interactionId: id(), objectType: z.string(), data: z.optional(z.unknown()) }),
    summary: 'The agent wants a record created in the CRM.',
    answeredBy: 'setRecordInfoForInteraction',
  }),
  getCurrentCrmRecordOpened: event({
    group: 'crm',
    payload: z.unknown(),
    summary: 'The toolbar asks which record the CRM page shows. It carries nothing.',
    aliases: ['getCurrentCRMRecordOpened'],
    answeredBy: 'sendCurrentCrmRecordOpened',
  }),
  handlePreview: event({
    group: 'crm',
    payload: open({ phone: line(ID_MAX) }),
    summary: 'The agent wants to know who has this number before dialling it.',
    answeredBy: 'showMultipleRecordsForPreview',
  }),
  handleInteractionDisposed: event({
    group: 'crm',
    payload: interactionDisposedEvent,
    summary: 'The disposition, for the activity list of the CRM.',
  }),
  receiveDataFromApp: event({
    group: 'crm',
    payload: z.unknown(),
    summary: 'Data that an app sent with sendDataToCrm.',
  }),
  receiveDataFromCrm: event({
    group: 'crm',
    payload: z.unknown(),
    summary: 'Data that the CRM page sent with sendDataToApp.',
    aliases: ['receiveDataFromCRM'],
  }),
};
