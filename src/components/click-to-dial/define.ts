import { defineElement } from '../internal/define-element.js';
import { OmniClickToDial } from './click-to-dial.js';

defineElement('omni-click-to-dial', OmniClickToDial);
