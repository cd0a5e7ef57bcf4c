import { placeholders } from '../../core/model/templates.js';
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

/** Whether every placeholder has a value. */
export function isComplete(template: Pick<MessageTemplate, 'text'>, values: readonly string[]): boolean {
  return placeholders(template).every((_number, index) => (values[index] ?? '').trim() !== '');
}

/** The values with one of them changed. */
export function replaced(values: readonly string[], index: number, value: string): readonly string[] {
  const length = Math.max(values.length, index + 1);
  return Array.from({ length }, (_, at) => (at === index ? value : (values[at] ?? '')));
}
