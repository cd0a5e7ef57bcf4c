import { defineElement } from '../internal/define-element.js';
import { OmniInteractionList } from './interaction-list.js';

defineElement('omni-interaction-list', OmniInteractionList);
