import { defineElement } from '../internal/define-element.js';
import { OmniRecordForm } from './record-form.js';

defineElement('omni-record-form', OmniRecordForm);
