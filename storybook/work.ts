import type { Interaction } from 'omni-toolbar';
import type { Scene, Step } from './scene.js';

const session = (scene: Scene): string | undefined => scene.state('session')?.status;
export const phases = (scene: Scene): readonly Interaction['phase'][] =>
  scene.interactions.map(({ phase }) => phase);
export const inPhase = (phase: Interaction['phase']) => (scene: Scene) => phases(scene).includes(phase);
/** The thread of the only conversation. */
export const thread = (scene: Scene) => scene.state(`thread:${scene.interactions[0]?.id ?? ''}`);

export const GO_TO_WORK: readonly Step[] = [
  {
    words: 'The agent signs in (executive, executive)',
    done: (scene) => session(scene) === 'signed-in',
    act: async (scene) => {
      await scene.write('#username', 'executive');
      await scene.write('#password', 'executive');
      await scene.press('[part=submit]', 'omni-login-form');
    },
  },
  {
    words: 'chooses campaigns and a telephone, and goes available',
    // If a customer waits already, the agent is busy at once.
    done: (scene) => ['available', 'busy'].includes(scene.state('presence')?.status ?? ''),
    act: async (scene) => {
      await scene.until('there are campaigns', () => scene.all('[type=checkbox]').length > 0);
      for (const box of scene.all('[type=checkbox]:not(:checked)')) box.click();
      await scene.press('[part=submit]', 'omni-campaign-picker');
      await scene.press('[part=submit]', 'omni-extension-picker');
      await scene.press('.empty-actions .primary');
    },
  },
];

export const ACCEPT: Step = {
  words: 'The agent accepts',
  done: (scene) => phases(scene).length > 0 && !inPhase('ringing')(scene) && !inPhase('offered')(scene),
  act: (scene) => scene.press('[part=accept]'),
};
