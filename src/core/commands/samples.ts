import { OmniError } from '../contract/errors.js';
import { oneOf } from './check.js';
import type { CommandsOf } from './command.js';

export const sampleCommands: CommandsOf<'inviteSampleCustomer'> = {
  inviteSampleCustomer: {
    params: { kind: oneOf(['voice', 'chat', 'whatsapp']) },
    guard: ({ ports }) => {
      if (ports.samples) return;
      throw new OmniError('UNSUPPORTED', 'This contact center has no sample customers.');
    },
    run: async ({ ports }, { kind }) => ports.samples?.invite(kind),
  },
};
