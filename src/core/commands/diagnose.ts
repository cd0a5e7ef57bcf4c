import { OmniError } from '../contract/errors.js';
import { mergeFindings, well, type Finding } from '../model/diagnosis.js';
import type { CommandContext, CommandsOf } from './command.js';

/** A clock that is wrong by less does no harm: callbacks are agreed on to the minute. */
const SKEW = 60_000;

function center({ read }: CommandContext): Finding {
  const { status, message } = read('connection');
  return status === 'connected'
    ? well('center')
    : {
        check: 'center',
        severity: status === 'lost' ? 'problem' : 'unknown',
        code: message ? 'center-says' : 'center',
        message: message ?? 'The contact center does not answer.',
        fix: 'Wait, or reload the page.',
      };
}

function clock({ now, ports }: CommandContext): Finding {
  const ahead = (ports.clock?.now() ?? now()) - now();
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return Math.abs(ahead) < SKEW
    ? well('clock')
    : {
        check: 'clock',
        severity: 'warning',
        code: ahead > 0 ? 'clock-ahead' : 'clock-behind',
        values: { seconds },
        message: `This clock is ${seconds} s ${ahead > 0 ? 'ahead' : 'behind'}.`,
        fix: 'Let the operating system set the time.',
      };
}

async function ofPage({ ports }: CommandContext): Promise<readonly Finding[]> {
  try {
    return (await ports.diagnostics?.diagnose()) ?? [];
  } catch (thrown) {
    return [{ check: 'connection', severity: 'unknown', message: OmniError.from(thrown).message, fix: '' }];
  }
}

export const diagnoseCommands: CommandsOf<'diagnose'> = {
  diagnose: {
    params: {},
    instant: true,
    run: async (context) => mergeFindings([center(context), clock(context), ...(await ofPage(context))]),
  },
};
