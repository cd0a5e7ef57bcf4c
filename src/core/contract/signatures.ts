// Written by scripts/reference.ts from the registries of methods and events. Do not edit.
import type { Descriptor } from './descriptor.js';
import {
  eventSignature as e,
  methodSignature as m,
  type EventSignature,
  type MethodSignature,
} from './signature.js';

const d1: Descriptor = { kind: 'text', min: 1, max: 1024, optional: true };
const d2: Descriptor = { kind: 'number', nullable: true, optional: true };
const d3: Descriptor = { kind: 'text', nullable: true, optional: true };
const d4: Descriptor = {
  kind: 'list',
  of: {
    kind: 'object',
    keys: {
      campaignId: { kind: 'format', format: 'idOrNumber' },
      campaignName: d3,
      campaignType: d3,
      processId: d2,
    },
  },
  max: 10000,
};
const d5: Descriptor = { kind: 'list', of: { kind: 'text' }, max: 10000, optional: true };
const d6: Descriptor = { kind: 'flag', nullable: true, optional: true };
const d7: Descriptor = { kind: 'format', format: 'idOrNumber', nullable: true, optional: true };
const d8: Descriptor = { kind: 'format', format: 'idText', optional: true };
const d9: Descriptor = {
  kind: 'object',
  keys: {
    data: {
      kind: 'object',
      keys: {
        id: { kind: 'text', min: 1, max: 1024 },
        title: d3,
        customer_id: d7,
        customer_name: d3,
        last_assigned_user_id: d3,
        last_assigned_user_name: d3,
        contact_center_id: d7,
        process_id: d7,
        last_campaign_id: d7,
        last_campaign_name: d3,
        last_queue_id: d7,
        last_queue_name: d3,
        last_disposition: d3,
        interaction_media_id: d3,
        channel_name: { kind: 'text' },
        sub_channel: d3,
        direction: d3,
        date_added: d3,
        date_modified: d3,
        date_disposed: d3,
        interaction_relation_id: d3,
        status: { kind: 'text' },
        reopen_count: d2,
        last_reopen_time: d3,
        first_assigned_date: d3,
        last_assigned_date: d3,
        linked_objects: { kind: 'list', of: { kind: 'any' }, max: 10000, nullable: true, optional: true },
        linked_connector_id: d7,
        last_application_instance_id: d3,
        additional_info: {
          kind: 'object',
          keys: {
            chat_customer_crt_object_id: d3,
            voice_customer_crt_object_id: d3,
            xmpp_metadata: { kind: 'object', keys: { xmppChatRoomId: d3 }, nullable: true, optional: true },
          },
          nullable: true,
          optional: true,
        },
      },
    },
    http_code: d2,
    error_data: { kind: 'any', optional: true },
  },
};
const d10: Descriptor = {
  kind: 'object',
  keys: {
    recordId: { kind: 'format', format: 'idText' },
    recordType: { kind: 'text', min: 1, max: 20000 },
    recordName: { kind: 'text', max: 20000 },
    additionalInfo: { kind: 'any', optional: true },
  },
  closed: true,
};
const d11: Descriptor = { kind: 'list', of: d10, max: 1000 };
const d12: Descriptor = {
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
const d13: Descriptor = { kind: 'list', of: d12, max: 200000 };
const d14: Descriptor = { kind: 'dictionary', of: { kind: 'any' }, optional: true };
const d15: Descriptor = { kind: 'format', format: 'body', optional: true };
const d16: Descriptor = {
  kind: 'object',
  keys: {
    instanceId: { kind: 'text', min: 1, max: 1024 },
    appId: { kind: 'text', min: 1, max: 1024 },
    name: { kind: 'text' },
    state: { kind: 'text' },
  },
};
const d17: Descriptor = {
  kind: 'object',
  keys: { channelType: d3, associationType: d3, callId: d3, crtObjectId: d3, memberCrtObjectId: d3 },
  nullable: true,
  optional: true,
};
const d18: Descriptor = {
  kind: 'object',
  keys: { customerId: d7, name: d3, phone: d3 },
  nullable: true,
  optional: true,
};
const d19: Descriptor = {
  kind: 'object',
  keys: {
    campaignId: d7,
    userCrtObjectId: d3,
    channelDetails: d17,
    customerCrtObjectId: d3,
    customerDetails: d18,
    queueId: d7,
    userId: d3,
    interactionId: { kind: 'text', min: 1, max: 1024 },
  },
};
const d20: Descriptor = {
  kind: 'object',
  keys: {
    campaignId: d7,
    userCrtObjectId: d3,
    channelDetails: d17,
    customerCrtObjectId: d3,
    customerDetails: d18,
    queueId: d7,
    userId: d3,
    interactionId: { kind: 'text', min: 1, max: 1024 },
    dispositionDetails: {
      kind: 'object',
      keys: { dispositionClass: d7, dispositionCode: d7, callNotes: d3 },
      nullable: true,
      optional: true,
    },
  },
};
const d21: Descriptor = {
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
  m('getSelectedExtension', {}, { kind: 'object', keys: { callContextId: d2, phone: d3 } }),
  m('logout', {}, { kind: 'format', format: 'acknowledgement' }, { contexts: ['crm'] }),
  m('getCurrentUser', {}, { kind: 'object', keys: { userId: { kind: 'text' }, userType: d3, userName: d3 } }),
  m('getSelectedCampaigns', {}, d4),
  m(
    'getAgentSession',
    {},
    {
      kind: 'object',
      keys: {
        userId: { kind: 'text' },
        userType: d3,
        userName: d3,
        breakStatuses: d5,
        readStatuses: d5,
        campaignInfos: {
          kind: 'list',
          of: {
            kind: 'object',
            keys: {
              campaignId: { kind: 'format', format: 'idOrNumber' },
              campaignName: d3,
              campaignType: d3,
              processId: d2,
              dialTimeout: d2,
              defaultWorking: d6,
              primaryCampaign: d6,
              wrapTimeout: d2,
              acwConnected: d2,
              acwNotConnected: d2,
              isAcwConnectedEnabled: d6,
              acwConnectedEnabled: d6,
              localIvrInfos: { kind: 'list', of: { kind: 'any' }, max: 10000, optional: true },
              campaignTpvBean: { kind: 'object', keys: {}, nullable: true, optional: true },
            },
          },
          max: 10000,
          optional: true,
        },
        pingInterval: d2,
        pingNotificationTimeout: d2,
        sessoinTimeout: d2,
        commandTimeout: d2,
        maxPhoneLengthAllowed: d2,
        maxNumberOfCharactersToDisplayInCampaign: d2,
        maskedPrivileges: d5,
        campaignMaskedPrivilegeMap: {
          kind: 'dictionary',
          of: { kind: 'list', of: { kind: 'text' }, max: 10000 },
          nullable: true,
          optional: true,
        },
        defaultReady: d6,
        addCustomerToDial: d6,
        dialPhoneEnable: d6,
        allowInternalChat: d6,
        allowLocalIvr: d6,
        allowSuccessiveCalls: d6,
        overrideSelfCallback: d6,
        shouldHoldBeforeConfer: d6,
        shouldUnholdBeforeTransfer: d6,
        holdAllOnConferEnable: d6,
        shouldAllowTransferToAssignedCampaignsOnly: d6,
        shouldDisableOnVrDown: d6,
        allowScreenRecord: d6,
        autoSelectSingleAssignedCampaign: d6,
        srsPort: d7,
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
          appId: d8,
        },
      },
      campaignId: { kind: 'format', format: 'whole' },
      customerId: { kind: 'format', format: 'idOrNumber', optional: true },
      searchables: { kind: 'list', of: { kind: 'text', max: 20000 }, max: 1000, optional: true },
      interactionRelationId: d1,
      channelSubType: { kind: 'text', min: 1, max: 20000, optional: true },
      additionalInfo: { kind: 'any', optional: true },
      idempotencyKey: d1,
    },
    {
      kind: 'object',
      keys: { result: { kind: 'text' }, reason: d3, interactionId: { kind: 'text', optional: true } },
    },
  ),
  m(
    'disposeInteraction',
    {
      channelType: { kind: 'text', min: 1, max: 64 },
      interactionId: { kind: 'text', min: 1, max: 1024 },
      dispositionCodeId: { kind: 'format', format: 'whole' },
      notes: { kind: 'text', max: 100000, optional: true },
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
      notes: { kind: 'text', max: 100000, optional: true },
      idempotencyKey: d1,
    },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m('getAllLiveInteractionsForAgent', {}, { kind: 'list', of: d9, max: 10000 }),
  m('getCurrentInteraction', {}, d9),
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
    { interactionId: { kind: 'text', min: 1, max: 1024 }, recordsInfo: d11 },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'showMultipleRecordsForPreview',
    { phone: { kind: 'text', min: 1, max: 1024 }, recordsInfo: d11 },
    { kind: 'format', format: 'acknowledgement' },
  ),
  m(
    'sendCurrentCrmRecordOpened',
    { crmRecordInfo: d10 },
    { kind: 'format', format: 'acknowledgement' },
    { aliases: ['sendCurrentCRMRecordOpened'] },
  ),
  m(
    'getAllContacts',
    { connectorId: { kind: 'format', format: 'idText' }, objectId: { kind: 'format', format: 'idText' } },
    d13,
    { deadline: 60000 },
  ),
  m(
    'getAllCases',
    { connectorId: { kind: 'format', format: 'idText' }, objectId: { kind: 'format', format: 'idText' } },
    d13,
    { deadline: 60000 },
  ),
  m(
    'createCase',
    {
      objectType: { kind: 'text', min: 1, max: 20000 },
      data: { kind: 'dictionary', of: { kind: 'any' } },
      connectorId: { kind: 'format', format: 'idText' },
    },
    d12,
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
    d12,
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
    d13,
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
                is_visible: d6,
                visible: d6,
                field_metadata: {
                  kind: 'list',
                  of: {
                    kind: 'object',
                    keys: {
                      field_name: { kind: 'text' },
                      label: d3,
                      crm_field_type: d3,
                      field_type: d3,
                      should_show_on_preview: d6,
                      is_required_in_object_creation: d6,
                      is_searchable: d6,
                      standard_field_name: d3,
                      priority: d2,
                      should_hide_on_object_creation: d6,
                      required_in_object_creation: d6,
                      searchable: d6,
                    },
                  },
                  max: 10000,
                },
              },
            },
          },
          date_added: d3,
          date_modified: d3,
        },
      },
      max: 10000,
    },
    { aliases: ['getOmniCRMObjectConfiguration'] },
  ),
  m(
    'getOmniCrmConfiguration',
    {},
    {
      kind: 'object',
      keys: {
        crm_connector_id: { kind: 'format', format: 'idOrNumber' },
        process_id: d7,
        crm_type: d3,
        crm_domain: d3,
        crm_version: d3,
        syncing_enabled: d6,
        syncing_mode: d3,
        record_syncing_interval: d2,
        record_syncing_complete: d6,
        batch_size: d2,
        max_number_of_distinct_recordings: d2,
        date_added: d3,
        date_modified: d3,
      },
    },
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
      queryParams: d14,
      data: d15,
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
      queryParams: d14,
      data: d15,
      isMultipart: { kind: 'flag', optional: true },
    },
    {
      kind: 'object',
      keys: { status: { kind: 'number' }, data: { kind: 'any', optional: true }, statusText: d3 },
    },
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
      channelSubType: { kind: 'text', max: 64 },
      channelDetails: {
        kind: 'object',
        keys: {
          campaignId: d8,
          appName: { kind: 'text', max: 20000, optional: true },
          phone: { kind: 'text', max: 1024, optional: true },
          name: { kind: 'text', max: 20000, optional: true },
          appId: d8,
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
    { kind: 'list', of: d16, max: 10000 },
    { contexts: ['app'] },
  ),
  m('appInstance.getInfo', { instanceId: { kind: 'text', min: 1, max: 1024 } }, d16, { contexts: ['app'] }),
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
  e('userAvailabilityStatusChanged', {
    kind: 'object',
    keys: {
      isAvailable: { kind: 'flag' },
      autoCallStatus: d6,
      statusDescription: d3,
      autoCallStateChangeCause: d3,
    },
  }),
  e('campaignSelected', d4),
  e('extensionSelected', {
    kind: 'object',
    keys: { userCrtObjectId: { kind: 'text' }, callContextId: d2, phone: d3, name: d3 },
  }),
  e('interactionInitiated', d19),
  e('callRinging', d19),
  e('interactionConnected', d19),
  e('interactionDisconnected', d19),
  e('interactionDisposed', d20),
  e('interactionEnded', {
    kind: 'object',
    keys: {
      campaignId: d7,
      userCrtObjectId: d3,
      channelDetails: d17,
      customerCrtObjectId: d3,
      customerDetails: d18,
      queueId: d7,
      userId: d3,
      interactionId: d1,
    },
  }),
  e('customerLinkedToInteraction', d19),
  e('customerUnlinkedToInteraction', d19, { aliases: ['customerUnlinkedFromInteraction'] }),
  e('interactionTransferred', {
    kind: 'object',
    keys: {
      campaignId: d7,
      userCrtObjectId: d3,
      channelDetails: d17,
      customerCrtObjectId: d3,
      customerDetails: d18,
      queueId: d7,
      userId: d3,
      interactionId: { kind: 'text', min: 1, max: 1024 },
      transferType: { kind: 'text' },
      transferContextId: d7,
      channelType: d3,
    },
  }),
  e(
    'interactionConferred',
    {
      kind: 'object',
      keys: {
        campaignId: d7,
        userCrtObjectId: d3,
        channelDetails: d17,
        customerCrtObjectId: d3,
        customerDetails: d18,
        queueId: d7,
        userId: d3,
        interactionId: { kind: 'text', min: 1, max: 1024 },
        conferedType: { kind: 'text' },
        status: d3,
        conferedContextId: d7,
        channelType: d3,
      },
    },
    { aliases: ['interactionConfered'] },
  ),
  e('getIsInteractionOwnedByUser', { kind: 'flag' }),
  e('showCrm', d19, { aliases: ['showCRM'] }),
  e('openRecord', {
    kind: 'object',
    keys: {
      recordId: { kind: 'text', min: 1, max: 1024 },
      recordType: { kind: 'text', min: 1, max: 20000 },
      recordName: { kind: 'text', max: 20000 },
      additionalInfo: { kind: 'any', optional: true },
    },
  }),
  e('onAttachButtonClick', d21),
  e('onUnattachButtonClick', d21),
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
  e('handleInteractionDisposed', d20),
  e('receiveDataFromApp', { kind: 'any' }, { contexts: ['crm'] }),
  e('receiveDataFromCrm', { kind: 'any' }, { contexts: ['app'], aliases: ['receiveDataFromCRM'] }),
  e('windowVisibilityChanged', { kind: 'object', keys: { isWindowVisible: { kind: 'flag' } } }),
  e('sendLifecycleEvent', { kind: 'text' }),
  e('receiveData', { kind: 'any' }, { contexts: ['app'] }),
  e('notification', {
    kind: 'object',
    keys: {
      notificationId: { kind: 'text' },
      displayMessage: { kind: 'text' },
      severity: d2,
      type: d3,
      subType: d3,
      specificInfo: {
        kind: 'object',
        keys: {
          contextId: d7,
          context: d3,
          campaignId: d7,
          customerId: d7,
          name: d3,
          contact: d3,
          dateAdded: d3,
          phoneInfo: {
            kind: 'object',
            keys: { phone: d3, displayPhone: d3 },
            nullable: true,
            optional: true,
          },
          additionalParams: { kind: 'object', keys: { notificationId: d3 }, nullable: true, optional: true },
        },
        nullable: true,
        optional: true,
      },
      consolidationCount: d2,
      dateAdded: d3,
    },
  }),
];
