import '../campaign-picker/define.js';
import '../connection-status/define.js';
import '../extension-picker/define.js';
import '../login-form/define.js';
import '../notification-center/define.js';
import '../presence/define.js';
import '../toast/define.js';
import { defineElement } from '../internal/define-element.js';
import { OmniToolbar } from './toolbar.js';

defineElement('omni-toolbar', OmniToolbar);
