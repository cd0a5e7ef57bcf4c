import type { InputType, StrictArgTypes } from 'storybook/internal/csf';
import manifest from 'omni-toolbar/custom-elements.json';
import {
  elementsOf,
  type Manifest,
  type ManifestElement,
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

/** How a property is tried: what no attribute can say is no text either. */
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
const rows = (
  category: string,
  items: readonly ManifestItem[] = [],
  written = (name: string) => name,
): StrictArgTypes =>
  Object.fromEntries(
    items.map(({ name, description, default: value }) => [
      written(name),
      {
        name: written(name),
        description,
        control: { disable: true },
        // Without a summary a line would stand there.
        table: { category, type: { summary: undefined }, defaultValue: { summary: value } },
      },
    ]),
  );

const find = (tag: string): Partial<ManifestElement> => ELEMENTS.find(({ tagName }) => tagName === tag) ?? {};

export const summaryOf = (tag: string): string => (find(tag).summary ?? '').replace(/\s+/g, ' ');

/** What stands at the head of an element's page, which may be called otherwise. */
export const introductionOf = (tag: string): string => `\`<${tag}>\` ${summaryOf(tag)}`;

// A class has more members than a page has to do with: those of its own, and of classes made of it.
const openMembers = (tag: string): readonly ManifestMember[] =>
  (find(tag).members ?? []).filter((member) => !member.static && !member.privacy && member.description);

export const propertiesOf = (tag: string): readonly ManifestMember[] =>
  openMembers(tag).filter(({ kind }) => kind === 'field');

/** An element as the tables of the catalog show it: its properties can be tried, the rest is read. */
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
  return {
    ...properties,
    ...rows(
      'methods',
      openMembers(tag).filter(({ kind }) => kind === 'method'),
      (name) => `${name}()`,
    ),
    ...rows('events', events),
    ...rows('slots', slots, (name) => (name ? `slot="${name}"` : 'between the tags')),
    ...rows('custom properties', cssProperties),
    ...rows('parts', cssParts, (name) => `::part(${name})`),
    ...rows('states', cssStates, (name) => `:state(${name})`),
  };
}
