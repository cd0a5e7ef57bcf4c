import { defineElement } from '../internal/define-element.js';
import { OmniTransferPanel } from './transfer-panel.js';

defineElement('omni-transfer-panel', OmniTransferPanel);
