import '../dialpad/define.js';
import '../record-picker/define.js';
import { defineElement } from '../internal/define-element.js';
import { OmniDialer } from './dialer.js';

defineElement('omni-dialer', OmniDialer);
