import { DEMO_AGENTS } from './agents.js';
import { DEMO_CAMPAIGNS, DEMO_QUEUES } from './campaigns.js';
import { CRM_CONFIGURATION, CRM_OBJECTS } from './crm.js';
import { DEMO_SNIPPETS, DEMO_TEMPLATES, WHATSAPP_MEDIA } from './messages.js';
import type { CenterConfiguration } from './types.js';

const SECOND = 1_000;

/** The center of the demonstration. Hosts change what they like: `{ ...DEFAULT_CONFIGURATION, agents }`. */
export const DEFAULT_CONFIGURATION: CenterConfiguration = {
  name: 'Embedded center',
  demo: true,
  contactCenterId: 5,
  settings: {
    breaks: ['Coffee Break', 'Dinner Break', 'Lunch Break'],
    readyStatuses: ['Available'],
    pingInterval: 20 * SECOND,
    pingNotificationTimeout: 60 * SECOND,
    sessionTimeout: 180 * SECOND,
    commandTimeout: 20 * SECOND,
    maxPhoneLength: 20,
    country: 'IN',
    dialPhoneEnabled: true,
    allowSuccessiveCalls: true,
    autoSelectSingleAssignedCampaign: true,
    defaultReady: false,
    holdBeforeConfer: false,
    unholdBeforeTransfer: false,
    transferToAssignedCampaignsOnly: false,
    overrideSelfCallback: true,
    maskedPrivileges: [],
    extra: {
      terminalInfo: null,
      telephonyChannel: null,
      transferConfiguration: null,
      conferConfiguration: null,
      maxNumberOfCharactersToDisplayInCampaign: 999,
      preContextId: null,
      prePhone: null,
      addCustomerToDial: true,
      allowInternalChat: false,
      allowLocalIvr: false,
      holdAllOnConferEnable: false,
      shouldDisableOnVrDown: true,
      allowScreenRecord: false,
      viewPrivileges: null,
      loginProperties: {},
      preferences: {},
      // This center has no knowledge base, no web site, no recording of screens, and no limit to the length of breaks.
      knowledgeBaseUrl: null,
      webUrl: null,
      srsIp: null,
      srsPort: null,
      agentBreakTimeThreshold: '',
    },
  },
  agents: DEMO_AGENTS,
  campaigns: DEMO_CAMPAIGNS,
  queues: DEMO_QUEUES,
  extensions: [
    { callContextId: 5, name: 'WebRTC', phone: '1234567890' },
    { callContextId: 6, name: 'Second line', phone: '1234567891' },
  ],
  routing: {
    ringTimeout: 25 * SECOND,
    queueTimeout: 600 * SECOND,
    transferTimeout: 60 * SECOND,
    declinePause: 30 * SECOND,
    missedBeforeBreak: 3,
    missedBreakLabel: 'Missed Calls',
  },
  messaging: {
    maxTextLength: 4_096,
    maxFileSize: 5 * 1_024 * 1_024,
    window: 24 * 3_600 * SECOND,
    templates: DEMO_TEMPLATES,
    mediaTypes: { whatsapp: WHATSAPP_MEDIA },
    snippets: DEMO_SNIPPETS,
  },
  maxNotesLength: 20_000,
  holdMusic: true,
  crm: { configuration: CRM_CONFIGURATION, objects: CRM_OBJECTS },
  phones: [{ phone: '18005550100', name: 'Second-line support' }],
};
