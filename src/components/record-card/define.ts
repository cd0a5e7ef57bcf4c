import '../record-picker/define.js';
import { defineElement } from '../internal/define-element.js';
import { OmniRecordCard } from './record-card.js';

defineElement('omni-record-card', OmniRecordCard);
