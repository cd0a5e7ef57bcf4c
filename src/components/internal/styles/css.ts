import { type CSSResult, unsafeCSS } from 'lit';
import { tokens } from './tokens.js';

const values: Partial<Record<string, string>> = Object.fromEntries(
  [...tokens.cssText.matchAll(/(--_[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value]) => [name, value]),
);

const written = (text: string): string =>
  text.replace(/var\((--_[\w-]+)\)/g, (use, name: string) => (values[name] ? written(values[name]) : use));

/**
 * A style sheet with the tokens' values where it uses their private names. Declared on every host, fifty properties
 * would be computed for each element on the page, whether it uses them or not.
 */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(written(text as string));
