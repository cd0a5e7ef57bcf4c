import { type CSSResult, unsafeCSS } from 'lit';
import { tokens } from './tokens.js';

const values: Partial<Record<string, string>> = Object.fromEntries(
  [...tokens.cssText.matchAll(/(--_[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value]) => [name, value]),
);

const written = (text: string): string =>
  text.replace(/var\((--_[\w-]+)\)/g, (use, name: string) => (values[name] ? written(values[name]) : use));

/**
 * A style sheet in which the private token names are replaced by their values. Declared on every host instead, some
 * fifty properties would be computed for each element, whether it uses them or not.
 */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(written(text as string));
