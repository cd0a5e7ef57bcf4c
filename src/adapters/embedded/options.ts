import type { AdapterOptions } from '../../core/adapter.js';
import type { CenterConfiguration } from './engine/index.js';

/** Pages which say nothing else share the center of this name. */
export const CENTER_NAME = 'omni-center';

export interface EmbeddedOptions extends AdapterOptions {
  /** Pages with the same name share a center. */
  readonly center?: string;
  /** Another contact center than the demonstration's. Only the first page's counts. */
  readonly configuration?: CenterConfiguration;
}
