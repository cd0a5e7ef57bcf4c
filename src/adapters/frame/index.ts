export { AppFrames, type AppDescription, type AppInstance } from './toolbar/apps.js';
export { CrmPages, type CrmPage } from './toolbar/crm-pages.js';
export type { HostedFrame } from './toolbar/hosted.js';
export { diagnosePage } from '../shared/browser/diagnose/page.js';
export { refuseFrame, type Refusal } from './toolbar/refuse.js';
export { Arrivals } from './toolbar/arrivals.js';
export { FramePlacement } from './toolbar/layout.js';
export {
  parentOrigin,
  serveFrame,
  type FrameClient,
  type FrameServer,
  type FrameServerOptions,
  type HostedApps,
  type HostedCrm,
} from './toolbar/serve.js';
export { frame, openFrame } from './open.js';
export type { WireCounters } from './wire/counters.js';
