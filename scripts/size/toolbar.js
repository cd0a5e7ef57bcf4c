// What a page loads for the toolbar and its core, as the toolbar's own page does; without an adapter.
import 'omni-toolbar/define/omni-toolbar.js';
export { createOmni } from 'omni-toolbar/core';
