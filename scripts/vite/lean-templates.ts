import { transformSync } from 'esbuild';
import type { Plugin } from 'vite';

/** A part of a source that the build replaces. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
}

interface Quasi {
  readonly start: number;
  readonly value: { readonly raw: string };
}

interface Template extends Node {
  readonly type: 'TaggedTemplateExpression';
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly end: number; readonly quasis: readonly Quasi[] };
}

const isTemplate = (node: Node): node is Template => node.type === 'TaggedTemplateExpression';

/** All nodes of a syntax tree. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

/**
 * Puts back the line breaks of a text that was shortened, so that what follows stays in its line: source maps know no
 * columns here.
 */
const breaks = (text: string): string => '\n'.repeat(text.split('\n').length - 1);

/** An attribute value of plain letters needs no quotes. */
const UNQUOTED = /="([a-z][\w-]*)"(?=[\s>\]])/g;

/** Removes the indentation, the line breaks and the space before the end of a tag. */
const lean = (html: string): string =>
  html
    .replace(/\n[ \t]*>/g, '>')
    .replace(/\n[ \t]*/g, ' ')
    .replace(UNQUOTED, '=$1');

/**
 * Shortens what the minifier leaves as it is: quotes, and the values of custom properties, because a script might read
 * them.
 */
const tight = (css: string): string =>
  css
    .replace(UNQUOTED, '=$1')
    .replace(
      /"[^"]*"|(--[\w-]+:|[,/*]) | (?=[/*] )|(?<=\W)0(?=\.\d)|#([\da-f])\2([\da-f])\3([\da-f])\4(?![\da-f])/g,
      (found, before?: string, red?: string, green?: string, blue?: string) =>
        found.startsWith('"') ? found : red ? `#${red}${green}${blue}` : (before ?? ''),
    );

/** The shorter form of one template: style sheets are minified, other templates lose the indentation of the source. */
function edits(code: string, { tag, quasi }: Template, target: readonly string[]): readonly Edit[] {
  const parts = quasi.quasis.map(({ start, value: { raw } }) => ({ raw, at: code.indexOf(raw, start) }));
  const [only, ...more] = parts;
  if (tag.name === 'css' && only && more.length === 0 && !only.raw.includes('\\')) {
    const { code: css } = transformSync(only.raw, {
      loader: 'css',
      minify: true,
      target: [...target],
      // Without this the minifier may write a sign as a CSS escape, and its backslash would mean something else in a
      // template.
      charset: 'utf8',
    });
    if (/[\\`]/.test(css))
      throw new Error(`A style sheet needs an escape, which is not foreseen here: ${css}`);
    return [
      { at: only.at, length: only.raw.length, text: tight(css.trim()) },
      { at: quasi.end, length: 0, text: breaks(only.raw) },
    ];
  }
  return parts.flatMap(({ raw, at }, index) => [
    { at, length: raw.length, text: lean(raw) },
    { at: index < more.length ? at + raw.length + '${'.length : quasi.end, length: 0, text: breaks(raw) },
  ]);
}

/** Leaves out of the elements' templates and styles what only readers of the source need; no bundler does that. */
export function leanTemplates(cssTarget: readonly string[]): Plugin {
  return {
    name: 'omni:lean-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/components\/.*\.ts$/ },
      handler(code) {
        const found = [...nodesIn(this.parse(code, { lang: 'ts' }))]
          .filter(isTemplate)
          .filter(({ tag }) => tag.name === 'css' || tag.name === 'html')
          .flatMap((template) => edits(code, template, cssTarget))
          .sort((a, b) => b.at - a.at);
        const lean = found.reduce(
          (text, { at, length, text: other }) => text.slice(0, at) + other + text.slice(at + length),
          code,
        );
        return { code: lean, map: null };
      },
    },
  };
}
