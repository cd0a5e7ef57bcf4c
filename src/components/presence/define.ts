import { defineElement } from '../internal/define-element.js';
import { OmniPresence } from './presence.js';

defineElement('omni-presence', OmniPresence);
