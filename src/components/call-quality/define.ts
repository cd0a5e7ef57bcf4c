import { defineElement } from '../internal/define-element.js';
import { OmniCallQuality } from './call-quality.js';

defineElement('omni-call-quality', OmniCallQuality);
