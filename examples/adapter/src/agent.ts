import 'omni-toolbar/themes/omni.css';
import 'omni-toolbar/define/omni-toolbar.js';
import { registerAdapter } from 'omni-toolbar/core';
import { openHelpDesk } from './help-desk.js';

registerAdapter({ name: 'help-desk', open: async () => openHelpDesk() });
