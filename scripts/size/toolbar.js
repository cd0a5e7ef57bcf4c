// What a page loads for the toolbar and the core on which it works, as the toolbar's own page does; no adapter.
import 'omni-toolbar/define/omni-toolbar.js';
export { createOmni } from 'omni-toolbar/core';
