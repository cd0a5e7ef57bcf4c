import type { ElementEntry } from './catalog.js';

const comment = (text: string): string => (text ? `  /** ${text.replaceAll('*/', '*\\/')} */\n` : '');

function fieldsOf({ className, attributes, properties }: ElementEntry): string {
  const own = properties.map(
    ({ name, description }) => `${comment(description)}  ${name}?: ${className}['${name}'] | undefined;`,
  );
  // An attribute in markup is always a text, for a number as well.
  const others = attributes
    .filter(({ name, property }) => name !== property)
    .map(
      ({ name, property, description }) =>
        `${comment(description)}  '${name}'?: ${className}['${property}'] | string | undefined;`,
    );
  return [...own, ...others].join('\n');
}

/** dist/templates/elements.d.ts: what can be set on each element, whatever the language of the template is. */
export function elementTypes(entries: readonly ElementEntry[]): string {
  const interfaces = entries.map(
    (entry) =>
      `/** ${entry.summary} */\nexport interface ${entry.className}Template {\n${fieldsOf(entry)}\n}\n`,
  );
  return `// Written by scripts/templates.ts from the custom elements manifest.
import type {
${entries.map(({ className }) => `  ${className},`).join('\n')}
} from '../index.js';

${interfaces.join('\n')}
/** What can be set on each element, by its tag. */
export interface ElementTemplates {
${entries.map(({ tag, className }) => `  '${tag}': ${className}Template;`).join('\n')}
}

/** The events of all elements. They bubble: whatever is around an element may listen, too. */
export type OmniEvents = {
  [Name in keyof GlobalEventHandlersEventMap as Extract<Name, \`omni-\${string}\`>]: GlobalEventHandlersEventMap[Name];
};
`;
}

/** dist/templates/jsx.d.ts */
export const JSX_TYPES = `// Types for React's JSX: \`import type {} from 'omni-toolbar/jsx'\` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementTemplates, OmniEvents } from './elements.js';

/** The events, as JSX names them: \`onomni-show-crm\`. */
export type OmniJsxEvents = {
  [Name in keyof OmniEvents as \`on\${Name}\`]?: ((event: OmniEvents[Name]) => void) | undefined;
};

/** Every element, for \`JSX.IntrinsicElements\`. */
export type OmniJsxElements = {
  [Tag in keyof ElementTemplates]: ElementTemplates[Tag] &
    OmniJsxEvents &
    Omit<
      DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>,
      keyof ElementTemplates[Tag]
    >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends OmniJsxElements {}
  }
}
`;

/** dist/templates/vue.d.ts */
export const VUE_TYPES = `// Types for Vue's templates: \`import type {} from 'omni-toolbar/vue'\` once in a project.
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { ElementTemplates, OmniEvents } from './elements.js';

type Camel<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Head}\${Capitalize<Camel<Tail>>}\`
  : Text;

/** The events, as Vue compiles \`@omni-show-crm\`. */
export type OmniVueEvents = {
  [Name in keyof OmniEvents as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: OmniEvents[Name]) => void) | undefined;
};

/** Every element, for \`GlobalComponents\`. */
export type OmniVueElements = {
  [Tag in keyof ElementTemplates]: new () => HTMLElementTagNameMap[Tag] & {
    $props: ElementTemplates[Tag] &
      OmniVueEvents & { [Name in \`data\${string}\`]?: unknown } &
      Omit<HTMLAttributes & ReservedProps, keyof ElementTemplates[Tag]>;
    $slots: { default?(): unknown };
  };
};

declare module 'vue' {
  interface GlobalComponents extends OmniVueElements {}
  /** Where an element of the page's own stands in one of ours. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
`;

/** dist/templates/svelte.d.ts */
export const SVELTE_TYPES = `// Types for Svelte's markup: \`import type {} from 'omni-toolbar/svelte'\` once in a project.
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementTemplates, OmniEvents } from './elements.js';

/** The events, as Svelte names them: \`onomni-show-crm\`. */
export type OmniSvelteEvents = {
  [Name in keyof OmniEvents as \`on\${Name}\`]?: ((event: OmniEvents[Name]) => void) | undefined;
};

/** Every element, for \`SvelteHTMLElements\`. */
export type OmniSvelteElements = {
  [Tag in keyof ElementTemplates]: ElementTemplates[Tag] &
    OmniSvelteEvents &
    Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementTemplates[Tag]>;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends OmniSvelteElements {}
}
`;
