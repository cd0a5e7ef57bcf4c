import * as z from 'zod/mini';
import { acknowledgement, recordStored } from '../shapes/acknowledgement.js';
import { recordParam } from '../shapes/params.js';
import { crmRecord, crmRecords } from '../shapes/record.js';
import { dictionary, given, id, ID_MAX, idText, line, list, text, whole } from '../zod.js';
import { method } from './define.js';

const recordsInfo = list(recordParam, 1_000);
const recordData = dictionary(z.unknown());

export const crmMethods = {
  setRecordInfoForInteraction: method({
    group: 'crm',
    params: [
      ['interactionId', id()],
      ['recordId', recordParam.shape.recordId],
      ['recordType', recordParam.shape.recordType],
      ['recordName', recordParam.shape.recordName],
      ['additionalInfo', recordParam.shape.additionalInfo],
    ],
    result: recordStored,
    summary: 'Attaches the record of the customer to the interaction. `data` of the answer is JSON text.',
  }),
  showMultipleRecordsForInteraction: method({
    group: 'crm',
    params: [
      ['interactionId', id()],
      ['recordsInfo', recordsInfo],
    ],
    result: acknowledgement,
    summary: 'Answers showCrm: the records that match the customer of a live interaction.',
  }),
  showMultipleRecordsForPreview: method({
    group: 'crm',
    params: [
      ['phone', line(ID_MAX)],
      ['recordsInfo', recordsInfo],
    ],
    result: acknowledgement,
    summary: 'Answers handlePreview: the records that match a number before it is dialled.',
  }),
  sendCurrentCrmRecordOpened: method({
    group: 'crm',
    params: [['crmRecordInfo', z.nullable(recordParam)]],
    result: acknowledgement,
    summary:
      'Answers getCurrentCrmRecordOpened: the record that the CRM page shows, null when it shows none.',
    aliases: ['sendCurrentCRMRecordOpened'],
  }),
  getAllContacts: method({
    group: 'crm',
    params: [
      ['connectorId', idText()],
      ['objectId', idText()],
    ],
    result: crmRecords,
    summary: 'All contacts of a connector. objectId is the id of the object configuration, not of a record.',
    deadline: 60_000,
  }),
  getAllCases: method({
    group: 'crm',
    params: [
      ['connectorId', idText()],
      ['objectId', idText()],
    ],
    result: crmRecords,
    summary: 'All cases of a connector. objectId is the id of the object configuration, not of a record.',
    deadline: 60_000,
  }),
  createCase: method({
    group: 'crm',
    params: [
      ['objectType', line()],
      ['data', recordData],
      ['connectorId', idText()],
    ],
    result: crmRecord,
    summary: 'Creates a record of any type, a case for example, and answers with its fields.',
    deadline: 30_000,
  }),
  updateObject: method({
    group: 'crm',
    params: [
      ['objectType', line()],
      ['data', recordData],
      ['connectorId', idText()],
      ['objectId', idText()],
    ],
    result: crmRecord,
    summary: 'Changes fields of a record and answers with all of them. objectId is the id of the record.',
    deadline: 30_000,
  }),
  searchCase: method({
    group: 'crm',
    params: [
      ['connectorId', idText()],
      ['objectType', line()],
      ['search', text()],
      ['searchField', line()],
      ['limit', whole('pageSize')],
      ['offset', whole('pageOffset')],
    ],
    result: crmRecords,
    summary: 'Searches records of any type on one field.',
    deadline: 30_000,
  }),
  sendDataToCrm: method({
    group: 'crm',
    params: [['contextData', given()]],
    result: acknowledgement,
    summary: 'Sends data from an app to the CRM page, which hears receiveDataFromApp.',
    contexts: ['app'],
    aliases: ['sendDataToCRM'],
  }),
  sendDataToApp: method({
    group: 'crm',
    params: [['contextData', given()]],
    result: acknowledgement,
    summary: 'Sends data from the CRM page to every app of it, which hear receiveDataFromCrm.',
    contexts: ['crm'],
  }),
};
