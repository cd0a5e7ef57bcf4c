import type { Interaction } from 'omni-toolbar/core';
import { anInteraction } from '../../test/core/support/samples.js';

/** A call with as much data as a real one. */
export const interaction = (id: string): Interaction =>
  anInteraction(id, { phase: 'connected', phaseSince: 1, startedAt: 1, connectedAt: 1 });
