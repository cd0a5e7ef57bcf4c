import { defineElement } from '../internal/define-element.js';
import { OmniProvider } from './provider.js';

defineElement('omni-provider', OmniProvider);
