import type { SampleKind } from '../model/surroundings.js';

/** Plays customers inside the page, for trying things out where no real ones come. */
export interface Samples {
  /** Has one customer call or write. Rejects with an OmniError. */
  invite(kind: SampleKind): Promise<void>;
}
