import type { Attribute, Described, ElementEntry } from './catalog.js';

/** A list of names with their descriptions, for the hint that an editor shows. */
const list = (title: string, items: readonly Described[]): string =>
  items.length === 0
    ? ''
    : `\n\n**${title}**\n${items.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`).join('\n')}`;

const markdown = (value: string): { kind: string; value: string } => ({ kind: 'markdown', value });

/** Names that several elements have, each with what every one of these elements says about it. */
function together(entries: readonly ElementEntry[], key: 'parts' | 'states'): Described[] {
  const found = new Map<string, string[]>();
  for (const entry of entries) {
    for (const { name, description } of entry[key]) {
      found.set(name, [...(found.get(name) ?? []), `\`${entry.tag}\`: ${description}`]);
    }
  }
  return [...found].map(([name, said]) => ({ name, description: said.join('\n\n') }));
}

/** dist/html-custom-data.json, for VS Code. */
export const htmlData = (entries: readonly ElementEntry[]): object => ({
  version: 1.1,
  tags: entries.map((entry) => ({
    name: entry.tag,
    description: markdown(
      entry.summary +
        list('Events', entry.events) +
        list('Slots', entry.slots) +
        list('Parts', entry.parts) +
        list('Custom properties', entry.cssProperties),
    ),
    attributes: entry.attributes.map(({ name, description, boolean, choices }) => ({
      name,
      description,
      // The value set `v` means a boolean attribute: only its presence counts.
      ...(boolean && { valueSet: 'v' }),
      ...(choices.length > 0 && { values: choices.map((choice) => ({ name: choice })) }),
    })),
  })),
});

/** dist/css-custom-data.json, for VS Code. */
export const cssData = (entries: readonly ElementEntry[], tokens: readonly Described[]): object => ({
  version: 1.1,
  properties: tokens.map(({ name, description }) => ({ name, description: markdown(description) })),
  pseudoClasses: together(entries, 'states').map(({ name, description }) => ({
    name: `:state(${name})`,
    description: markdown(description),
  })),
  pseudoElements: together(entries, 'parts').map(({ name, description }) => ({
    name: `::part(${name})`,
    description: markdown(description),
  })),
});

const valueOf = ({ boolean, choices, type }: Attribute): object =>
  boolean
    ? { kind: 'no-value', type: 'boolean' }
    : { type: choices.length > 0 ? choices.map((choice) => `'${choice}'`).join(' | ') : type };

/** dist/web-types.json, for the editors of JetBrains. */
export const webTypes = (
  entries: readonly ElementEntry[],
  tokens: readonly Described[],
  { name, version }: { readonly name: string; readonly version: string },
): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: entries.map((entry) => ({
        name: entry.tag,
        description:
          entry.summary + list('Parts', entry.parts) + list('Custom properties', entry.cssProperties),
        attributes: entry.attributes.map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          value: valueOf(attribute),
        })),
        slots: entry.slots,
        js: { properties: entry.properties, events: entry.events },
      })),
    },
    css: {
      properties: tokens,
      'pseudo-classes': together(entries, 'states').map(({ name: state, description }) => ({
        name: `state(${state})`,
        description,
      })),
      'pseudo-elements': together(entries, 'parts').map(({ name: part, description }) => ({
        name: `part(${part})`,
        description,
      })),
    },
  },
});
