/** What the custom elements manifest must say about every element before it may ship. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareSurface } from './surface.js';

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly summary?: string;
}

interface Declaration extends Described {
  readonly kind: string;
  readonly customElement?: boolean;
  readonly tagName?: string;
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
  readonly events?: readonly Described[];
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & { readonly kind: string; readonly privacy?: string })[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly Declaration[];
    readonly exports?: readonly {
      readonly kind: string;
      readonly name?: string;
      readonly declaration?: Described;
    }[];
  }[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Kinds of API that must each carry a sentence, under the name a designer knows them by. */
const DESCRIBED = [
  ['slots', 'slot'],
  ['cssParts', 'part'],
  ['cssProperties', 'custom property'],
  ['cssStates', 'state'],
  ['events', 'event'],
  ['attributes', 'attribute'],
] as const;

const namesOf = (items: readonly Described[] = []): string[] => items.map(({ name = '' }) => name);

function complaintsAbout(element: Declaration, tag: string, path: string): string[] {
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
  if (!existsSync(`${ROOT}src/define/${tag}.ts`)) complaints.push(`has no src/define/${tag}.ts`);
  const documented = { parts: namesOf(element.cssParts), states: namesOf(element.cssStates) };
  return complaints.concat(compareSurface(ROOT + path, documented));
}

/** Compares dist/custom-elements.json with what every element owes its users. */
export function checkManifest(): string {
  const file = `${ROOT}dist/custom-elements.json`;
  if (!existsSync(file)) return 'There is no dist/custom-elements.json: run `npm run build -- manifest`.';
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const tags = new Map<string, string>();
  for (const { exports = [] } of manifest.modules) {
    for (const { kind, name, declaration } of exports) {
      if (kind === 'custom-element-definition' && name && declaration?.name) tags.set(declaration.name, name);
    }
  }
  const complaints: string[] = [];
  for (const { path, declarations = [] } of manifest.modules) {
    for (const declaration of declarations) {
      if (!declaration.customElement) continue;
      const tag = declaration.tagName ?? tags.get(declaration.name ?? '');
      if (!tag) continue;
      complaints.push(
        ...complaintsAbout(declaration, tag, path).map((complaint) => `${path}: <${tag}> ${complaint}`),
      );
    }
  }
  if (tags.size === 0) complaints.push('The manifest has no element at all.');
  return complaints.join('\n');
}
