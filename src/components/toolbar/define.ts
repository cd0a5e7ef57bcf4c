import '../call-controls/define.js';
import '../campaign-picker/define.js';
import '../connection-status/define.js';
import '../disposition-form/define.js';
import '../extension-picker/define.js';
import '../interaction-card/define.js';
import '../interaction-list/define.js';
import '../login-form/define.js';
import '../message-composer/define.js';
import '../message-thread/define.js';
import '../notification-center/define.js';
import '../presence/define.js';
import '../record-card/define.js';
import '../record-picker/define.js';
import '../toast/define.js';
import { defineElement } from '../internal/define-element.js';
import { defineLater } from '../internal/later.js';
import { OmniToolbar } from './toolbar.js';

defineElement('omni-toolbar', OmniToolbar);
// Both panels need the same words, and an agent who opens one may well open the other.
const panels = (): Promise<unknown> =>
  Promise.all([
    import('./shortcuts/panels.js'),
    import('../command-palette/define.js'),
    import('../shortcut-list/define.js'),
  ]);

defineLater('omni-command-palette', panels);
defineLater('omni-shortcut-list', panels);
defineLater('omni-dialer', () => import('../dialer/define.js'));
defineLater('omni-doctor', () => import('../doctor/define.js'));
