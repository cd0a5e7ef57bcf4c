import '../doctor/define.js';
import { defineElement } from '../internal/define-element.js';
import { OmniConnectionStatus } from './connection-status.js';

defineElement('omni-connection-status', OmniConnectionStatus);
