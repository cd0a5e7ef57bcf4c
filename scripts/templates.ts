// Writes what template languages and editors know of the elements, from dist/custom-elements.json: dist/templates/ has
// types for JSX, Vue and Svelte; dist/html-custom-data.json, css-custom-data.json and web-types.json are for editors,
// which also know the tokens of docs/theming.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './templates/catalog.js';
import { cssData, htmlData, webTypes } from './templates/editors.js';
import { readTokens } from './templates/tokens.js';
import { elementTypes, JSX_TYPES, SVELTE_TYPES, VUE_TYPES } from './templates/types.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { name: string; version: string };

const json = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;

const entries = readCatalog();
const tokens = readTokens(entries);
const files: Readonly<Record<string, string>> = {
  'templates/elements.d.ts': elementTypes(entries),
  'templates/jsx.d.ts': JSX_TYPES,
  'templates/vue.d.ts': VUE_TYPES,
  'templates/svelte.d.ts': SVELTE_TYPES,
  'html-custom-data.json': json(htmlData(entries)),
  'css-custom-data.json': json(cssData(entries, tokens)),
  'web-types.json': json(webTypes(entries, tokens, manifest)),
};

mkdirSync(`${ROOT}dist/templates`, { recursive: true });
for (const [path, text] of Object.entries(files)) writeFileSync(`${ROOT}dist/${path}`, text);
