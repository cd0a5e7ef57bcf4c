import type { StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';
import { propertiesOf } from './arg-types.js';

type Given = HTMLElement & Record<string, unknown>;

/** Of a list that is longer only the first items are shown. */
const LONG = 20;
const FUNCTION = '\u0001';

/** A core counts as no data, even where it is a plain object. */
const isData = (name: string, value: unknown): boolean =>
  name !== 'omni' &&
  (Array.isArray(value) || Object(value) !== value || Object.getPrototypeOf(value) === Object.prototype);

/** A value as a page's script writes it. */
function literal(value: unknown): string {
  const text = JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (typeof part === 'function') return FUNCTION;
      return Array.isArray(part) && part.length > LONG ? part.slice(0, 3) : part;
    },
    2,
  );
  return text
    .replaceAll(JSON.stringify(FUNCTION), '() => {}')
    .replace(/^( *)"(\w+)":/gm, '$1$2:')
    .replace(/([[{])\n\s*([^[\]{}]{0,80})\n\s*([\]}])/g, (_, open: string, inside: string, close: string) =>
      [open, inside.replace(/\n\s*/g, ' '), close].join(open === '{' ? ' ' : ''),
    )
    .replaceAll('</', '<\\/');
}

/** Sets the attributes that can express a property, and returns the lines of a script for all other properties. */
function linesFor(element: Given, found: string): string[] {
  const tag = element.localName;
  const fresh = document.createElement(tag) as Given;
  return propertiesOf(tag).flatMap(({ name, attribute, readonly }) => {
    const value = element[name];
    const unset = fresh[name];
    if (readonly || (attribute && element.hasAttribute(attribute)) || value === undefined || value === unset)
      return [];
    if (!isData(name, value)) return [`// ${found}.${name} is of the story's own making.`];
    if (JSON.stringify(value) === JSON.stringify(unset)) return [];
    if (attribute && typeof value !== 'object') {
      element.setAttribute(attribute, value === true ? '' : `${value as string | number}`);
      return [];
    }
    return [`${found}.${name} = ${literal(value)};`];
  });
}

/** What a page has to contain to show a story: the markup, and a script that sets what no attribute can express. */
export function snippet(code: string, context: StoryContext): string {
  const { args, canvasElement, component, initialArgs, originalStoryFn, parameters } = context;
  // Storybook also asks before the story is shown.
  if (!canvasElement) return code;
  const holder = document.createElement('div');
  render(originalStoryFn(args, context), holder);
  const tried = holder.querySelector<Given>((parameters.element as string | undefined) ?? component ?? '*');
  for (const [name, value] of Object.entries(args)) {
    if (tried && value !== initialArgs[name] && name in tried) Object.assign(tried, { [name]: value });
  }
  const lines = [...holder.querySelectorAll<Given>('*')].flatMap((element) => {
    const tag = element.localName;
    const alike = [...holder.querySelectorAll(tag)];
    const all = `document.querySelectorAll('${tag}')[${alike.indexOf(element)}]`;
    return linesFor(element, alike.length > 1 ? all : `document.querySelector('${tag}')`);
  });
  const markup = holder.innerHTML
    .replace(/<!--.*?-->/g, '')
    .replaceAll('=""', '')
    .replace(/^\s*\n|\s+$/g, '');
  const margin = /^ */.exec(markup)![0];
  const script = lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
  return [
    markup.replaceAll(`\n${margin}`, '\n').trim(),
    ...(script.length ? ['<script type="module">', ...script, '</script>'] : []),
  ].join('\n');
}
