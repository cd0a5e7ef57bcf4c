import { oneOf } from './check.js';
import type { CommandsOf } from './command.js';
import { present } from './guards.js';

export const sampleCommands: CommandsOf<'inviteSampleCustomer'> = {
  inviteSampleCustomer: {
    params: { kind: oneOf(['voice', 'chat', 'whatsapp']) },
    guard: ({ ports }) => void present(ports.samples, 'sample customers'),
    run: async ({ ports }, { kind }) => ports.samples?.invite(kind),
  },
};
