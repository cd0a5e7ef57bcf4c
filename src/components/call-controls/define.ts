import { defineElement } from '../internal/define-element.js';
import { defineLater } from '../internal/later.js';
import { OmniCallControls } from './call-controls.js';

defineElement('omni-call-controls', OmniCallControls);
defineLater('omni-call-quality', () => import('../call-quality/define.js'));
defineLater('omni-dialpad', () => import('../dialpad/define.js'));
defineLater('omni-device-picker', () => import('../device-picker/define.js'));
defineLater('omni-transfer-panel', () => import('../transfer-panel/define.js'));
