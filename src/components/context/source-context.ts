import { createContext } from '@lit/context';
import type { OmniError } from '../../core/contract/errors.js';

/** The state of a provider's core: opening, open or failed. */
export interface SourceState {
  readonly status: 'opening' | 'open' | 'failed';
  /** Why opening failed. */
  readonly error: OmniError | null;
  /** Tries to open it again. */
  readonly retry: () => void;
}

export const sourceContext = createContext<SourceState | undefined>(Symbol.for('omni-toolbar/source'));
