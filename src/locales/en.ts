import { callControlsEn } from './en/call-controls.js';
import { callQualityEn } from './en/call-quality.js';
import { campaignPickerEn } from './en/campaign-picker.js';
import { centerEn } from './en/center.js';
import { clickToDialEn } from './en/click-to-dial.js';
import { commandPaletteEn } from './en/command-palette.js';
import { connectionStatusEn } from './en/connection-status.js';
import { devicePickerEn } from './en/device-picker.js';
import { dialerEn } from './en/dialer.js';
import { dispositionFormEn } from './en/disposition-form.js';
import { doctorEn } from './en/doctor.js';
import { extensionPickerEn } from './en/extension-picker.js';
import { interactionCardEn } from './en/interaction-card.js';
import { interactionListEn } from './en/interaction-list.js';
import { loginFormEn } from './en/login-form.js';
import { messageComposerEn } from './en/message-composer.js';
import { messageThreadEn } from './en/message-thread.js';
import { notificationCenterEn } from './en/notification-center.js';
import { presenceEn } from './en/presence.js';
import { recordCardEn } from './en/record-card.js';
import { recordFormEn } from './en/record-form.js';
import { recordPickerEn } from './en/record-picker.js';
import { saidFindingsEn } from './en/findings.js';
import { refusalsEn } from './en/refusals.js';
import { shortcutListEn } from './en/shortcut-list.js';
import { shortcutsEn } from './en/shortcuts.js';
import { toastEn } from './en/toast.js';
import { toolbarEn } from './en/toolbar.js';
import { transferPanelEn } from './en/transfer-panel.js';

/**
 * All English words. No element needs them all: each brings its own. The keys are what other languages must have, and
 * what a host can say otherwise.
 */
export const english = {
  ...callControlsEn,
  ...callQualityEn,
  ...campaignPickerEn,
  ...centerEn,
  ...saidFindingsEn,
  ...clickToDialEn,
  ...commandPaletteEn,
  ...connectionStatusEn,
  ...devicePickerEn,
  ...dialerEn,
  ...dispositionFormEn,
  ...doctorEn,
  ...extensionPickerEn,
  ...interactionCardEn,
  ...interactionListEn,
  ...loginFormEn,
  ...messageComposerEn,
  ...messageThreadEn,
  ...notificationCenterEn,
  ...presenceEn,
  ...recordCardEn,
  ...recordFormEn,
  ...recordPickerEn,
  ...refusalsEn,
  ...shortcutListEn,
  ...shortcutsEn,
  ...toastEn,
  ...toolbarEn,
  ...transferPanelEn,
};
