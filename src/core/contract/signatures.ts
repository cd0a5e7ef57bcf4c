// Written by scripts/reference.ts from the registries of methods and events. Do not edit.
import type { Descriptor } from './descriptor.js';
import {
  eventSignature as e,
  methodSignature as m,
  type EventSignature,
  type MethodSignature,
} from './signature.js';

const d1: Descriptor = { kind: 'text', min: 1, max: 1024, optional: true };
const d2: Descriptor = {
  kind: 'list',
  of: { kind: 'object', keys: { campaignId: { kind: 'format', format: 'idOrNumber' } } },
  max: 10000,
};
const d3: Descriptor = { kind: 'list', of: { kind: 'text' }, max: 10000, optional: true };
const d4: Descriptor = { kind: 'format', format: 'idText', optional: true };
const d5: Descriptor = {
  kind: 'object',
  keys: {
    data: {
      kind: 'object',
      keys: {
        id: { kind: 'text', min: 1, max: 1024 },
        channel_name: { kind: 'text' },
        status: { kind: 'text' },
      },
    },
    error_data: { kind: 'any', optional: true },
  },
};
const d6: Descriptor = {
  kind: 'list',
  of: {
    kind: 'object',
    keys: {
      recordId: { kind: 'format', format: 'idText' },
      recordType: { kind: 'text', min: 1, max: 20000 },
      recordName: { kind: 'text', max: 20000 },
      additionalInfo: { kind: 'any', optional: true },
    },
    closed: true,
  },
  max: 1000,
};
const d7: Descriptor = {
  kind: 'list',
  of: {
    kind: 'object',
    keys: {
      field: { kind: 'text', min: 1, max: 20000 },
      value: { kind: 'text', nullable: true },
      type: { kind: 'text' },
    },
  },
  max: 10000,
};
const d8: Descriptor = { kind: 'list', of: d7, max: 200000 };
const d9: Descriptor = { kind: 'dictionary', of: { kind: 'any' }, optional: true };
const d10: Descriptor = { kind: 'format', format: 'body', optional: true };
const d11: Descriptor = {
  kind: 'object',
  keys: {
    instanceId: { kind: 'text', min: 1, max: 1024 },
    appId: { kind: 'text', min: 1, max: 1024 },
    name: { kind: 'text' },
    state: { kind: 'text' },
  },
};
const d12: Descriptor = { kind: 'object', keys: { interactionId: { kind: 'text', min: 1, max: 1024 } } };
const d13: Descriptor = {
  kind: 'object',
  keys: {
    recordId: { kind: 'text', min: 1, max: 1024 },
    recordType: { kind: 'text', min: 1, max: 20000 },
    recordName: { kind: 'text', max: 20000 },
    additionalInfo: { kind: 'any', optional: true },
    interactionId: { kind: 'text', min: 1, max: 1024 },
  },
};

/** Every method, in order. */
export const METHOD_SIGNATURES: readonly MethodSignature[] = [
  m(
    'initialize',
    {
      config: {
        kind: 'object',
        keys: {
          context: { kind: 'word', words: ['crm', 'app'] },
          origin: { kind: 'format', format: 'origin', optional: true },
          instanceId: d1,
        },
        closed: true,
      },
    },
    { kind: 'any' },
    { deadline: 15000, local: true },
  ),
  m(
    'setBaseUrl',
    { url: { kind: 'format', format: 'fullUrl' } },
    { kind: 'format', format: 'acknowledgement' },
    { aliases: ['setBaseURL'], local: true },
  ),
  m('getBaseUrl', {}, { kind: 'text' }, { aliases: ['getBaseURL'], local: true }),
  m('onLoadHandler', { isLoaded: { kind: 'flag' } }, { kind: 'format', format: 'acknowledgement' }),
  m(
    'login',
    {
      username: { kind: 'text', min: 1, max: 1024 },
      password: { kind: 'text', min: 1, max: 1024 },
      authPolicy: d1,
    },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['crm'] },
  ),
  m(
    'forceLogin',
    {
      username: { kind: 'text', min: 1, max: 1024 },
      password: { kind: 'text', min: 1, max: 1024 },
      authPolicy: d1,
    },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['crm'] },
  ),
  m('getSelectedExtension', {}, { kind: 'object', keys: {} }),
  m('logout', {}, { kind: 'format', format: 'acknowledgement' }, { contexts: ['crm'] }),
  m('getCurrentUser', {}, { kind: 'object', keys: { userId: { kind: 'text' } } }),
  m('getSelectedCampaigns', {}, d2),
  m(
    'getAgentSession',
    {},
    {
      kind: 'object',
      keys: {
        userId: { kind: 'text' },
        breakStatuses: d3,
        readStatuses: {
          kind: 'list',
          of: { kind: 'text' },
          max: 10000,
          optional: true,
          also: ['readyStatuses', 'ready_statuses'],
        },
        campaignInfos: {
          kind: 'list',
          of: {
            kind: 'object',
            keys: {
              campaignId: { kind: 'format', format: 'idOrNumber' },
              localIvrInfos: {
                kind: 'list',
                of: { kind: 'any' },
                max: 10000,
                optional: true,
                also: ['localIVRInfos'],
              },
            },
          },
          max: 10000,
          optional: true,
        },
        maskedPrivileges: d3,
      },
    },
  ),
  m(
    'initiateInteraction',
    {
      channelType: { kind: 'word', words: ['voice', 'chat', 'whatsapp'] },
      channelDetails: {
        kind: 'object',
        keys: {
          phone: { kind: 'format', format: 'dialableOrEmpty', optional: true },
          name: { kind: 'text', max: 20000, optional: true },
          appId: d4,
        },
      },
      campaignId: { kind: 'format', format: 'whole' },
      customerId: { kind: 'format', format: 'idOrNumber', optional: true },
      searchables: { kind: 'list', of: { kind: 'text', max: 20000 }, max: 1000, optional: true },
      interactionRelationId: d1,
      channelSubType: { kind: 'text', min: 1, max: 20000, optional: true, also: ['channelSubtype'] },
      additionalInfo: { kind: 'any', optional: true },
      idempotencyKey: d1,
    },
    { kind: 'object', keys: { result: { kind: 'text' }, interactionId: { kind: 'text', optional: true } } },
  ),
  m(
    'disposeInteraction',
    {
      channelType: { kind: 'text', min: 1, max: 64 },
      interactionId: { kind: 'text', min: 1, max: 1024 },
      dispositionCodeId: { kind: 'format', format: 'whole' },
      notes: { kind: 'text', max: 20000, optional: true },
      additionalParams: {
        kind: 'object',
        keys: {
          callbackTime: { kind: 'format', format: 'instant' },
          phone: { kind: 'format', format: 'dialable', optional: true },
          isSelfCallback: { kind: 'flag', optional: true },
        },
        closed: true,
        optional: true,
      },
      idempotencyKey: d1,
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'disposeAndInitiateNewInteraction',
    {
      interactionId: { kind: 'text', min: 1, max: 1024 },
      dispositionCodeId: { kind: 'format', format: 'whole' },
      phone: { kind: 'format', format: 'dialable' },
      notes: { kind: 'text', max: 20000, optional: true },
      idempotencyKey: d1,
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m('getAllLiveInteractionsForAgent', {}, { kind: 'list', of: d5, max: 10000 }),
  m('getCurrentInteraction', {}, d5),
  m('getIsInteractionOwnedByUser', { interactionId: d1 }, { kind: 'flag' }),
  m(
    'setRecordInfoForInteraction',
    {
      interactionId: { kind: 'text', min: 1, max: 1024 },
      recordId: { kind: 'format', format: 'idText' },
      recordType: { kind: 'text', min: 1, max: 20000 },
      recordName: { kind: 'text', max: 20000 },
      additionalInfo: { kind: 'any', optional: true },
    },
    { kind: 'object', keys: { data: { kind: 'format', format: 'jsonText' } } },
  ),
  m(
    'showMultipleRecordsForInteraction',
    { interactionId: { kind: 'text', min: 1, max: 1024 }, recordsInfo: d6 },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'showMultipleRecordsForPreview',
    { phone: { kind: 'text', min: 1, max: 1024 }, recordsInfo: d6 },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'sendCurrentCrmRecordOpened',
    {
      crmRecordInfo: {
        kind: 'object',
        keys: {
          recordId: { kind: 'format', format: 'idText' },
          recordType: { kind: 'text', min: 1, max: 20000 },
          recordName: { kind: 'text', max: 20000 },
          additionalInfo: { kind: 'any', optional: true },
        },
        closed: true,
        nullable: true,
      },
    },
    { kind: 'format', format: 'acknowledgement' },
    { aliases: ['sendCurrentCRMRecordOpened'] },
  ),
  m(
    'getAllContacts',
    { connectorId: { kind: 'format', format: 'idText' }, objectId: { kind: 'format', format: 'idText' } },
    d8,
    { deadline: 60000 },
  ),
  m(
    'getAllCases',
    { connectorId: { kind: 'format', format: 'idText' }, objectId: { kind: 'format', format: 'idText' } },
    d8,
    { deadline: 60000 },
  ),
  m(
    'createCase',
    {
      objectType: { kind: 'text', min: 1, max: 20000 },
      data: { kind: 'dictionary', of: { kind: 'any' } },
      connectorId: { kind: 'format', format: 'idText' },
    },
    d7,
    { deadline: 30000 },
  ),
  m(
    'updateObject',
    {
      objectType: { kind: 'text', min: 1, max: 20000 },
      data: { kind: 'dictionary', of: { kind: 'any' } },
      connectorId: { kind: 'format', format: 'idText' },
      objectId: { kind: 'format', format: 'idText' },
    },
    d7,
    { deadline: 30000 },
  ),
  m(
    'searchCase',
    {
      connectorId: { kind: 'format', format: 'idText' },
      objectType: { kind: 'text', min: 1, max: 20000 },
      search: { kind: 'text', max: 20000 },
      searchField: { kind: 'text', min: 1, max: 20000 },
      limit: { kind: 'format', format: 'pageSize' },
      offset: { kind: 'format', format: 'pageOffset' },
    },
    d8,
    { deadline: 30000 },
  ),
  m(
    'sendDataToCrm',
    { contextData: { kind: 'format', format: 'given' } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['app'], aliases: ['sendDataToCRM'] },
  ),
  m(
    'sendDataToApp',
    { contextData: { kind: 'format', format: 'given' } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['crm'] },
  ),
  m(
    'getDispositionCodesWithDispositionClass',
    { campaignId: { kind: 'format', format: 'whole' } },
    {
      kind: 'list',
      of: {
        kind: 'object',
        keys: {
          classId: { kind: 'number' },
          className: { kind: 'text', max: 20000 },
          dispositionCodeBean: {
            kind: 'list',
            of: {
              kind: 'object',
              keys: {
                dispositionCodeId: { kind: 'number' },
                dispositionCodeName: { kind: 'text', max: 20000 },
              },
            },
            max: 10000,
          },
        },
      },
      max: 10000,
    },
  ),
  m(
    'getOmniCrmObjectConfiguration',
    {},
    {
      kind: 'list',
      of: {
        kind: 'object',
        keys: {
          id: { kind: 'format', format: 'idOrNumber' },
          crm_connector_id: { kind: 'format', format: 'idOrNumber' },
          object_type: { kind: 'text' },
          objects_metadata: {
            kind: 'dictionary',
            of: {
              kind: 'object',
              keys: {
                field_metadata: {
                  kind: 'list',
                  of: { kind: 'object', keys: { field_name: { kind: 'text' } } },
                  max: 10000,
                },
              },
            },
          },
        },
      },
      max: 10000,
    },
    { aliases: ['getOmniCRMObjectConfiguration'] },
  ),
  m(
    'getOmniCrmConfiguration',
    {},
    { kind: 'object', keys: { crm_connector_id: { kind: 'format', format: 'idOrNumber' } } },
    { aliases: ['getOmniCRMConfiguration'] },
  ),
  m('getPhoneNumberForSearch', {}, { kind: 'text' }),
  m('getPrimaryColumnName', {}, { kind: 'text' }),
  m(
    'invokeEccApi',
    {
      microservice: { kind: 'format', format: 'microservice' },
      url: { kind: 'format', format: 'apiPath' },
      method: { kind: 'word', words: ['GET', 'POST', 'PUT', 'DELETE'] },
      queryParams: d9,
      data: d10,
      isMultipart: { kind: 'flag', optional: true },
    },
    { kind: 'any' },
    { aliases: ['invokeECCApi', 'invokeECCAPI', 'invokeEccAPI'], deadline: 60000 },
  ),
  m(
    'invokeThirdPartyApi',
    {
      url: { kind: 'format', format: 'fullUrl' },
      method: { kind: 'word', words: ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] },
      headers: { kind: 'dictionary', of: { kind: 'text' }, optional: true },
      queryParams: d9,
      data: d10,
      isMultipart: { kind: 'flag', optional: true },
    },
    { kind: 'object', keys: { status: { kind: 'number' }, data: { kind: 'any', optional: true } } },
    { aliases: ['invokeThirdPartyAPI'], deadline: 60000 },
  ),
  m(
    'setLoginInfo',
    { username: { kind: 'text', min: 1, max: 1024 }, token: { kind: 'text', min: 1, max: 20000 } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['crm'] },
  ),
  m(
    'populateChannelDetailsForNewInteraction',
    {
      channelType: { kind: 'text', min: 1, max: 64 },
      channelSubType: { kind: 'text', max: 64, also: ['channelSubtype'] },
      channelDetails: {
        kind: 'object',
        keys: {
          campaignId: d4,
          appName: { kind: 'text', max: 20000, optional: true },
          phone: { kind: 'text', max: 1024, optional: true },
          name: { kind: 'text', max: 20000, optional: true },
          appId: d4,
        },
        closed: true,
      },
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'setExtensionInfo',
    { callContextId: { kind: 'format', format: 'whole' }, phone: { kind: 'text', min: 1, max: 1024 } },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'triggerToastNotification',
    {
      message: { kind: 'text', min: 1, max: 100000 },
      variant: { kind: 'word', words: ['success', 'error', 'warning', 'info'] },
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'triggerDesktopNotification',
    {
      notificationType: { kind: 'text', min: 1, max: 20000 },
      notificationSubType: { kind: 'text', max: 20000 },
      subject: { kind: 'text', min: 1, max: 20000 },
      message: { kind: 'text', max: 100000 },
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m('store.get', { key: { kind: 'text', min: 1, max: 1024 } }, { kind: 'text' }, { contexts: ['app'] }),
  m(
    'store.set',
    { key: { kind: 'text', min: 1, max: 1024 }, value: { kind: 'text', max: 100000 } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['app'] },
  ),
  m(
    'store.delete',
    { key: { kind: 'text', min: 1, max: 1024 } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['app'] },
  ),
  m(
    'appInstance.getAllInfo',
    { appId: { kind: 'text', min: 1, max: 1024 } },
    { kind: 'list', of: d11, max: 10000 },
    { contexts: ['app'] },
  ),
  m('appInstance.getInfo', { instanceId: { kind: 'text', min: 1, max: 1024 } }, d11, { contexts: ['app'] }),
  m(
    'appInstance.sendDataToApp',
    { instanceId: { kind: 'text', min: 1, max: 1024 }, contextData: { kind: 'format', format: 'given' } },
    { kind: 'format', format: 'acknowledgement' },
    { contexts: ['app'] },
  ),
];

/** Every event, in order. */
export const EVENT_SIGNATURES: readonly EventSignature[] = [
  e('loginStatus', { kind: 'text' }),
  e('userAvailabilityStatusChanged', { kind: 'object', keys: { isAvailable: { kind: 'flag' } } }),
  e('campaignSelected', d2),
  e('extensionSelected', {
    kind: 'object',
    keys: { userCrtObjectId: { kind: 'text', also: ['userCRTObjectId'] } },
  }),
  e('interactionInitiated', d12),
  e('callRinging', d12),
  e('interactionConnected', d12),
  e('interactionDisconnected', d12),
  e('interactionDisposed', d12),
  e('interactionEnded', { kind: 'object', keys: { interactionId: d1 } }),
  e('customerLinkedToInteraction', d12),
  e('customerUnlinkedToInteraction', d12, { aliases: ['customerUnlinkedFromInteraction'] }),
  e('interactionTransferred', {
    kind: 'object',
    keys: { interactionId: { kind: 'text', min: 1, max: 1024 }, transferType: { kind: 'text' } },
  }),
  e(
    'interactionConferred',
    {
      kind: 'object',
      keys: {
        interactionId: { kind: 'text', min: 1, max: 1024 },
        conferedType: { kind: 'text', also: ['conferredType', 'conferred_type'] },
      },
    },
    { aliases: ['interactionConfered'] },
  ),
  e('getIsInteractionOwnedByUser', { kind: 'flag' }),
  e('showCrm', d12, { aliases: ['showCRM'] }),
  e('openRecord', {
    kind: 'object',
    keys: {
      recordId: { kind: 'text', min: 1, max: 1024 },
      recordType: { kind: 'text', min: 1, max: 20000 },
      recordName: { kind: 'text', max: 20000 },
      additionalInfo: { kind: 'any', optional: true },
    },
  }),
  e('onAttachButtonClick', d13),
  e('onUnattachButtonClick', d13),
  e('onCreateButtonClick', {
    kind: 'object',
    keys: {
      interactionId: { kind: 'text', min: 1, max: 1024 },
      objectType: { kind: 'text' },
      data: { kind: 'any', optional: true },
    },
  }),
  e('getCurrentCrmRecordOpened', { kind: 'any' }, { aliases: ['getCurrentCRMRecordOpened'] }),
  e('handlePreview', { kind: 'object', keys: { phone: { kind: 'text', min: 1, max: 1024 } } }),
  e('handleInteractionDisposed', d12),
  e('receiveDataFromApp', { kind: 'any' }, { contexts: ['crm'] }),
  e('receiveDataFromCrm', { kind: 'any' }, { contexts: ['app'], aliases: ['receiveDataFromCRM'] }),
  e('windowVisibilityChanged', { kind: 'object', keys: { isWindowVisible: { kind: 'flag' } } }),
  e('sendLifecycleEvent', { kind: 'text' }),
  e('receiveData', { kind: 'any' }, { contexts: ['app'] }),
  e('notification', {
    kind: 'object',
    keys: { notificationId: { kind: 'text' }, displayMessage: { kind: 'text' } },
  }),
];
