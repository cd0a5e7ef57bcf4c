// The same with the edge: what a page loads that hears and answers the SDK's language without a frame.
export * from './core.js';
export { openEdge } from 'omni-toolbar/core';
