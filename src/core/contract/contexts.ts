/** What a page is to the toolbar: the CRM that embeds it, or an app that runs beside it. */
export const CONTEXTS = ['crm', 'app'] as const;
export type SdkContext = (typeof CONTEXTS)[number];
