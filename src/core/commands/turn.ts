import type { CommandContext } from './command.js';

/** Makes the conversation current when `work` is done, unless the agent has switched to another one in the meantime. */
export async function turning<T>(
  { memory, emit }: CommandContext,
  work: Promise<T>,
  idOf: (done: T) => string,
): Promise<T> {
  const turn = (memory.turns += 1);
  const done = await work;
  if (memory.turns === turn) emit({ type: 'interaction.selected', interactionId: idOf(done) });
  return done;
}
