import { defineElement } from '../internal/define-element.js';
import { OmniDialpad } from './dialpad.js';

defineElement('omni-dialpad', OmniDialpad);
