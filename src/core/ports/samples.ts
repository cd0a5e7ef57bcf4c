import type { SampleKind } from '../model/surroundings.js';

/** Plays customers inside the page: where no real one can come in, or to try things out. */
export interface Samples {
  /** Lets one customer come in. Rejects with an OmniError. */
  invite(kind: SampleKind): Promise<void>;
}
