import { defineElement } from '../internal/define-element.js';
import { OmniInteractionCard } from './interaction-card.js';

defineElement('omni-interaction-card', OmniInteractionCard);
