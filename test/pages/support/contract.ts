import { readFileSync } from 'node:fs';

interface Entry {
  readonly namespace?: string;
  readonly name: string;
  readonly direction: string;
  /** A sample of what a method answers or an event carries; null where none is printed. */
  readonly result?: unknown;
  readonly payload?: unknown;
}
const { methods, events } = JSON.parse(
  readFileSync(new URL('../../contract/contract.json', import.meta.url), 'utf8'),
) as { readonly methods: readonly Entry[]; readonly events: readonly Entry[] };

const called = ({ namespace = 'sdk', name }: Entry): string =>
  [...namespace.split('.').slice(1), name].join('.');
const unique = (entries: readonly Entry[]): string[] => [...new Set(entries.map(called))];

const PRINTED = {
  answer: new Map(methods.map((entry) => [called(entry), entry.result])),
  payload: new Map(events.map(({ name, payload }) => [name, payload])),
};
/** Bodies of services and data of apps: the samples are somebody's, and say nothing of a shape. */
const ANYTHING = /^(?:invokeEccApi|invokeThirdPartyApi\.data|receiveData.*)$/;

/** Where something has not a key that the contract prints, or a value of another type. Null fits everywhere. */
export function unlikePrinted(kind: keyof typeof PRINTED, name: string, value: unknown): string[] {
  const found = new Set<string>();
  const compare = (printed: unknown, here: unknown, path: string): void => {
    if (printed === null || here === null || ANYTHING.test(path)) return;
    if (Array.isArray(printed)) {
      if (!Array.isArray(here)) found.add(`${path} is no list`);
      else if (printed.length > 0) here.forEach((one) => compare(printed[0], one, `${path}[]`));
    } else if (typeof printed !== typeof here) {
      found.add(`${path} is ${typeof here}`);
    } else if (typeof printed === 'object') {
      for (const [key, inside] of Object.entries(printed)) {
        if (!(key in (here as object))) found.add(`${path}.${key} is missing`);
        else compare(inside, (here as Record<string, unknown>)[key], `${path}.${key}`);
      }
    }
  };
  compare(PRINTED[kind].get(name) ?? null, value, name);
  return [...found];
}

/** All 46 methods and 29 events, as they are called on `sdk`. */
export const METHODS = unique(methods);
export const EVENTS = unique(events.map(({ name, direction }) => ({ name, direction })));

/** What the contract has for custom apps alone: they call it, or they alone hear it. */
export const APP_METHODS = unique(methods.filter(({ direction }) => direction.startsWith('app->')));
export const APP_EVENTS = unique(events.filter(({ direction }) => /->app\b/.test(direction)));

/** What is for the CRM page alone: a session is its own (decision 0022), and what passes between it and the apps. */
const CRM_ONLY_METHODS = ['login', 'forceLogin', 'logout', 'setLoginInfo', 'sendDataToApp'];
const CRM_ONLY_EVENTS = ['receiveDataFromApp'];

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
