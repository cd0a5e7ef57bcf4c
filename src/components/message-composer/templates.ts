import { placeholders } from '../../core/model/templates.js';
import type { MessageTemplate } from '../../core/model/thread.js';

/** Whether every placeholder has a value. */
export function isComplete(template: Pick<MessageTemplate, 'text'>, values: readonly string[]): boolean {
  return placeholders(template).every((_number, index) => (values[index] ?? '').trim() !== '');
}

/** The values with one of them changed. */
export function replaced(values: readonly string[], index: number, value: string): readonly string[] {
  const length = Math.max(values.length, index + 1);
  return Array.from({ length }, (_, at) => (at === index ? value : (values[at] ?? '')));
}
