import type { InputType, StrictArgTypes } from 'storybook/internal/csf';
import manifest from 'omni-toolbar/custom-elements.json';
import {
  elementsOf,
  type Manifest,
  type ManifestElement,
  type ManifestEvent,
  type ManifestItem,
  type ManifestMember,
} from '../scripts/manifest/element.js';

const ELEMENTS = elementsOf(manifest as Manifest);

/** The tags of all elements. */
export const ALL: readonly string[] = ELEMENTS.map(({ tagName }) => tagName).sort();

/** The events of all elements. */
export const EVENTS: readonly string[] = [
  ...new Set(ELEMENTS.flatMap(({ events = [] }) => events.map(({ name }) => name))),
];

/** The control for trying a property. A property that no attribute can set gets none. */
function control({ type, attribute, readonly }: ManifestMember): InputType {
  const text = type?.text ?? '';
  if (!attribute || readonly) return {};
  if (text === 'string') return { control: { type: 'text' } };
  if (text === 'boolean') return { control: { type: 'boolean' } };
  if (text.startsWith('number')) return { control: { type: 'number' } };
  const options = text.split(' | ').map((choice) => /^'(.*)'$/.exec(choice)?.[1]);
  return options.includes(undefined)
    ? { control: { type: 'object' } }
    : { control: { type: 'select' }, options };
}

/** The rows of one kind. A part may be called like a property: each kind writes its names as CSS or HTML does. */
const rows = <Item extends ManifestItem>(
  category: string,
  items: readonly Item[] = [],
  written = (name: string) => name,
  typed?: (item: Item) => string | undefined,
): StrictArgTypes =>
  Object.fromEntries(
    items.map((item) => {
      const name = written(item.name);
      // Without a summary a line would stand there.
      const table = {
        category,
        type: { summary: typed?.(item) },
        defaultValue: { summary: item.default },
      };
      return [name, { name, description: item.description, control: { disable: true }, table }];
    }),
  );

/** How a method is called, and what it gives back. */
function signature({ parameters = [], return: result }: ManifestMember): string {
  const given = parameters.map(({ name, type, optional, default: value }) => {
    const left = optional || value !== undefined ? '?' : '';
    return `${name}${left}: ${type?.text ?? 'unknown'}`;
  });
  return `(${given.join(', ')}) => ${result?.type.text ?? 'void'}`;
}

/** What a listener gets. */
const told = ({ type, detail }: ManifestEvent): string | undefined =>
  type && `${type.text}, detail: ${detail?.text ?? 'null'}`;

const find = (tag: string): Partial<ManifestElement> => ELEMENTS.find(({ tagName }) => tagName === tag) ?? {};

export const summaryOf = (tag: string): string => (find(tag).summary ?? '').replace(/\s+/g, ' ');

/** The beginning of an element's page: the tag, because the page's title may be another, and the summary. */
export const introductionOf = (tag: string): string => `\`<${tag}>\` ${summaryOf(tag)}`;

// A class has more members than a page needs: private and static ones, and those without a description.
const openMembers = (tag: string): readonly ManifestMember[] =>
  (find(tag).members ?? []).filter((member) => !member.static && !member.privacy && member.description);

export const propertiesOf = (tag: string): readonly ManifestMember[] =>
  openMembers(tag).filter(({ kind }) => kind === 'field');

/** The tables of an element in the catalog: properties can be changed there, everything else is only described. */
export function argTypesOf(tag: string): StrictArgTypes {
  const { events, slots, cssProperties, cssParts, cssStates } = find(tag);
  const fields = propertiesOf(tag);
  const properties = rows('properties', fields);
  for (const field of fields) {
    const { name, type, attribute } = field;
    const row = properties[name]!;
    Object.assign(row, control(field));
    row.table!.type = { summary: type?.text ?? '' };
    if (attribute && attribute !== name) row.description += ` Attribute: \`${attribute}\`.`;
  }
  const module = `omni-toolbar/define/${tag}.js`;
  return {
    ...rows('import', [
      { name: module, description: `\`import '${module}';\` registers this element alone.` },
    ]),
    ...properties,
    ...rows(
      'methods',
      openMembers(tag).filter(({ kind }) => kind === 'method'),
      (name) => `${name}()`,
      signature,
    ),
    ...rows('events', events, (name) => name, told),
    ...rows('slots', slots, (name) => (name ? `slot="${name}"` : 'between the tags')),
    ...rows('custom properties', cssProperties),
    ...rows('parts', cssParts, (name) => `::part(${name})`),
    ...rows('states', cssStates, (name) => `:state(${name})`),
  };
}
