import { fixture, html } from '@open-wc/testing';
import type { OmniToolbar } from '../../../src/components/toolbar/toolbar.js';
import type { Interaction } from '../../../src/core/model/interaction.js';
import type { FixedSlices } from '../../../src/core/model/state.js';
import type { Omni } from '../../../src/core/types.js';
import { memoryOmni, type MemoryOmni } from './memory-omni.js';
import { atWork, available, demoCenter, interaction } from './samples.js';

/** The core of an agent at work with these conversations, of which the first is on the stage. */
export function working(slices: Partial<FixedSlices> = {}, ...live: readonly Interaction[]): MemoryOmni {
  const interactions = live.map(({ id }) => id);
  const current = interactions[0] ?? null;
  const core = { session: atWork, presence: available, center: demoCenter, interactions, current };
  const omni = memoryOmni({ ...core, ...slices });
  for (const each of live) omni.set(`interaction:${each.id}`, each);
  return omni;
}

export const inCall = (over: Partial<Interaction> = {}): MemoryOmni => working({}, interaction(over));

export const toolbar = (omni: Omni): Promise<OmniToolbar> =>
  fixture<OmniToolbar>(html`<omni-toolbar .omni=${omni}></omni-toolbar>`);
