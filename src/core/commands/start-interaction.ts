import type { CommandParams } from './catalog.js';
import { anything, badField, channel, id, idOrNumber, list, optional, text, whole } from './check.js';
import type { CommandsOf, Situation } from './command.js';
import { able, ownCampaign } from './guards.js';
import { dialable, longestPhone, phone } from './phone.js';
import { turning } from './turn.js';

const NAME = 'startInteraction';

type Params = CommandParams<'startInteraction'>;

/** Written channels have other addresses, and the customer's id stands for a masked number. */
function needsPhone({ channel: { kind }, customerId, appId }: Params): boolean {
  return kind === 'voice' ? customerId == null : kind === 'whatsapp' && customerId == null && appId == null;
}

function checkedPhone({ read }: Pick<Situation, 'read'>, params: Params): string | null {
  if (params.phone) return dialable(NAME, 'phone', params.phone, longestPhone(read));
  if (!needsPhone(params)) return null;
  throw badField(NAME, 'phone', "is missing: give the number to reach, such as '+14155550123'.", 'phone');
}

export const startInteractionCommands: CommandsOf<'startInteraction'> = {
  startInteraction: {
    params: {
      channel,
      phone: optional(phone),
      name: optional(text(20_000)),
      appId: optional(text(1_024)),
      campaignId: whole,
      customerId: optional(idOrNumber),
      searchables: optional(list(text(1_024), 100)),
      relationId: optional(id),
      additionalInfo: anything,
    },
    guard: (situation, params) => {
      ownCampaign(situation.read, params.campaignId);
      const { kind, name } = params.channel;
      able(situation.read, 'outbound', `start an interaction on ${name.slice(0, 60)}`, name, kind);
      checkedPhone(situation, params);
    },
    run: (context, params) => {
      const { name = null, appId = null, customerId = null, searchables = [], relationId = null } = params;
      const phone = checkedPhone(context, params);
      const request = { ...params, phone, name, appId, customerId, searchables, relationId };
      return turning(context, context.center(NAME, request), (started) => started.interactionId);
    },
  },
};
