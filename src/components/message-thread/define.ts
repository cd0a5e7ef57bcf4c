import { defineElement } from '../internal/define-element.js';
import { OmniMessageThread } from './message-thread.js';

defineElement('omni-message-thread', OmniMessageThread);
