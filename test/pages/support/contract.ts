import { readFileSync } from 'node:fs';

interface Entry {
  readonly namespace?: string;
  readonly name: string;
  readonly direction: string;
}
const { methods, events } = JSON.parse(
  readFileSync(new URL('../../contract/contract.json', import.meta.url), 'utf8'),
) as { readonly methods: readonly Entry[]; readonly events: readonly Entry[] };

const unique = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries.map(({ namespace = 'sdk', name }) => [...namespace.split('.').slice(1), name].join('.')),
  ),
];

/** All 46 methods and 29 events, as they are called on `sdk`. */
export const METHODS = unique(methods);
export const EVENTS = unique(events.map(({ name, direction }) => ({ name, direction })));

/** What the contract has for custom apps alone: they call it, or they alone hear it. */
export const APP_METHODS = unique(methods.filter(({ direction }) => direction.startsWith('app->')));
export const APP_EVENTS = unique(events.filter(({ direction }) => /->app\b/.test(direction)));

/** What is for the CRM page alone: a session is its own (decision 0022), and what passes between it and the apps. */
export const CRM_ONLY_METHODS = ['login', 'forceLogin', 'logout', 'setLoginInfo', 'sendDataToApp'];
export const CRM_ONLY_EVENTS = ['receiveDataFromApp'];

/** What a page of each context calls and hears. */
export const CONTEXTS = {
  crm: {
    methods: METHODS.filter((name) => !APP_METHODS.includes(name)),
    events: EVENTS.filter((name) => !APP_EVENTS.includes(name)),
  },
  app: {
    methods: METHODS.filter((name) => !CRM_ONLY_METHODS.includes(name)),
    events: EVENTS.filter((name) => !CRM_ONLY_EVENTS.includes(name)),
  },
} as const;
