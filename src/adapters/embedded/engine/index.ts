export type {
  AgentLink,
  AgentUpdate,
  CenterEngine,
  CenterFaults,
  CenterOptions,
  CenterStorage,
  ConversationState,
  CustomerConversation,
  CustomerLink,
  CustomerMessage,
  CustomerThread,
  CustomerUpdate,
  CustomerView,
  PageIdentity,
  PasswordHash,
  VoiceMember,
  VoiceRoom,
} from './api.js';
export type {
  AgentConfiguration,
  CampaignConfiguration,
  Capacity,
  CenterConfiguration,
  MessagingRules,
  PasswordRecord,
  QueueConfiguration,
  RoutingRules,
} from './configuration/types.js';
export { DEFAULT_CONFIGURATION } from './configuration/default.js';
export { createCenter } from './center.js';
export { memoryStorage } from './runtime/memory-storage.js';
export { parseScenario, type Scenario, type ScenarioPerson, type ScenarioStep } from './scenario/schema.js';
export { playScenario, type ScenarioPlay, type ScenarioStage } from './scenario/play.js';
export { sampleScenario, type SampleKind } from './scenario/samples.js';
