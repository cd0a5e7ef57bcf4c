/** What the custom elements manifest must say about every element before it may ship. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementsOf, type Manifest, type ManifestElement, type ManifestItem } from './element.js';
import { compareSurface } from './surface.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The kinds of API of which each item needs a description, with the name that a designer knows the kind by. */
const DESCRIBED = [
  ['slots', 'slot'],
  ['cssParts', 'part'],
  ['cssProperties', 'custom property'],
  ['cssStates', 'state'],
  ['events', 'event'],
  ['attributes', 'attribute'],
] as const;

const namesOf = (items: readonly ManifestItem[] = []): string[] => items.map(({ name }) => name);

function complaintsAbout(element: ManifestElement): string[] {
  const { tagName, path } = element;
  const complaints: string[] = [];
  if (!element.summary) complaints.push('has no @summary');
  if (!element.cssParts?.some(({ name }) => name === 'base') && element.cssParts?.length) {
    complaints.push('has parts but no part `base`');
  }
  for (const [key, kind] of DESCRIBED) {
    for (const item of element[key] ?? []) {
      if (!item.description && !item.summary) {
        complaints.push(`does not describe its ${kind} ${item.name || '(default)'}`);
      }
    }
  }
  const documented = { parts: namesOf(element.cssParts), states: namesOf(element.cssStates) };
  complaints.push(...compareSurface(ROOT + path, documented));
  return complaints.map((complaint) => `${path}: <${tagName}> ${complaint}`);
}

/** Answers what dist/custom-elements.json lacks: what every element has to tell its users. */
export function checkManifest(): string {
  const file = `${ROOT}dist/custom-elements.json`;
  if (!existsSync(file)) return 'There is no dist/custom-elements.json: run `npm run build -- manifest`.';
  const elements = elementsOf(JSON.parse(readFileSync(file, 'utf8')) as Manifest);
  return elements.length > 0
    ? elements.flatMap(complaintsAbout).join('\n')
    : 'The manifest has no element at all.';
}
