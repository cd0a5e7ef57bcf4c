import { defineElement } from '../internal/define-element.js';
import { OmniNumberScanner } from './number-scanner.js';

defineElement('omni-number-scanner', OmniNumberScanner);
