import { defineElement } from '../internal/define-element.js';
import { OmniDevicePicker } from './device-picker.js';

defineElement('omni-device-picker', OmniDevicePicker);
