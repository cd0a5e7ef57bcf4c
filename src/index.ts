export { OmniCampaignPicker } from './components/campaign-picker/campaign-picker.js';
export {
  type CampaignSelection,
  OmniCampaignSelectEvent,
  OmniCampaignSelectedEvent,
} from './components/campaign-picker/campaign-picker.events.js';
export { OmniCommandPalette } from './components/command-palette/command-palette.js';
export {
  OmniCommandChooseEvent,
  OmniPaletteClosedEvent,
} from './components/command-palette/command-palette.events.js';
export type { PaletteEntry } from './components/command-palette/matching.js';
export {
  type ListedShortcut,
  OmniShortcutList,
  type ShortcutProblem,
} from './components/shortcut-list/shortcut-list.js';
export {
  OmniShortcutChangeEvent,
  OmniShortcutLettersEvent,
  OmniShortcutListClosedEvent,
  OmniShortcutRestoreEvent,
  type ShortcutChange,
} from './components/shortcut-list/shortcut-list.events.js';
export type { HostCommand } from './components/toolbar/shortcuts/host-commands.js';
export type { CheckedChoices, ShortcutChoices } from './components/toolbar/shortcuts/keymap.js';
export type { ShortcutId, ShortcutKeys } from './components/toolbar/shortcuts/table.js';
export { OmniConnectionStatus } from './components/connection-status/connection-status.js';
export { OmniDoctor } from './components/doctor/doctor.js';
export { OmniDoctorCheckEvent, OmniDoctorOpenEvent } from './components/doctor/doctor.events.js';
export { OmniFrame } from './components/frame/frame.js';
export { OmniFrameConnectedEvent, OmniFrameRefusedEvent } from './components/frame/frame.events.js';
export { OmniExtensionPicker } from './components/extension-picker/extension-picker.js';
export {
  type ExtensionSelection,
  OmniExtensionSelectEvent,
  OmniExtensionTakenEvent,
  OmniExtensionSkipEvent,
} from './components/extension-picker/extension-picker.events.js';
export { OmniCallControls } from './components/call-controls/call-controls.js';
export { OmniCallHoldEvent, OmniCallMuteEvent } from './components/call-controls/call-controls.events.js';
export { OmniCallQuality } from './components/call-quality/call-quality.js';
export { OmniCallQualityChangedEvent } from './components/call-quality/call-quality.events.js';
export { OmniDevicePicker } from './components/device-picker/device-picker.js';
export {
  type DeviceChoice,
  OmniDeviceChooseEvent,
  OmniDeviceChosenEvent,
  OmniMicrophoneTestEvent,
  OmniSoundTestEvent,
} from './components/device-picker/device-picker.events.js';
export { OmniDialpad } from './components/dialpad/dialpad.js';
export { OmniDialpadPressEvent } from './components/dialpad/dialpad.events.js';
export { OmniRecordCard } from './components/record-card/record-card.js';
export { OmniRecordDetachEvent } from './components/record-card/record-card.events.js';
export { OmniRecordForm } from './components/record-form/record-form.js';
export { OmniRecordCreatedEvent } from './components/record-form/record-form.events.js';
export { OmniRecordPicker } from './components/record-picker/record-picker.js';
export {
  OmniRecordAttachEvent,
  OmniRecordCreateEvent,
  OmniRecordOpenEvent,
  OmniRecordSearchEvent,
  type RecordChoice,
} from './components/record-picker/record-picker.events.js';
export { OmniTransferPanel } from './components/transfer-panel/transfer-panel.js';
export {
  type ConsultationChange,
  OmniConferenceSubmitEvent,
  OmniConferenceSubmittedEvent,
  OmniConsultationChangeEvent,
  OmniConsultationChangedEvent,
  OmniTransferCancelEvent,
  OmniTransferCancelledEvent,
  OmniTransferSubmitEvent,
  OmniTransferSubmittedEvent,
} from './components/transfer-panel/transfer-panel.events.js';
export { OmniClickToDial } from './components/click-to-dial/click-to-dial.js';
export {
  type NumberToDial,
  OmniNumberDialEvent,
  OmniNumberDialledEvent,
} from './components/click-to-dial/click-to-dial.events.js';
export { OmniNumberScanner } from './components/number-scanner/number-scanner.js';
export { OmniDialer } from './components/dialer/dialer.js';
export {
  type DialRequest,
  OmniDialerPreviewEvent,
  OmniDialerSubmitEvent,
  OmniDialerSubmittedEvent,
} from './components/dialer/dialer.events.js';
export { OmniDispositionForm } from './components/disposition-form/disposition-form.js';
export type { DispositionDraft } from './components/disposition-form/draft.js';
export {
  type DispositionSubmission,
  OmniDispositionSubmitEvent,
  OmniDispositionSubmittedEvent,
  OmniWrapUpExtendEvent,
  OmniWrapUpExtendedEvent,
} from './components/disposition-form/disposition-form.events.js';
export { OmniMessageComposer } from './components/message-composer/message-composer.js';
export {
  OmniMessageSendEvent,
  OmniMessageSentEvent,
  type OutgoingMessage,
} from './components/message-composer/message-composer.events.js';
export { OmniMessageThread } from './components/message-thread/message-thread.js';
export {
  OmniAttachmentDownloadEvent,
  OmniThreadHistoryLoadEvent,
  OmniThreadReadEvent,
} from './components/message-thread/message-thread.events.js';
export { OmniInteractionCard } from './components/interaction-card/interaction-card.js';
export {
  OmniInteractionAcceptEvent,
  OmniInteractionAcceptedEvent,
  OmniInteractionEndEvent,
  OmniInteractionRejectEvent,
  OmniInteractionRejectedEvent,
} from './components/interaction-card/interaction-card.events.js';
export { OmniInteractionList } from './components/interaction-list/interaction-list.js';
export { OmniInteractionSelectEvent } from './components/interaction-list/interaction-list.events.js';
export { OmniLoginForm } from './components/login-form/login-form.js';
export {
  type Login,
  OmniLoginSubmitEvent,
  OmniLoginSubmittedEvent,
} from './components/login-form/login-form.events.js';
export { OmniNotificationCenter } from './components/notification-center/notification-center.js';
export {
  type CallBack,
  OmniNotificationCallEvent,
  OmniNotificationCalledEvent,
  OmniNotificationReadEvent,
} from './components/notification-center/notification-center.events.js';
export { OmniPresence } from './components/presence/presence.js';
export {
  OmniPresenceChangeEvent,
  OmniPresenceChangedEvent,
  type PresenceChoice,
} from './components/presence/presence.events.js';
export { OmniProvider } from './components/provider/provider.js';
export {
  OmniProviderFailedEvent,
  OmniProviderOpenedEvent,
  OmniSdkEvent,
  type SdkDomEvents,
} from './components/provider/provider.events.js';
export { OmniToast, type ToastAction } from './components/toast/toast.js';
export { OmniToastDismissEvent } from './components/toast/toast.events.js';
export { OmniToolbar } from './components/toolbar/toolbar.js';
export {
  OmniSessionLeaveEvent,
  OmniToolbarModeChangeEvent,
  OmniToolbarModeChangedEvent,
  type ToolbarDock,
  type ToolbarMode,
} from './components/toolbar/toolbar.events.js';

export type { ToolbarPlacement } from './components/toolbar/placement.js';

export { OmniElement } from './components/internal/omni-element.js';
export { type CommandFailure, OmniCommandFailedEvent } from './components/internal/events.js';
export { OmniAnnounceEvent } from './components/internal/controllers/announce-controller.js';
export { CommandController } from './components/internal/controllers/command-controller.js';
export { observeState } from './components/internal/controllers/observe-controller.js';
export { OmniController } from './components/internal/controllers/omni-controller.js';
export { omniContext } from './components/context/omni-context.js';

export { registerLocale } from './locales/registry.js';
export type { Message } from './locales/format.js';
export type { Locale, MessageKey, Messages, Strings } from './locales/types.js';

export { type Adapter, type AdapterOptions, findAdapter, registerAdapter } from './core/adapter.js';
export { ERROR_CODES, OmniError } from './core/contract/errors.js';
export { createOmni } from './core/omni.js';
export type { CallOptions, CommandName, CommandParams, CommandResult } from './core/commands/catalog.js';
export type { CheckName, Finding, FindingCode, Severity } from './core/model/diagnosis.js';
export type { AudioChoice, AudioDevice, AudioDevices, AudioRole, CallQuality } from './core/model/audio.js';
export type { DispositionClass, DispositionCode, Interaction } from './core/model/interaction.js';
export type { Notification, ScheduledCallback, Toast, ToastVariant } from './core/model/notification.js';
export type { CrmField, CrmObjectConfiguration, CrmRecord } from './core/model/record.js';
export type { Campaign, DirectoryEntry, Extension, Presence, Session } from './core/model/session.js';
export type { StateKey, StateValue } from './core/model/state.js';
export type { Connection } from './core/model/surroundings.js';
export type {
  HistoryStatus,
  Message as ThreadMessage,
  Snippet,
  Thread,
  ThreadPolicy,
} from './core/model/thread.js';
export type { Ports } from './core/ports/ports.js';
export type { Omni, OmniState } from './core/types.js';
