import { defineElement } from '../internal/define-element.js';
import { OmniCommandPalette } from './command-palette.js';

defineElement('omni-command-palette', OmniCommandPalette);
