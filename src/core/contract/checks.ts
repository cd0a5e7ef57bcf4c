import type { Problem } from './problems.js';

type Params = Readonly<Record<string, unknown>>;
type Check = (params: Params, method: string) => Problem | undefined;

const missing = (path: string, method: string, advice: string): Problem => ({
  path,
  problem: `${path} in ${method} is missing: ${advice}.`,
});

/** What has to hold between parameters that are right one by one. */
const CHECKS = new Map<string, Check>([
  [
    'initialize',
    ({ config }, method) => {
      const { context, origin } = config as Params;
      return context === 'crm' && origin === undefined
        ? missing('origin', method, "give the CRM page's own origin, such as 'https://crm.example.com'")
        : undefined;
    },
  ],
  [
    'initiateInteraction',
    ({ channelType, channelDetails }, method) => {
      const { phone, appId } = channelDetails as Params;
      if (phone) return undefined;
      if (channelType !== 'chat') {
        return missing('phone', method, 'give channelDetails.phone, the number to reach');
      }
      return appId
        ? undefined
        : missing('phone', method, 'give channelDetails.phone or channelDetails.appId');
    },
  ],
]);

/** The first thing wrong between the parameters of a method. */
export function checkTogether(method: string, params: Params): Problem | undefined {
  return CHECKS.get(method)?.(params, method);
}
