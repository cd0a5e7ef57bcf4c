import { defineElement } from '../internal/define-element.js';
import { OmniToast } from './toast.js';

defineElement('omni-toast', OmniToast);
