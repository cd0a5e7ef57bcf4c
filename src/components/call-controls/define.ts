import { defineElement } from '../internal/define-element.js';
import '../call-quality/define.js';
import '../device-picker/define.js';
import '../dialpad/define.js';
import '../transfer-panel/define.js';
import { OmniCallControls } from './call-controls.js';

defineElement('omni-call-controls', OmniCallControls);
