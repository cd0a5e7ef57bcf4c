/** What a page is to the toolbar: the CRM that embeds it, or an app that runs beside it. */
export const CONTEXTS = ['crm', 'app'] as const;
export type SdkContext = (typeof CONTEXTS)[number];

/** Events that only one of the two contexts hears. */
const HEARD_BY: ReadonlyMap<string, SdkContext> = new Map([
  ['receiveDataFromApp', 'crm'],
  ['receiveDataFromCrm', 'app'],
  ['receiveData', 'app'],
]);

/** Whether an event is heard in a context: most are in both. */
export const isHeardIn = (context: SdkContext, event: string): boolean =>
  (HEARD_BY.get(event) ?? context) === context;
