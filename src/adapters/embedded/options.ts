import type { AdapterOptions } from '../../core/adapter.js';
import type { CenterConfiguration } from './engine/index.js';

/** The name of the center for pages that give none. */
export const CENTER_NAME = 'omni-center';

export interface EmbeddedOptions extends AdapterOptions {
  /** Pages with the same name share a center. */
  readonly center?: string;
  /** Another contact center than the demonstration's. That of the page which runs the center counts. */
  readonly configuration?: CenterConfiguration;
}
