import '../record-picker/define.js';
import { defineElement } from '../internal/define-element.js';
import { defineLater } from '../internal/later.js';
import { OmniDialer } from './dialer.js';

defineElement('omni-dialer', OmniDialer);
defineLater('omni-dialpad', () => import('../dialpad/define.js'));
