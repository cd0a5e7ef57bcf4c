import { defineElement } from '../internal/define-element.js';
import { defineLater } from '../internal/later.js';
import { OmniConnectionStatus } from './connection-status.js';

defineElement('omni-connection-status', OmniConnectionStatus);
defineLater('omni-doctor', () => import('../doctor/define.js'));
