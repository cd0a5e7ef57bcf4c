import { defineElement } from '../internal/define-element.js';
import { OmniDispositionForm } from './disposition-form.js';

defineElement('omni-disposition-form', OmniDispositionForm);
