import type { CrmField } from '../../model/record.js';
import type { Omni } from '../../types.js';
import {
  configurationPayload,
  dispositionClassPayload,
  objectConfigurationPayload,
  recordOf,
} from '../payloads/record.js';
import { interactionBy } from './interaction.js';
import { present } from './missing.js';
import type { Answers } from './answer.js';

const fields = (record: readonly CrmField[]) => record.map((field) => ({ ...field }));
const records = (list: readonly (readonly CrmField[])[]) => list.map(fields);

export const crmAnswers: Answers<
  | 'setRecordInfoForInteraction'
  | 'showMultipleRecordsForInteraction'
  | 'showMultipleRecordsForPreview'
  | 'sendCurrentCrmRecordOpened'
  | 'getAllContacts'
  | 'getAllCases'
  | 'createCase'
  | 'updateObject'
  | 'searchCase'
  | 'getDispositionCodesWithDispositionClass'
  | 'getOmniCrmObjectConfiguration'
  | 'getOmniCrmConfiguration'
  | 'getPrimaryColumnName'
> = {
  setRecordInfoForInteraction: async ({ interactionId, ...payload }, { omni }) => {
    const record = recordOf(payload);
    await omni.call('attachRecord', { interactionId, record });
    const interaction = interactionBy(omni, interactionId);
    // The documented answer has JSON as text inside the object.
    const data = JSON.stringify({
      crtObjectId: interaction.refs.customerCrtObjectId,
      info: { recordId: record.id, recordName: record.name, recordType: record.type },
      campaignContextId: interaction.campaign.id,
      actionType: 'ADD_OR_UPDATE',
    });
    return { data };
  },
  showMultipleRecordsForInteraction: async ({ interactionId, recordsInfo }, { omni }) => {
    await omni.call('showMatches', {
      interactionId,
      records: recordsInfo.map(recordOf),
    });
    return 'ok';
  },
  showMultipleRecordsForPreview: async ({ phone, recordsInfo }, { omni }) => {
    await omni.call('showPreviewMatches', {
      phone,
      records: recordsInfo.map(recordOf),
    });
    return 'ok';
  },
  sendCurrentCrmRecordOpened: async ({ crmRecordInfo }, { omni }) => {
    await omni.call('reportOpenRecord', { record: crmRecordInfo && recordOf(crmRecordInfo) });
    return 'ok';
  },
  getAllContacts: async ({ connectorId, objectId }, { omni }) => {
    const objectType = objectTypeOf(omni, objectId, 'contact');
    return records(await omni.call('listRecords', { connectorId, objectId, objectType }));
  },
  getAllCases: async ({ connectorId, objectId }, { omni }) => {
    const objectType = objectTypeOf(omni, objectId, 'case');
    return records(await omni.call('listRecords', { connectorId, objectId, objectType }));
  },
  createCase: async (params, { omni }) => fields(await omni.call('createRecord', params)),
  updateObject: async ({ objectId, ...params }, { omni }) =>
    fields(await omni.call('updateRecord', { ...params, recordId: objectId })),
  searchCase: async (query, { omni }) => records(await omni.call('searchRecords', query)),
  getDispositionCodesWithDispositionClass: async ({ campaignId }, { omni }) =>
    (await omni.call('listDispositions', { campaignId })).map(dispositionClassPayload),
  getOmniCrmObjectConfiguration: (_, { omni }) =>
    omni.state.get('crm').objects.map(objectConfigurationPayload),
  getOmniCrmConfiguration: (_, { omni }) => configurationPayload(configurationOf(omni)),
  getPrimaryColumnName: (_, { omni }) => configurationOf(omni).primaryColumn,
};

function configurationOf(omni: Omni) {
  return present(
    omni.state.get('crm').configuration,
    'No CRM is configured at the contact center, or nobody is logged in yet.',
  );
}

/**
 * `objectId` is the id of an object's configuration. The kind of record follows from the method's name, since hosts
 * pass the only configuration id that they know.
 */
function objectTypeOf(omni: Omni, objectId: string, objectType: string): string {
  const { objects } = omni.state.get('crm');
  present(
    objects.find((candidate) => String(candidate.id) === objectId),
    `There is no object configuration ${objectId.slice(0, 40)}: getOmniCrmObjectConfiguration lists them.`,
  );
  return present(
    objects.find((candidate) => candidate.objectType.toLowerCase() === objectType),
    `There is no object ${objectType}: getOmniCrmObjectConfiguration lists them.`,
  ).objectType;
}
