import { defineElement } from '../internal/define-element.js';
import { OmniFrame } from './frame.js';

defineElement('omni-frame', OmniFrame);
