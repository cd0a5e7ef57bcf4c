import { CONTEXTS, type SdkContext } from '../../src/core/contract/contexts.js';
import { describe } from '../../src/core/contract/describe.js';
import type { Descriptor, Keys } from '../../src/core/contract/descriptor.js';
import { listEvents, type EventInfo } from '../../src/core/contract/events.js';
import { EVENT_GROUPS } from '../../src/core/contract/events/define.js';
import { listMethods, type MethodInfo } from '../../src/core/contract/methods.js';
import { METHOD_GROUPS } from '../../src/core/contract/methods/define.js';
import { keyOfMicroservice, MICROSERVICES } from '../../src/core/contract/microservices.js';
import { ruleText, typeText } from './types.js';

const TITLES: Readonly<Record<string, string>> = {
  initialise: 'Initialising',
  session: 'Session',
  interaction: 'Interactions',
  crm: 'CRM',
  disposition: 'Dispositions',
  configuration: 'Configuration',
  http: 'HTTP',
  ui: 'User interface',
  store: 'Store',
  appInstance: 'Apps',
  notification: 'Notifications',
};

const INTRODUCTION = `<!-- Written by scripts/reference.ts from the registries of methods and events. Do not edit. -->

# SDK reference

Every method takes one object with the parameters' names, or the same values in order, and returns a promise. It
rejects with an \`OmniError\`; the codes are in [errors.md](errors.md). Unknown parameters are refused, so that a
misspelt one is noticed; unknown keys of answers and events are kept. \`…\` in a type stands for such keys.

\`\`\`js
await sdk.login({ username: 'executive', password });
await sdk.login('executive', password);
const stop = sdk.on('showCrm', ({ customerDetails }) => open(customerDetails?.phone));
\`\`\`

One plain object counts as named parameters only when it has every required name and no other key; otherwise it is
the first value. Keys are accepted in camelCase and in snake_case, and leave in the spelling that is printed here.
`;

export function referencePage(): string {
  const methods = listMethods();
  const events = listEvents();
  return [
    INTRODUCTION,
    '## Methods',
    ...METHOD_GROUPS.flatMap((group) => section(group, methods, methodText)),
    '## Events',
    '`sdk.on(name, handler)` returns a function that stops listening; `sdk.once` is there too, and `sdk.off`, which is ' +
      'given the handler that is to stop. ' +
      'A handler of `showCrm` or `handlePreview` that searches the CRM returns the promise of it: when that rejects, or ' +
      'has not settled after 30 seconds, the agent reads that the search failed, and can have the event sent again.',
    ...EVENT_GROUPS.flatMap((group) => section(group, events, eventText)),
    '## Microservices',
    'What `invokeEccApi` takes for `microservice`: the key or the value.',
    table(
      ['Key', 'Value'],
      MICROSERVICES.map((name) => [`\`${keyOfMicroservice(name)}\``, `\`'${name}'\``]),
    ),
  ].join('\n\n');
}

function section<T extends { readonly group: string }>(
  group: string,
  entries: readonly T[],
  write: (entry: T) => string,
): string[] {
  const own = entries.filter((entry) => entry.group === group);
  return own.length ? [`### ${TITLES[group] ?? group}`, ...own.map(write)] : [];
}

function methodText(info: MethodInfo): string {
  const params = Object.entries(shown(info));
  const names = params.map(([name, { optional }]) => (optional ? `${name}?` : name));
  const facts = [
    ...contextFact(info.contexts, 'callable'),
    ...(info.channelOnly ? [`Only for ${info.channelOnly}.`] : []),
    ...(info.aliases.length ? [`Also as ${codes(info.aliases)}.`] : []),
    ...(info.sensitive.length ? [`Never logged, stored or shown: ${codes(info.sensitive)}.`] : []),
    ...(info.extras.length ? [`Beyond the documented contract: ${codes(info.extras)}.`] : []),
    info.local ? 'Answered by the SDK itself.' : `Deadline ${info.deadline / 1_000} s.`,
  ];
  return [
    `#### \`sdk.${info.name}(${names.length ? `{ ${names.join(', ')} }` : ''})\``,
    info.summary,
    ...(params.length ? [paramTable(params)] : []),
    `Answers \`${info.name === 'initialize' ? 'void' : typeText(describe(info.result))}\`. ${facts.join(' ')}`,
  ].join('\n\n');
}

/**
 * The parameters of a method; for a method that takes one object only, the keys of that object, because callers write
 * those.
 */
function shown({ takes }: MethodInfo): Keys {
  const [only, ...others] = Object.values(takes.keys);
  return only?.kind === 'object' && others.length === 0 ? only.keys : takes.keys;
}

function eventText(info: EventInfo): string {
  const facts = [
    ...contextFact(info.contexts, 'heard'),
    ...(info.aliases.length ? [`Also as ${codes(info.aliases)}.`] : []),
    ...(info.answeredBy ? [`Answer it with \`${info.answeredBy}\`.`] : []),
  ];
  return [
    `#### \`${info.name}\``,
    info.summary,
    `Payload \`${typeText(describe(info.payload))}\`. ${facts.join(' ')}`.trim(),
  ].join('\n\n');
}

function paramTable(params: readonly (readonly [string, Descriptor])[]): string {
  return table(
    ['Parameter', 'Type', 'Rule'],
    params.map(([name, descriptor]) => [
      `\`${name}\`${descriptor.optional ? ' (optional)' : ''}`,
      `\`${typeText(descriptor)}\``,
      ruleText(descriptor),
    ]),
  );
}

function contextFact(contexts: readonly SdkContext[], verb: string): string[] {
  return contexts.length === CONTEXTS.length
    ? []
    : [`Only ${verb} in context ${contexts.map((name) => `\`'${name}'\``).join(', ')}.`];
}

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Writes a Markdown table. A bar inside of a cell would end the cell, so it is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
