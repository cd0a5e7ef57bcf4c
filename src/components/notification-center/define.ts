import { defineElement } from '../internal/define-element.js';
import { OmniNotificationCenter } from './notification-center.js';

defineElement('omni-notification-center', OmniNotificationCenter);
