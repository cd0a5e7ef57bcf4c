// The same with the SDK's whole language: what a page loads that hears SDK events without a frame.
export * from './core.js';
export { openEdge } from 'omni-toolbar/core';
