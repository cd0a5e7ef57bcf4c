import { defineElement } from '../internal/define-element.js';
import { OmniLoginForm } from './login-form.js';

defineElement('omni-login-form', OmniLoginForm);
