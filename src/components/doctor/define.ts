import { defineElement } from '../internal/define-element.js';
import { OmniDoctor } from './doctor.js';

defineElement('omni-doctor', OmniDoctor);
