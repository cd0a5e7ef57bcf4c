import { defineElement } from '../internal/define-element.js';
import { OmniRecordPicker } from './record-picker.js';

defineElement('omni-record-picker', OmniRecordPicker);
