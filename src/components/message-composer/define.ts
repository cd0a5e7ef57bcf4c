import { defineElement } from '../internal/define-element.js';
import { OmniMessageComposer } from './message-composer.js';

defineElement('omni-message-composer', OmniMessageComposer);
