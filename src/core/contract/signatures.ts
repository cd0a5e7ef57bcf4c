// Written by scripts/reference.ts from the registries of methods and events. Do not edit.
import { readEvents, readMethods } from './signature.js';

/** Every method, in order. */
export const METHOD_SIGNATURES = /* @__PURE__ */ readMethods(`
initialize(config:{!context:|crm|app,origin:@origin?,instanceId:1-1024?}):any 15000 local
setBaseUrl/setBaseURL(url:@fullUrl):@acknowledgement local
getBaseUrl/getBaseURL():text local
onLoadHandler(isLoaded:flag):@acknowledgement
login(username:1-1024,password:1-1024,authPolicy:1-1024?):@acknowledgement crm
forceLogin(username:1-1024,password:1-1024,authPolicy:1-1024?):@acknowledgement crm
getSelectedExtension():{}
logout():@acknowledgement crm
getCurrentUser():{userId:text}
getSelectedCampaigns():[10000:{campaignId:@idOrNumber}]
getAgentSession():{userId:text,breakStatuses:[10000:text]?,readStatuses/readyStatuses/ready_statuses:[10000:text]?,campaignInfos:[10000:{campaignId:@idOrNumber,localIvrInfos/localIVRInfos:[10000:any]?}]?,maskedPrivileges:[10000:text]?}
initiateInteraction(channelType:|voice|chat|whatsapp,channelDetails:{phone:@dialableOrEmpty?,name:-20000?,appId:@idText?},campaignId:@whole,customerId:@idOrNumber?,searchables:[1000:-20000]?,interactionRelationId:1-1024?,channelSubType/channelSubtype:1-20000?,additionalInfo:any?,idempotencyKey:1-200?):{result:text,interactionId:text?}
disposeInteraction(channelType:1-64,interactionId:1-1024,dispositionCodeId:@whole,notes:-20000?,additionalParams:{!callbackTime:@instant,phone:@dialable?,isSelfCallback:flag?}?,idempotencyKey:1-200?):@acknowledgement
disposeAndInitiateNewInteraction(interactionId:1-1024,dispositionCodeId:@whole,phone:@dialable,notes:-20000?,idempotencyKey:1-200?):@acknowledgement
getAllLiveInteractionsForAgent():[10000:{data:{id:1-1024,channel_name:text,status:text},error_data:any?}]
getCurrentInteraction():{data:{id:1-1024,channel_name:text,status:text},error_data:any?}
getIsInteractionOwnedByUser(interactionId:1-1024?):flag
setRecordInfoForInteraction(interactionId:1-1024,recordId:@idText,recordType:1-20000,recordName:-20000,additionalInfo:any?):{data:@jsonText}
showMultipleRecordsForInteraction(interactionId:1-1024,recordsInfo:[1000:{!recordId:@idText,recordType:1-20000,recordName:-20000,additionalInfo:any?}]):@acknowledgement
showMultipleRecordsForPreview(phone:1-1024,recordsInfo:[1000:{!recordId:@idText,recordType:1-20000,recordName:-20000,additionalInfo:any?}]):@acknowledgement
sendCurrentCrmRecordOpened/sendCurrentCRMRecordOpened(crmRecordInfo:{!recordId:@idText,recordType:1-20000,recordName:-20000,additionalInfo:any?}~):@acknowledgement
getAllContacts(connectorId:@idText,objectId:@idText):[200000:[10000:{field:1-20000,value:text~,type:text}]] 60000
getAllCases(connectorId:@idText,objectId:@idText):[200000:[10000:{field:1-20000,value:text~,type:text}]] 60000
createCase(objectType:1-20000,data:<any>,connectorId:@idText):[10000:{field:1-20000,value:text~,type:text}] 30000
updateObject(objectType:1-20000,data:<any>,connectorId:@idText,objectId:@idText):[10000:{field:1-20000,value:text~,type:text}] 30000
searchCase(connectorId:@idText,objectType:1-20000,search:-20000,searchField:1-20000,limit:@pageSize,offset:@pageOffset):[200000:[10000:{field:1-20000,value:text~,type:text}]] 30000
sendDataToCrm/sendDataToCRM(contextData:@given):@acknowledgement app
sendDataToApp(contextData:@given):@acknowledgement crm
getDispositionCodesWithDispositionClass(campaignId:@whole):[10000:{classId:number,className:-20000,dispositionCodeBean:[10000:{dispositionCodeId:number,dispositionCodeName:-20000}]}]
getOmniCrmObjectConfiguration/getOmniCRMObjectConfiguration():[10000:{id:@idOrNumber,crm_connector_id:@idOrNumber,object_type:text,objects_metadata:<{field_metadata:[10000:{field_name:text}]}>}]
getOmniCrmConfiguration/getOmniCRMConfiguration():{crm_connector_id:@idOrNumber}
getPhoneNumberForSearch():text
getPrimaryColumnName():text
invokeEccApi/invokeECCApi/invokeECCAPI/invokeEccAPI(microservice:@microservice,url:@apiPath,method:|GET|POST|PUT|DELETE,queryParams:<any>?,data:@body?,isMultipart:flag?):any 60000
invokeThirdPartyApi/invokeThirdPartyAPI(url:@fullUrl,method:|GET|POST|PUT|DELETE|PATCH,headers:<text>?,queryParams:<any>?,data:@body?,isMultipart:flag?):{status:number,data:any?} 60000
setLoginInfo(username:1-1024,token:1-20000):@acknowledgement crm
populateChannelDetailsForNewInteraction(channelType:1-64,channelSubType/channelSubtype:-64,channelDetails:{!campaignId:@idText?,appName:-20000?,phone:-1024?,name:-20000?,appId:@idText?}):@acknowledgement
setExtensionInfo(callContextId:@whole,phone:1-1024):@acknowledgement
triggerToastNotification(message:1-100000,variant:|success|error|warning|info):@acknowledgement
triggerDesktopNotification(notificationType:1-20000,notificationSubType:-20000,subject:1-20000,message:-100000):@acknowledgement
store.get(key:1-1024):text app
store.set(key:1-1024,value:-100000):@acknowledgement app
store.delete(key:1-1024):@acknowledgement app
appInstance.getAllInfo(appId:1-1024):[10000:{instanceId:1-1024,appId:1-1024,name:text,state:text}] app
appInstance.getInfo(instanceId:1-1024):{instanceId:1-1024,appId:1-1024,name:text,state:text} app
appInstance.sendDataToApp(instanceId:1-1024,contextData:@given):@acknowledgement app
`);

/** Every event, in order. */
export const EVENT_SIGNATURES = /* @__PURE__ */ readEvents(`
loginStatus:text
userAvailabilityStatusChanged:{isAvailable:flag}
campaignSelected:[10000:{campaignId:@idOrNumber}]
extensionSelected:{userCrtObjectId/userCRTObjectId:text}
interactionInitiated:{interactionId:1-1024}
callRinging:{interactionId:1-1024}
interactionConnected:{interactionId:1-1024}
interactionDisconnected:{interactionId:1-1024}
interactionDisposed:{interactionId:1-1024}
interactionEnded:{interactionId:1-1024?}
customerLinkedToInteraction:{interactionId:1-1024}
customerUnlinkedToInteraction/customerUnlinkedFromInteraction:{interactionId:1-1024}
interactionTransferred:{interactionId:1-1024,transferType:text}
interactionConferred/interactionConfered:{interactionId:1-1024,conferedType/conferredType/conferred_type:text}
getIsInteractionOwnedByUser:flag
showCrm/showCRM:{interactionId:1-1024}
openRecord:{recordId:1-1024,recordType:1-20000,recordName:-20000,additionalInfo:any?}
onAttachButtonClick:{recordId:1-1024,recordType:1-20000,recordName:-20000,additionalInfo:any?,interactionId:1-1024}
onUnattachButtonClick:{recordId:1-1024,recordType:1-20000,recordName:-20000,additionalInfo:any?,interactionId:1-1024}
onCreateButtonClick:{interactionId:1-1024,objectType:text,data:any?}
getCurrentCrmRecordOpened/getCurrentCRMRecordOpened:any
handlePreview:{phone:1-1024}
handleInteractionDisposed:{interactionId:1-1024}
receiveDataFromApp:any crm
receiveDataFromCrm/receiveDataFromCRM:any app
windowVisibilityChanged:{isWindowVisible:flag}
sendLifecycleEvent:text
receiveData:any app
notification:{notificationId:text,displayMessage:text}
`);
