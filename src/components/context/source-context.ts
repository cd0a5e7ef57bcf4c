import { createContext } from '@lit/context';
import type { OmniError } from '../../core/contract/errors.js';

/** How far a provider has come with its core. */
export interface SourceState {
  readonly status: 'opening' | 'open' | 'failed';
  /** Why it failed. */
  readonly error: OmniError | null;
  /** Tries to open it again. */
  readonly retry: () => void;
}

export const sourceContext = createContext<SourceState | undefined>(Symbol.for('omni-toolbar/source'));
