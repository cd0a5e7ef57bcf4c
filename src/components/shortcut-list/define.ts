import { defineElement } from '../internal/define-element.js';
import { OmniShortcutList } from './shortcut-list.js';

defineElement('omni-shortcut-list', OmniShortcutList);
