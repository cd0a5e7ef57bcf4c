import type { MessageTemplate } from '../../core/model/thread.js';
import { folded } from '../internal/folded.js';

/** The templates that have every word typed in their name, language or text. */
export function matchingTemplates(
  templates: readonly MessageTemplate[],
  search: string,
): readonly MessageTemplate[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return templates.filter(({ name, language, text }) => {
    const all = folded(`${name} ${language} ${text}`);
    return words.every((word) => all.includes(word));
  });
}

const PLACEHOLDER = /\{\{(\d+)\}\}/g;

/** The numbers of a template's placeholders, each once, in order. */
export function placeholders({ text }: Pick<MessageTemplate, 'text'>): readonly number[] {
  const numbers = Array.from(text.matchAll(PLACEHOLDER), ([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The template as the customer will read it; what is not filled in yet stays as it is. */
export function filled(template: Pick<MessageTemplate, 'text'>, values: readonly string[]): string {
  const order = placeholders(template);
  return template.text.replace(PLACEHOLDER, (whole, number: string) => {
    const value = values[order.indexOf(Number(number))]?.trim();
    return value ? value : whole;
  });
}

/** Whether every placeholder has a value. */
export function isComplete(template: Pick<MessageTemplate, 'text'>, values: readonly string[]): boolean {
  return placeholders(template).every((_number, index) => (values[index] ?? '').trim() !== '');
}

/** The values with one of them changed. */
export function replaced(values: readonly string[], index: number, value: string): readonly string[] {
  const length = Math.max(values.length, index + 1);
  return Array.from({ length }, (_, at) => (at === index ? value : (values[at] ?? '')));
}
