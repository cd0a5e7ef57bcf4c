import { defineElement } from '../internal/define-element.js';
import { OmniExtensionPicker } from './extension-picker.js';

defineElement('omni-extension-picker', OmniExtensionPicker);
