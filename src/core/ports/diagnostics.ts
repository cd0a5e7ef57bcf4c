import type { Finding } from '../model/diagnosis.js';

/** Checks what the page, the browser and the way to the contact center let the toolbar do. */
export interface Diagnostics {
  /** Changes nothing, asks the user for nothing, and never rejects. */
  diagnose(): Promise<readonly Finding[]>;
}
