import { answerCommands } from './answer.js';
import { audioCommands } from './audio.js';
import type { CommandName } from './catalog.js';
import type { AnyCommand, CommandTable } from './command.js';
import { consultationCommands } from './consultation.js';
import { crmStoreCommands } from './crm-store.js';
import { deviceCommands } from './devices.js';
import { diagnoseCommands } from './diagnose.js';
import { dialerCommands } from './dialer.js';
import { disposeCommands } from './dispose.js';
import { listCommands } from './lists.js';
import { messageCommands } from './messages.js';
import { outsideCommands } from './outside.js';
import { recordCommands } from './records.js';
import { sampleCommands } from './samples.js';
import { signInCommands } from './sign-in.js';
import { startInteractionCommands } from './start-interaction.js';
import { transferCommands } from './transfer.js';
import { workplaceCommands } from './workplace.js';

const commands: CommandTable = {
  ...signInCommands,
  ...workplaceCommands,
  ...startInteractionCommands,
  ...answerCommands,
  ...audioCommands,
  ...deviceCommands,
  ...transferCommands,
  ...consultationCommands,
  ...disposeCommands,
  ...messageCommands,
  ...recordCommands,
  ...dialerCommands,
  ...crmStoreCommands,
  ...listCommands,
  ...outsideCommands,
  ...sampleCommands,
  ...diagnoseCommands,
};

/** A Map and not an object: `constructor` and `__proto__` must not be found as commands. */
const table = new Map(Object.entries(commands)) as unknown as ReadonlyMap<string, AnyCommand>;

export const COMMAND_NAMES = [...table.keys()] as readonly CommandName[];

export function findCommand(name: string): AnyCommand | undefined {
  return table.get(name);
}
