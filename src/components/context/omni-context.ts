import { createContext } from '@lit/context';
import type { Omni } from '../../core/types.js';

/**
 * How elements find the core above them. The key comes from the symbol registry, so that elements of two copies of
 * this package on one page still find each other's provider.
 */
export const omniContext = createContext<Omni | undefined>(Symbol.for('omni-toolbar/omni'));
