import type { Problem } from './problems.js';

type Params = Readonly<Record<string, unknown>>;

/** The first problem between the parameters of a method, each of which is right by itself. */
export function checkTogether(method: string, params: Params): Problem | undefined {
  const missing = (path: string, advice: string): Problem => ({
    path,
    problem: `${path} in ${method} is missing: give ${advice}.`,
  });
  if (method === 'initialize') {
    const { context, origin } = params.config as Params;
    if (context === 'crm' && origin === undefined)
      return missing('origin', "the CRM page's own origin, such as 'https://crm.example.com'");
  }
  if (method === 'initiateInteraction') {
    const { phone, appId } = params.channelDetails as Params;
    if (phone) return undefined;
    if (params.channelType !== 'chat') return missing('phone', 'channelDetails.phone, the number to reach');
    if (!appId) return missing('phone', 'channelDetails.phone or channelDetails.appId');
  }
  return undefined;
}
