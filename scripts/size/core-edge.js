// The core with the edge: what a page loads that hears the SDK's events and answers its calls without a frame.
export * from './core.js';
export { openEdge } from 'omni-toolbar/core';
